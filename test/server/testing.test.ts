/** The Test Explorer's and agents' questions to the real server: live models of open files and of files that nobody has opened. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AcceptHeardResult,
  JudgeTestsResult,
  TestSetParams,
  WireTestSet,
} from '../../server/src/protocol/testing';
import { acceptHeardRequest, judgeTestsRequest, testSetRequest } from '../../server/src/protocol/testing';
import { type ReportParams, type ReportResult, reportRequest } from '../../server/src/protocol/report';
import { type ToolParams, type ToolResult, toolRequest } from '../../server/src/protocol/tools';
import { createSkillFolder, english, type SkillFolder } from '../support/skillFolder';
import { modelText, placeOf } from '../support/smallSkill';
import { type SpawnedServer, spawnServer } from '../support/spawnServer';

let folder: SkillFolder;
let server: SpawnedServer;

const tests = [
  'utterance,intent,slot[city],slot[movie]',
  'what is the weather in berlin,WeatherIntent,berlin,',
  'play the matrix,PlayIntent,,the matrix',
  'good morning to you,TimerIntent,,',
  'play it,NoSuchIntent,,',
].join('\n');
const csv = 'test/annotations/en-US.csv';

beforeAll(async () => {
  folder = createSkillFolder({ [english]: modelText(), [csv]: tests });
  server = spawnServer();
  await server.client.initialize({ storagePath: folder.uri('storage').replace('file://', '') });
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

const ask = <T>(method: string, params: object): Promise<T> =>
  server.client.connection.sendRequest(method, params);
const setOf = (params: Partial<TestSetParams> = {}) =>
  ask<WireTestSet | null>(testSetRequest, { uri: folder.uri(csv), modelUris: [], ...params });
const judge = (set: WireTestSet, modelUri = folder.uri(english)) =>
  ask<JudgeTestsResult>(judgeTestsRequest, { modelUri, tests: set.tests });

describe('tests of a skill', () => {
  it('are found with their model, on the disk and as they are written', async () => {
    const set = await setOf();
    expect(set).toMatchObject({ hasAnswers: false, model: { uri: folder.uri(english) }, problems: [] });
    expect(set?.tests.map(({ utterance, problem }) => [utterance, problem])).toEqual([
      ['what is the weather in berlin', undefined],
      ['play the matrix', undefined],
      ['good morning to you', undefined],
      ['play it', expect.stringContaining("no intent 'NoSuchIntent'")],
    ]);
    const typed = await setOf({ text: `${tests}\nhello there,HelloIntent` });
    expect(typed?.tests).toHaveLength(5);
    expect(await setOf({ uri: folder.uri('gone.csv') })).toBeNull();
    expect(await setOf({ modelUri: folder.uri('gone.json') })).toMatchObject({
      model: { problem: expect.stringContaining('gone.json') },
    });
  });

  it('are judged by a quick model where no file is open and nothing is fine-tuned', async () => {
    const result = await judge((await setOf())!);
    expect(result).toMatchObject({
      quick: true,
      outdated: false,
      verdicts: [
        { passed: true, heard: { intent: 'WeatherIntent' } },
        { passed: true, heard: { slots: [{ name: 'movie', value: 'the matrix' }] } },
        {
          passed: false,
          heardText: 'HelloIntent',
          expectedText: 'TimerIntent',
          drawnBy: { uri: folder.uri(english), intent: 'HelloIntent', text: 'good morning to you' },
          sample: { intent: 'TimerIntent', text: 'good morning to you' },
        },
        { passed: false },
      ],
    });
  });

  it('are judged by the text in the editor, and by the fine-tuned model once there is one', async () => {
    const uri = folder.uri(english);
    const set = (await setOf())!;
    server.client.open(uri, modelText().replace('"good morning to you",', ''));
    await server.client.statuses.until((status) => status.uri === uri && status.state === 'quick');
    const unsaved = await judge(set);
    expect(unsaved).toMatchObject({ quick: true });
    expect(unsaved).not.toMatchObject({
      verdicts: [{}, {}, { drawnBy: { text: 'good morning to you' } }, {}],
    });
    server.client.change(uri, 2, modelText());
    await server.client.finetune(uri);
    expect(await judge(set)).toMatchObject({ quick: false, outdated: false });
    server.client.close(uri);
    // Read from the store again, and let go once others need the room.
    expect(await judge(set)).toMatchObject({ quick: false, outdated: false });
    folder.write(english, modelText().replace('hello there', 'hello you there'));
    server.client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 2 }],
    });
    expect(await judge(set)).toMatchObject({ quick: false, outdated: true });
    folder.write(english, modelText());
  });

  it('that nothing can answer say why', async () => {
    const set = (await setOf())!;
    expect(await judge(set, folder.uri('gone.json'))).toEqual({
      problem: expect.stringMatching(/gone\.json: there is no/),
    });
    folder.write(
      'models/en-US.json',
      '{"interactionModel": {"languageModel": {"invocationName": "x", "intents": []}}}',
    );
    expect(await judge(set, folder.uri('models/en-US.json'))).toEqual({
      problem: expect.stringContaining('fewer than two intents'),
    });
  });

  it('are mended by what is heard', async () => {
    const range = placeOf(tests, 'good morning to you,TimerIntent,,');
    const result = await ask<AcceptHeardResult>(acceptHeardRequest, {
      uri: folder.uri(csv),
      text: tests,
      utterance: 'good morning to you',
      range,
      heard: { intent: 'HelloIntent', slots: [] },
    });
    expect(result).toEqual({ edits: [{ range, newText: 'good morning to you,HelloIntent,,' }] });
  });
});

describe('the report', () => {
  const report = (params: Partial<ReportParams> = {}) =>
    ask<ReportResult>(reportRequest, {
      modelUri: folder.uri(english),
      testUris: [],
      language: 'en',
      ...params,
    });

  it('leads from every sample and test to its place', async () => {
    const made = await report({ testUris: [folder.uri(csv), folder.uri('gone.csv')] });
    if ('problem' in made) throw new Error(made.problem);
    expect(made.title).toBe('en-US.json');
    const text = modelText().split('\n');
    const [, link] = /<a id="sample-0"[^>]*>([^<]*)</.exec(made.html) ?? [];
    const { uri, range } = made.samples[0]!;
    expect(uri).toBe(folder.uri(english));
    expect(text[range.start.line]?.slice(range.start.character, range.end.character)).toBe(link);
    expect(made.samples).toHaveLength(14);
    expect(made.tests[0]?.[2]).toMatchObject({ uri: folder.uri(csv), range: { start: { line: 3 } } });
    expect(made.html).toContain('data-test="0 2"');
    // A point of the map for each sample, and nothing that a strict policy forbids.
    expect(made.html).toMatch(/<svg.*href="#sample-13"/s);
    expect(made.html).not.toMatch(/<style|<script| style=/);
  });

  it("sets ours beside Alexa's own answers", async () => {
    folder.write(
      'alexa.json',
      JSON.stringify({ utterance: 'hello there', selectedIntent: { name: 'TimerIntent', slots: {} } }),
    );
    expect(await report({ testUris: [folder.uri('alexa.json')] })).toMatchObject({
      hasAnswers: true,
      html: expect.stringMatching(/Ours are an estimate: the same intent for 0 % of 1/),
    });
    expect(await report()).toMatchObject({ hasAnswers: false });
  });

  it('knows what the last one said, and speaks the language of the editor', async () => {
    const before = { 'HelloIntent\nhello there': 'TimerIntent' };
    const made = await report({ before, language: 'de' });
    expect(made).toMatchObject({ memory: { 'HelloIntent\nhello there': 'HelloIntent' } });
    expect(JSON.stringify(made)).toContain('Anders als im letzten Bericht');
    expect(await report({ modelUri: folder.uri('gone.json') })).toEqual({
      problem: expect.stringContaining('gone.json'),
    });
  });
});

describe('an agent in the editor', () => {
  const tool = (params: ToolParams) => ask<ToolResult>(toolRequest, params);

  it('checks a model that nobody has opened', async () => {
    folder.write(
      'broken/models/en-US.json',
      modelText().replace('"weather for {city}"', '"weather for {town}"'),
    );
    const result = await tool({ tool: 'check', modelUri: folder.uri('broken/models/en-US.json') });
    expect(result).toMatchObject({
      answer: {
        errors: expect.any(Number),
        findings: expect.arrayContaining([
          expect.objectContaining({
            rule: 'sample-slot-defined',
            severity: 'error',
            line: expect.any(Number),
          }),
        ]),
      },
    });
    expect(
      await tool({
        tool: 'check',
        modelUri: folder.uri('broken/models/en-US.json'),
        severity: 'hint',
        limit: 1,
      }),
    ).toMatchObject({
      answer: { findings: [{}], findingsLeftOut: expect.any(Number) },
    });
  });

  it('hears what phrases are heard as', async () => {
    expect(
      await tool({
        tool: 'predict',
        modelUri: folder.uri(english),
        utterances: ['play dune', 'hello there'],
      }),
    ).toMatchObject({
      answer: {
        predictions: [
          {
            utterance: 'play dune',
            intent: 'PlayIntent',
            slots: [{ name: 'movie', resolutions: [{ code: 'ER_SUCCESS_MATCH' }] }],
          },
          { utterance: 'hello there', intent: 'HelloIntent' },
        ],
      },
    });
  });

  it('evaluates tests', async () => {
    const result = await tool({
      tool: 'evaluate',
      modelUri: folder.uri(english),
      testUris: [folder.uri(csv)],
    });
    expect(result).toMatchObject({
      answer: {
        utterances: 3,
        failures: [{ utterance: 'good morning to you', wrong: 'heard HelloIntent instead of TimerIntent' }],
        problems: [{ line: 5, message: expect.stringContaining('NoSuchIntent') }],
      },
    });
    expect(
      await tool({ tool: 'evaluate', modelUri: folder.uri(english), testUris: [folder.uri('gone.csv')] }),
    ).toEqual({ problem: expect.stringContaining('gone.csv') });
  });

  it('is told what it has done wrong', async () => {
    expect(await tool({ tool: 'predict', modelUri: folder.uri('gone.json'), utterances: ['x'] })).toEqual({
      problem: expect.stringContaining('gone.json'),
    });
  });
});
