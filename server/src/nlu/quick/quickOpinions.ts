import type { Gazetteer } from '../gazetteer';
import type { OpinionReader } from '../opinion';
import { createQuickReader, type QuickKnowledge } from './quickReader';

/** What n-grams alone say of utterances. */
export function createQuickOpinions(known: QuickKnowledge, gazetteer: Gazetteer): OpinionReader {
  const reader = createQuickReader(known, gazetteer);
  return (utterances) =>
    utterances.map((tokens) => {
      const { intents: said, tags } = reader.read(tokens);
      const intents = Float32Array.from(said);
      return { intents, network: intents, ngrams: intents, tags, tokens: tokens.length };
    });
}
