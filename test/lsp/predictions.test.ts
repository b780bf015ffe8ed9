import { afterEach, describe, expect, it } from 'vitest';
import {
  type AddSampleParams,
  addSampleRequest,
  type CompareParams,
  type CompareResult,
  compareRequest,
  intentsRequest,
  type PredictionsParams,
  type PredictionsResult,
  predictionsRequest,
  type TryResult,
  tryRequest,
  writingNotification,
} from '../../server/src/protocol';
import { createHeldTrainer } from '../support/heldTrainer';
import { startInProcess } from '../support/inProcessServer';
import type { LanguageClient } from '../support/languageClient';
import { modelText, placeOf, smallSkill } from '../support/smallSkill';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const text = modelText();
const sampleCount = Object.values(smallSkill.samples).flat().length;

let client: LanguageClient;

/** With a quick model of the small skill. */
async function open(): Promise<LanguageClient> {
  client = startInProcess({ createTrainer: () => createHeldTrainer().trainer });
  await client.initialize({});
  client.open(uri, text);
  await client.predictions.until(({ lines }) => lines.length === sampleCount);
  return client;
}

afterEach(() => client.shutdown());

const ask = (params: Omit<PredictionsParams, 'uri'>) =>
  client.connection.sendRequest<PredictionsResult>(predictionsRequest, { uri, ...params });

describe('predictions that are asked for', () => {
  it('are those of the lines, and no others', async () => {
    await open();
    const range = placeOf(text, 'hello there');
    const { line } = range.start;
    const answer = await ask({ version: 1, spans: [{ first: line, last: line }] });
    expect(answer?.lines.map((each) => each.range)).toEqual([range]);
    expect(await ask({ version: 1, spans: [{ first: 0, last: 1 }] })).toEqual({ lines: [], unlearned: [] });
  });

  it('are of a text that comes behind the question', async () => {
    await open();
    const changed = text.replace('"hello there"', '"hello there you"');
    const range = placeOf(changed, 'hello there you');
    const { line } = range.start;
    const answer = ask({ version: 2, spans: [{ first: line, last: line }] });
    client.change(uri, 2, changed);
    expect((await answer)?.lines.map((each) => each.range)).toEqual([range]);
  });

  it('are none of another version', async () => {
    await open();
    expect(await ask({ version: 2, spans: [{ first: 0, last: 99 }] })).toBeNull();
  });
});

describe('a line that is being written', () => {
  const misplaced = () => text.replace('"hello there"', '"hello there", "play dune again"');
  const learned = (status: { state: string; samples?: number }) =>
    status.state === 'quick' && status.samples === sampleCount + 1;

  it('is learned by no quick model before it is left', async () => {
    await open();
    client.connection.sendNotification(writingNotification, { uri, lines: [3] });
    client.change(uri, 2, misplaced());
    const answer = await client.predictions.until(({ version }) => version === 2);
    const own = answer.lines.find(({ expectedIntent, intent }) => expectedIntent !== intent);
    expect(own).toMatchObject({ expectedIntent: 'HelloIntent', intent: 'PlayIntent' });
    // Longer than any pause before learning.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(client.statuses.all.some(learned)).toBe(false);
    client.connection.sendNotification(writingNotification, { uri, lines: [] });
    await client.statuses.until(learned);
  });
});

describe('a phrase that is tried', () => {
  it('is answered by whatever model there is', async () => {
    await open();
    const params = { uri, text: 'play jaws' };
    const answer = await client.connection.sendRequest<TryResult | null>(tryRequest, params);
    expect(answer?.intents[0]?.intent).toBe('PlayIntent');
    expect(answer?.sample).toMatch(/^play (jaws|\{movie\})$/);
  });

  it('becomes a sample by an edit of the open version', async () => {
    await open();
    const params: AddSampleParams = { uri, intent: 'PlayIntent', sample: 'play {movie} once more' };
    const edit = await client.connection.sendRequest<{ changes: Record<string, unknown[]> }>(
      addSampleRequest,
      params,
    );
    expect(JSON.stringify(edit)).toContain('play {movie} once more');
    const intents = await client.connection.sendRequest(intentsRequest, { uri });
    expect(intents).toEqual([...Object.keys(smallSkill.samples), 'AMAZON.StopIntent']);
  });
});

describe('a comparison with an earlier text', () => {
  it('lists what is heard differently, each text by a model of its own', async () => {
    await open();
    const before = text.replace('"hello there"', '"hello there", "play {movie} now"');
    const compare = (earlier: string) => {
      const params: CompareParams = { uri, before: earlier };
      return client.connection.sendRequest<CompareResult | null>(compareRequest, params);
    };
    expect(await compare(text)).toEqual({ changes: [], added: 0, removed: 0 });
    expect(await compare(before)).toMatchObject({ added: 0, removed: 1 });
    expect(await compare('{}')).toBeNull();
  });
});
