import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../src/api';
import type { HeardChange } from '../../src/predictions/predictionDiff';
import { activate, intentsOf, lineOf, showModel, untilAllShown } from './support/skill';
import { untilTrue } from './support/until';

interface Git {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): object | null };
}

describe('Comparing with git HEAD', () => {
  let api: SkillLensApi;
  let root: string | undefined;
  const { commands, ConfigurationTarget } = vscode;
  const setGit = (enabled: boolean) =>
    vscode.workspace.getConfiguration('git').update('enabled', enabled, ConfigurationTarget.Global);

  before(async function () {
    if (vscode.extensions.getExtension('vscode.git') === undefined) this.skip();
    api = await activate();
    root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? assert.fail();
    const cwd = root;
    const git = (...args: string[]) => execFileSync('git', args, { cwd, stdio: 'ignore' });
    git('init');
    git('add', '--all');
    git('-c', 'user.name=Author', '-c', 'user.email=author@example.com', 'commit', '--message', 'As it is');
    await setGit(true);
  });

  after(async () => {
    if (root === undefined) return;
    await setGit(false);
    await commands.executeCommand('workbench.action.files.revert');
    rmSync(join(root, '.git'), { recursive: true, force: true });
  });

  /** Compares, and closes the list of changes, which waits for a choice. */
  async function compare(): Promise<readonly HeardChange[] | undefined> {
    const comparing = commands.executeCommand<readonly HeardChange[] | undefined>('skillLens.compareWithGit');
    const timer = setInterval(() => commands.executeCommand('workbench.action.closeQuickOpen'), 300);
    try {
      return await comparing;
    } finally {
      clearInterval(timer);
    }
  }

  it('tells which samples are heard differently than those of the last commit, and where they stand', async () => {
    const editor = await showModel();
    const { document } = editor;
    await untilAllShown(api, document);
    const extension = vscode.extensions.getExtension<Git>('vscode.git') ?? assert.fail('VS Code has git');
    const git = await extension.activate();
    const isOpen = () => {
      try {
        return git.getAPI(1).getRepository(document.uri) !== null;
      } catch {
        // Not yet turned on.
        return false;
      }
    };
    await untilTrue(isOpen, 'the repository that VS Code finds by itself', 30_000);
    assert.deepEqual(await compare(), []);

    const own = intentsOf(document).filter(
      ({ name, samples }) => !name.startsWith('AMAZON.') && samples?.length,
    );
    const withoutSlots = (text: string): boolean => !text.includes('{');
    const first = own.find(({ samples }) => samples?.some(withoutSlots));
    const second = own.find((intent) => intent !== first);
    const sample = first?.samples?.find(withoutSlots) ?? assert.fail('a sample without slots');
    const list = lineOf(
      document,
      '"samples": [',
      lineOf(document, `"name": ${JSON.stringify(second?.name)}`),
    );
    const end = document.lineAt(list).range.end;
    await editor.edit((edit) => edit.insert(end, `\n${JSON.stringify(sample)},`));
    const changes = await compare();
    const change = changes?.find(({ now }) => now.text === sample) ?? assert.fail(JSON.stringify(changes));
    assert.deepEqual(
      [change.before.intent, change.now.prediction.expectedIntent, change.now.prediction.intent],
      [first?.name, first?.name, second?.name],
    );
    assert.equal(
      change.now.line,
      lineOf(document, JSON.stringify(sample), lineOf(document, `"name": ${JSON.stringify(first?.name)}`)),
    );
  });

  it('says so where a file is in no commit', async () => {
    const uri = vscode.Uri.file(join(root ?? assert.fail(), 'new/interactionModels/custom/en-US.json'));
    const { document } = await showModel();
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(document.getText()));
    await vscode.window.showTextDocument(uri, { preview: false });
    try {
      assert.equal(await compare(), undefined);
    } finally {
      await commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(vscode.Uri.file(join(root ?? assert.fail(), 'new')), {
        recursive: true,
      });
    }
  });
});
