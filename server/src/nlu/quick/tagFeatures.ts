import { mix } from './featureIndex';
import type { KnownValues } from './knownValues';
import type { WordKeys } from './wordKeys';

/** An utterance as the tagger sees it. */
export interface TaggedWords {
  readonly words: readonly WordKeys[];
  readonly known: KnownValues;
  /** 1 for words that are not seen outside slots, see CarrierWords. */
  readonly foreign: readonly number[];
}

const edge = 0x5eed;
const beyond = 2;
const reach = [-2, -1, 1, 2];
const besides = [-1, 1];
const kind = {
  always: 1,
  word: 2,
  affix: 3,
  shape: 4,
  neighbour: 5,
  around: 6,
  value: 7,
  valueAfter: 8,
  neighbourValue: 9,
  foreign: 10,
  foreignPair: 11,
  foreignBeside: 12,
};

/**
 * What tells a token's slot tag: the word and what it looks like, its neighbours, the values that the skill
 * lists, and whether it and its neighbours are words that samples have outside slots.
 */
export function tagKeys(utterance: TaggedWords, token: number): number[] {
  const { word, affixes, shape } = utterance.words[token]!;
  const keys = [kind.always, mix(kind.word, word), mix(kind.shape, shape)];
  for (const affix of affixes) {
    keys.push(mix(kind.affix, affix));
  }
  addNeighbours(keys, utterance, token);
  addValues(keys, utterance, token);
  addForeign(keys, utterance, token);
  return keys;
}

const wordAt = ({ words }: TaggedWords, token: number): number => words[token]?.word ?? edge;

function addNeighbours(keys: number[], utterance: TaggedWords, token: number): void {
  for (const step of reach) {
    keys.push(mix(mix(kind.neighbour, step), wordAt(utterance, token + step)));
  }
  keys.push(mix(mix(kind.around, wordAt(utterance, token - 1)), wordAt(utterance, token + 1)));
}

function addValues(keys: number[], utterance: TaggedWords, token: number): void {
  const { features } = utterance.known;
  for (const feature of features[token]!) {
    keys.push(mix(kind.value, feature));
    keys.push(mix(mix(kind.valueAfter, feature), wordAt(utterance, token - 1)));
  }
  for (const step of besides) {
    for (const feature of features[token + step] ?? []) {
      keys.push(mix(mix(kind.neighbourValue, step), feature));
    }
  }
}

function addForeign(keys: number[], utterance: TaggedWords, token: number): void {
  const foreignAt = (place: number): number => utterance.foreign[place] ?? beyond;
  const here = foreignAt(token);
  keys.push(mix(kind.foreign, here));
  for (const step of besides) {
    keys.push(mix(mix(kind.foreignPair, step), 3 * foreignAt(token + step) + here));
    keys.push(mix(mix(mix(kind.foreignBeside, step), wordAt(utterance, token + step)), here));
  }
}
