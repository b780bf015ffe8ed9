import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createRandom, type Random } from '../../server/src/base/random';
import { musicSkill } from '../support/musicSkill';
import { randomlyEdited } from '../support/randomEdits';
import { createSkillFolder, english } from '../support/skillFolder';
import { type SpawnedServer, spawnServer } from '../support/spawnServer';

const folder = createSkillFolder();
const uri = folder.uri(english);
const seed = 5;
const steps = 400;
let server: SpawnedServer;

beforeAll(async () => {
  server = spawnServer();
  await server.client.initialize({});
  server.client.open(uri, musicSkill);
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

const ofDocument = ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink', 'semanticTokens/full'];
const atPlace = [
  'completion',
  'hover',
  'definition',
  'documentHighlight',
  'prepareRename',
  'references',
  'rename',
];

/** A request with parameters that its method understands, at a place of the text. */
function requestAt(method: string, offset: number, text: string): [string, object] {
  const position = TextDocument.create(uri, 'json', 0, text).positionAt(offset);
  const range = { start: position, end: position };
  const others = {
    position,
    positions: [position],
    range,
    newName: 'other',
    context: { includeDeclaration: true, diagnostics: [] },
  };
  return [`textDocument/${method}`, { textDocument: { uri }, ...others }];
}

function anyRequest(text: string, random: Random): [string, object] {
  if (random.next() < 0.1) return ['workspace/symbol', { query: 'p' }];
  const methods = [...ofDocument, ...atPlace, 'selectionRange', 'inlayHint', 'codeAction'];
  return requestAt(random.pick(methods)!, random.integer(text.length + 1), text);
}

/** Every answer that does not depend on what has been learned so far. */
async function answersNow(): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const method of [...ofDocument, ...atPlace.filter((each) => each !== 'hover' && each !== 'rename')]) {
    const [name, params] = requestAt(method, musicSkill.indexOf('{song}') + 2, musicSkill);
    const answer = await server.client.connection.sendRequest(name, params);
    // Numbers of answers go on; what they say must be the same.
    answers.push([name, JSON.stringify(answer, (key, value: unknown) => (key === 'resultId' ? '' : value))]);
  }
  return answers;
}

it('answers or says that it was cancelled, whatever is asked, edited and taken back', async () => {
  const { client } = server;
  const random = createRandom(seed);
  const before = await answersNow();
  const outcomes: Promise<number>[] = [];
  let text = musicSkill;
  let version = 1;
  for (let step = 0; step < steps; step++) {
    if (random.next() < 0.3) {
      text = random.next() < 0.2 ? musicSkill : randomlyEdited(text, random);
      client.change(uri, ++version, text);
      continue;
    }
    const source = new CancellationTokenSource();
    const [method, params] = anyRequest(text, random);
    outcomes.push(
      client.connection.sendRequest(method, params, source.token).then(
        () => 0,
        (error: { code: number }) => error.code,
      ),
    );
    if (random.next() < 0.4) source.cancel();
    else if (random.next() < 0.3) setTimeout(() => source.cancel(), random.integer(5));
    if (random.next() < 0.2) await outcomes.at(-1);
  }
  const codes = new Set(await Promise.all(outcomes));
  // A rename at a name of Amazon's, or to one that is taken, is refused.
  const expected = [0, LSPErrorCodes.RequestCancelled, LSPErrorCodes.RequestFailed];
  expect([...codes].filter((code) => !expected.includes(code))).toEqual([]);
  expect(codes).toContain(0);
  expect(codes).toContain(LSPErrorCodes.RequestCancelled);
  expect(client.log.filter((line) => line.includes('failed'))).toEqual([]);

  client.change(uri, ++version, musicSkill);
  expect(await answersNow()).toEqual(before);
  expect(server.process.exitCode).toBeNull();
});

it('never sees a plain JSON file', async () => {
  const { client } = server;
  const plain = folder.uri('package.json');
  client.open(plain, '{"name": "music", "utterance": ["{song}"], "intents": []}');
  const seen: unknown[] = [];
  for (const method of [...ofDocument, ...atPlace, 'selectionRange', 'inlayHint', 'codeAction']) {
    const [name, params] = requestAt(method, 3, '{"name": "music"}');
    const answer = await client.connection.sendRequest<{ items?: unknown[] } | unknown[] | null>(name, {
      ...params,
      textDocument: { uri: plain },
    });
    if (answer !== null && JSON.stringify(answer) !== '[]' && JSON.stringify(answer) !== noItems) {
      seen.push([name, answer]);
    }
  }
  expect(seen).toEqual([]);
  client.change(plain, 2, '{"name": "other"}');
  client.save(plain);
  client.close(plain);
  await client.settle();
  const about = [...client.diagnostics.all, ...client.statuses.all, ...client.predictions.all];
  expect(about.filter((sent) => sent.uri === plain)).toEqual([]);
});

const noItems = JSON.stringify({ isIncomplete: false, items: [] });
