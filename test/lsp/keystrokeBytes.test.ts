import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedModel } from '../../bench/lsp/generatedModel';
import { placeToType } from '../../scripts/sight/place.mjs';
import { type PredictionsResult, predictionsRequest, writingNotification } from '../../server/src/protocol';
import { createHeldTrainer } from '../support/heldTrainer';
import { startInProcess } from '../support/inProcessServer';
import type { LanguageClient } from '../support/languageClient';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const samples = 1240;
/** A generated model has six samples and their values in a kilobyte. */
const text = generatedModel(190_000, 1);
const { line, column } = placeToType(text);
const keys = 12;
/** What an editor shows with some lines around it. */
const linesInSight = 60;

let client: LanguageClient;

beforeAll(async () => {
  client = startInProcess({ createTrainer: () => createHeldTrainer().trainer });
  // Doubts about samples come when there is time, and hundreds of bytes long: a text with many of them costs more.
  await client.initialize({
    settings: { finetune: { onOpen: false }, rules: { 'confusable-sample': 'off' } },
  });
  client.watch(uri, [{ first: line, last: line }]);
  client.open(uri, text);
  await client.predictions.until(({ lines }) => lines.length === 1);
});

afterAll(() => client.shutdown());

const ask = (version: number, first: number, last: number) =>
  client.connection.sendRequest<PredictionsResult>(predictionsRequest, {
    uri,
    version,
    spans: [{ first, last }],
  });

const bytesOf = (message: unknown): number => JSON.stringify(message).length;

describe('a model of 1,240 samples', () => {
  it('has about so many', () => {
    expect(Math.abs((text.match(/\{kind\}/g) ?? []).length - samples)).toBeLessThan(100);
  });

  it('costs less than 5 kB a key, findings and all', async () => {
    for (let key = 0; key < keys; key++) {
      const version = key + 2;
      const told = client.diagnostics.all.length;
      const at = { line, character: column + key };
      client.connection.sendNotification(writingNotification, { uri, lines: [line] });
      const answered = ask(version, line, line);
      client.change(uri, version, 'x', { start: at, end: at });
      const answer = await answered;
      await client.diagnostics.until((each) => each.version === version);
      expect(answer?.lines).toHaveLength(1);
      const messages = [answer, ...client.diagnostics.all.slice(told)];
      expect(messages.reduce((sum, message) => sum + bytesOf(message), 0)).toBeLessThan(5000);
    }
  });

  it('answers for what is in sight in less than 50 kB', async () => {
    const answer = await ask(keys + 1, line, line + linesInSight);
    expect(answer?.lines.length).toBeGreaterThan(linesInSight / 2);
    expect(bytesOf(answer)).toBeLessThan(50_000);
  });
});
