import { expect, it } from 'vitest';
import { movedIntents } from '../../server/src/model/incremental/moved';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';

const text = '{"intents": [{"name": "A", "samples": ["play {song}"]}]}';
const [intent] = parseInteractionModel(text).intents;

it('moves a node with all that is in it', () => {
  const moved = movedIntents.move(intent!, 7);
  expect(structuredClone(moved)).toEqual(
    structuredClone(parseInteractionModel(' '.repeat(7) + text).intents[0]),
  );
});

it('knows where a node came from, over any number of moves', () => {
  const moved = movedIntents.move(movedIntents.move(intent!, 5), -2);
  expect(movedIntents.originOf(moved)).toEqual({ node: intent, by: 3 });
  expect(movedIntents.originOf(moved).node).toBe(intent);
});

it('gives the same object where nothing moves, and back home the first one', () => {
  expect(movedIntents.move(intent!, 0)).toBe(intent);
  expect(movedIntents.move(movedIntents.move(intent!, 5), -5)).toBe(intent);
});

it('copies the samples once', () => {
  const moved = movedIntents.move(intent!, 1);
  expect(moved.samples).toBe(moved.samples);
});
