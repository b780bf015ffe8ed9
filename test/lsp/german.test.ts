/** A real server for a client whose language is German, with a skill in which much is wrong: nothing that it says is English. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { speak } from '../../server/src/base/l10n';
import { type Engine, openEngine } from '../../server/src/engine/openEngine';
import { speakLike } from '../../server/src/lsp/speakLike';
import { createTrainingWork } from '../../server/src/lsp/trainingWorker';
import type { FromWorker, ToWorker } from '../../server/src/lsp/workerMessages';
import { createTrainerOn } from '../../server/src/lsp/workerTrainer';
import { reportRequest } from '../../server/src/protocol/report';
import {
  acceptHeardRequest,
  judgeTestsRequest,
  type JudgeTestsResult,
  testSetRequest,
  type TestSetResult,
} from '../../server/src/protocol/testing';
import { foreignTo, wordless } from '../support/foreignWords';
import { createHeldTrainer, type HeldTrainer } from '../support/heldTrainer';
import { startInProcess } from '../support/inProcessServer';
import type { LanguageClient } from '../support/languageClient';
import { memoryFileSystem } from '../support/memoryFileSystem';
import { modelText, placeOf, smallSkill } from '../support/smallSkill';

const root = 'file:///s/skill-package';
const uri = `${root}/interactionModels/custom/en-US.json`;

/** A sample written into the wrong intent, one in two, a misspelt slot, a slot that nobody uses. */
const text = modelText({
  samples: {
    ...smallSkill.samples,
    HelloIntent: ['hello there', 'hello everybody', 'what is the weather in {city} now', 'play {movie}'],
  },
}).replace('hello everybody', 'hello {nobody}');

const files = {
  [`${root}/skill.json`]: '{"manifest": {"publishingInformation": {"locales": {"en-US": {}, "fr-FR": {}}}}}',
  [`${root}/interactionModels/custom/en-GB.json`]:
    '{"interactionModel": {"languageModel": {"invocationName": "small", "intents": [{"name": "WeatherIntent", "slots": [{"name": "city", "type": "AMAZON.GB_CITY"}], "samples": ["weather in {city}"]}], "types": []}}}',
  [`${root}/interactionModels/custom/da-DK.json`]:
    '{"interactionModel": {"languageModel": {"invocationName": "small skill", "intents": [{"name": "A", "samples": ["go"]}]}}}',
  [`${root}/interactionModels/custom/english.json`]:
    '{"interactionModel": {"languageModel": {"invocationName": "small skill", "intents": [{"name": "A", "samples": ["go"]}]}}}',
};

const faultyTests = [
  'utterance, intent\n"play dune, PlayIntent\nweather, WetherIntent\nplay jaws, PlayIntent, move=jaws\nplay jaws,\n,PlayIntent\nplay heat, PlayIntent, heat\n"play"x, PlayIntent\n',
  '[{"utterance": "play dune", "intent": "PlayIntent"} {"utterance": 1}, 7, {"utterance": "go"}, {"selectedIntent": {"name": "A"}}]',
  '{"utterance": "play dune", "intent": "PlayIntent"}\n{"utterance"\n{"intent": "PlayIntent"}\n',
  ' ',
  '{"data": []}',
];

const written = `${JSON.stringify(files)} ${text} ${faultyTests.join(' ')} paris seattle`;
const foreignWords = foreignTo(written);
const foreignIn = (said: readonly string[]): string[] => said.filter((each) => foreignWords(each).length > 0);
const told = ({ message }: Pick<Diagnostic, 'message'>): string =>
  typeof message === 'string' ? message : message.value;

describe('the training worker of a German client', () => {
  afterEach(() => speakLike(undefined));

  it.each([
    ['de', 'Das Rechenwerk "tensorflow" gibt es hier nicht; wähle "wasm" oder "auto".'],
    ['en', 'Backend "tensorflow" is not available here; choose "wasm" or "auto".'],
  ])('says in %s why it failed', async (language, message) => {
    const said = await new Promise<FromWorker>((resolve) => {
      const openTensorflow = (): Promise<Engine> => openEngine({ backend: 'tensorflow' });
      const place = { openEngine: openTensorflow, openPretrained: () => Promise.resolve(undefined) };
      const work = createTrainingWork(place, resolve);
      const source = { kind: 'json', path: '/s/en-US.json', text } as const;
      work({ kind: 'train', id: 1, language, source, seed: 1, backend: 'tensorflow' });
    });
    expect(said).toEqual({ kind: 'failed', id: 1, message });
  });

  it('is told the language with each task', () => {
    speakLike('de-AT');
    const sent: ToWorker[] = [];
    const trainer = createTrainerOn(() => ({ post: (each) => sent.push(each), terminate: () => undefined }));
    const source = { kind: 'json', path: '/s/en-US.json', text } as const;
    trainer.train({ source, seed: 1, backend: 'auto' }, () => undefined).result.catch(() => undefined);
    trainer.dispose();
    expect(sent).toMatchObject([{ kind: 'train', language: 'de' }]);
  });
});

describe('a German client', () => {
  let client: LanguageClient;
  let held: HeldTrainer;
  afterEach(async () => {
    await client.shutdown();
    speakLike(undefined);
  });

  async function start(): Promise<void> {
    held = createHeldTrainer();
    client = startInProcess({ createTrainer: () => held.trainer, fileSystem: memoryFileSystem(files) });
    await client.initialize({ locale: 'de' });
    speak('de', wordless);
    client.open(uri, text);
    await client.statuses.until(({ state }) => state === 'quick');
  }

  it('reads no English about a skill', async () => {
    await start();
    for (const [each, written] of Object.entries(files)) client.open(each, written);
    const codes = [
      'sample-slot-defined',
      'duplicate-sample-across-intents',
      'confusable-sample',
      'locale-drift',
      'locale-supported',
      'locale-file-name',
      'manifest-locale-model',
    ];
    for (const code of codes) {
      await client.diagnostics.until(({ diagnostics }) => diagnostics.some((each) => each.code === code));
    }
    const found = client.diagnostics.all.flatMap(({ diagnostics }) => diagnostics);
    const said = found.flatMap(({ relatedInformation = [], ...each }) => [
      told(each),
      ...relatedInformation.map(({ message }) => message),
    ]);
    expect(foreignIn([...new Set(said)])).toEqual([]);

    const own = client.diagnostics.all.filter((each) => each.uri === uri).at(-1)!.diagnostics;
    const actions = await Promise.all(
      own.map((diagnostic) =>
        client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri },
          range: diagnostic.range,
          context: { diagnostics: [diagnostic] },
        }),
      ),
    );
    expect(foreignIn(actions.flat().map(({ title }) => title))).toEqual([]);

    const samples = Object.values(smallSkill.samples).flat();
    const hovers = await Promise.all(
      samples.slice(0, 10).map((sample) => client.hover(uri, placeOf(text, sample).start)),
    );
    const cards = hovers.map((hover) => (hover!.contents as { value: string }).value);
    expect(cards.every((card) => card.includes('⟦'))).toBe(true);
    expect(foreignIn(cards)).toEqual([]);
  });

  it('reads no English about tests', async () => {
    await start();
    const sets = await Promise.all(
      faultyTests.map((test, index) =>
        client.connection.sendRequest<TestSetResult>(testSetRequest, {
          uri: `file:///s/tests/${index}.txt`,
          text: test,
          modelUri: uri,
          modelUris: [uri],
        }),
      ),
    );
    const problems = sets.flatMap((set) => [
      ...(set?.problems ?? []).map(({ message }) => message),
      ...(set?.tests ?? []).flatMap(({ problem = [] }) => problem),
    ]);
    expect(problems.length).toBeGreaterThan(8);
    expect(foreignIn(problems)).toEqual([]);

    const expected = [{ intent: 'WeatherIntent', slots: [{ name: 'city', value: 'paris' }] }];
    const tests = ['weather for seattle', 'play dune'].map((utterance) => ({ utterance, expected }));
    const judged = await client.connection.sendRequest<JudgeTestsResult>(judgeTestsRequest, {
      modelUri: uri,
      tests,
    });
    const verdicts = 'verdicts' in judged ? judged.verdicts : [];
    expect(verdicts).toHaveLength(2);
    expect(foreignIn(verdicts.flatMap((each) => [each.expectedText, each.heardText, each.summary]))).toEqual(
      [],
    );

    const nowhere = {
      modelUri: 'file:///s/none.json',
      tests,
      testUris: [],
      language: 'de',
      uri: 'file:///s/none.txt',
      text: '',
      utterance: 'a',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      heard: expected[0],
    };
    const refusals = await Promise.all(
      [judgeTestsRequest, reportRequest, acceptHeardRequest].map((request) =>
        client.connection.sendRequest<{ problem: string }>(request, nowhere),
      ),
    );
    expect(refusals.every(({ problem }) => problem.includes('⟦'))).toBe(true);
    expect(foreignIn(refusals.map(({ problem }) => problem.replace('none', '')))).toEqual([]);
  });

  it('reads no English about a training', async () => {
    await start();
    const failing = client.finetune(uri);
    (await held.run(0)).fail(new Error(''));
    const failed = await failing;
    expect(failed.outcome).toBe('failed');
    const refused = await client.finetune(`${root}/skill.json`);
    client.change(uri, 2, `${text.slice(0, -20)}`);
    const broken = await client.finetune(uri);
    const messages = [refused, broken].map(({ message = '' }) => message);
    expect(messages.every((message) => message.includes('⟦'))).toBe(true);
    expect(foreignIn(messages)).toEqual([]);
  });
});
