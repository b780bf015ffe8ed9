/** The files of tests in the workspace, kept in step with the Test Explorer's items while files come, change and go. */
import * as vscode from 'vscode';
import type { LensClient } from '../languageServer';
import {
  type TestSetParams,
  type TestSetResult,
  testSetRequest,
  type WireTestSet,
} from '../../server/src/protocol/testing';
import { readTestingSettings } from '../config';
import { writtenSchemes } from '../writtenSchemes';
import { findModels, findTestFiles, mayHoldTests, modelGlob, namedModel } from './testFiles';
import { expectation, type KnownSet, withIds } from './testSet';

const quietMilliseconds = 300;

export class TestSets implements vscode.Disposable {
  readonly #client: Pick<LensClient, 'sendRequest'>;
  readonly #controller: vscode.TestController;
  readonly #sets = new Map<string, KnownSet>();
  /** The reading of each file that was begun last. */
  readonly #newest = new Map<string, symbol>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<KnownSet>();
  readonly #problems = vscode.languages.createDiagnosticCollection('skillLens.tests');
  readonly #subscriptions: vscode.Disposable[] = [];
  #models: Promise<vscode.Uri[]> | undefined;

  /** A file has been read anew. */
  readonly onDidChange = this.#changed.event;

  constructor(client: Pick<LensClient, 'sendRequest'>, controller: vscode.TestController) {
    this.#client = client;
    this.#controller = controller;
    this.#subscriptions.push(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#documentChanged(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#documentChanged(document)),
      ...readTestingSettings().files.map((glob) => this.#watch(glob)),
      this.#watchModels(),
    );
  }

  /** Looks through the workspace. */
  async findAll(token?: vscode.CancellationToken): Promise<void> {
    this.#models = undefined;
    const found = await findTestFiles(token);
    const names = new Set(found.map(String));
    for (const known of this.#sets.values()) if (!names.has(known.uri.toString())) this.#forget(known.uri);
    for (const uri of found) {
      if (token?.isCancellationRequested) return;
      await this.#read(uri);
    }
  }

  get all(): readonly KnownSet[] {
    return [...this.#sets.values()];
  }

  get(uri: vscode.Uri): KnownSet | undefined {
    return this.#sets.get(uri.toString());
  }

  /** The set that an item, of a file or of one of its tests, belongs to. */
  ofItem(item: vscode.TestItem): KnownSet | undefined {
    return this.#sets.get((item.parent ?? item).id);
  }

  itemOf(known: KnownSet, id: string): vscode.TestItem | undefined {
    return this.#controller.items.get(known.uri.toString())?.children.get(id);
  }

  dispose(): void {
    this.#newest.clear();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#changed, this.#problems, ...this.#subscriptions).dispose();
  }

  /** Another model may be the tests' own now. */
  #watchModels(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(modelGlob, false, true, false);
    const changed = (): void => {
      this.#models = undefined;
      for (const { uri } of this.all) this.#readSoon(uri);
    };
    watcher.onDidCreate(changed);
    watcher.onDidDelete(changed);
    return watcher;
  }

  #watch(glob: string): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(glob);
    watcher.onDidCreate((uri) => this.#readSoon(uri));
    watcher.onDidChange((uri) => this.#readSoon(uri));
    watcher.onDidDelete((uri) => this.#forget(uri));
    return watcher;
  }

  #documentChanged(document: vscode.TextDocument): void {
    const isKnown = this.#sets.has(document.uri.toString());
    if (writtenSchemes().includes(document.uri.scheme) && (isKnown || mayHoldTests(document)))
      this.#readSoon(document.uri);
  }

  #readSoon(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        // A server that fails has said so in its log; the tests stay as they were.
        this.#read(uri).catch(() => undefined);
      }, quietMilliseconds),
    );
  }

  async #read(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const own = Symbol(key);
    this.#newest.set(key, own);
    this.#models ??= findModels();
    const modelUris = (await this.#models).map(String);
    // Taken only now: the text may have changed while the models were looked for.
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
    const named = namedModel(uri);
    const params: TestSetParams = {
      uri: key,
      modelUris,
      ...(open && { text: open.getText() }),
      ...(named && { modelUri: named.toString() }),
    };
    const set = await this.#client.sendRequest<TestSetResult>(testSetRequest, params);
    if (this.#newest.get(key) !== own) return;
    if (set === null) this.#forget(uri);
    else this.#show(uri, set);
  }

  #show(uri: vscode.Uri, set: WireTestSet): void {
    const known: KnownSet = {
      uri,
      set,
      tests: withIds(set.tests.filter(({ expected }) => expected.length > 0)),
    };
    this.#sets.set(uri.toString(), known);
    this.#problems.set(uri, set.problems.map(toDiagnostic));
    const file =
      this.#controller.items.get(uri.toString()) ??
      this.#controller.createTestItem(uri.toString(), vscode.workspace.asRelativePath(uri), uri);
    const { model } = set;
    file.description = 'uri' in model ? localeOf(model.uri) : vscode.l10n.t('no model');
    if ('problem' in model) file.error = model.problem;
    else file.error = undefined;
    file.children.replace(Array.from(known.tests, ([id]) => this.#itemOf(file, known, id)));
    // Alexa's answers alone are no tests: they are there to be compared with.
    if (known.tests.size > 0) this.#controller.items.add(file);
    else this.#controller.items.delete(file.id);
    this.#changed.fire(known);
  }

  /** The same item as before, so that its last result stays. */
  #itemOf(file: vscode.TestItem, { uri, tests }: KnownSet, id: string): vscode.TestItem {
    const test = tests.get(id)!;
    const item = file.children.get(id) ?? this.#controller.createTestItem(id, test.utterance, uri);
    item.range = toRange(test.range);
    item.description = expectation(test);
    item.sortText = String(test.range.start.line * 1e5 + test.range.start.character).padStart(12, '0');
    return item;
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#newest.delete(key);
    this.#sets.delete(key);
    this.#problems.delete(uri);
    this.#controller.items.delete(key);
  }
}

export function toRange({ start, end }: WireTestSet['tests'][number]['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function toDiagnostic({ range, severity, message }: WireTestSet['problems'][number]): vscode.Diagnostic {
  const severities = vscode.DiagnosticSeverity;
  const diagnostic = new vscode.Diagnostic(
    toRange(range),
    message,
    severity === 'error' ? severities.Error : severities.Warning,
  );
  diagnostic.source = 'Skill Lens';
  return diagnostic;
}

/** As the model's file says it. */
function localeOf(modelUri: string): string {
  return /([^/]+)\.json$/.exec(vscode.Uri.parse(modelUri).path)?.[1] ?? '';
}
