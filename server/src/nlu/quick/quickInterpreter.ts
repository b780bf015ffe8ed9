import { decodeTags } from '../decode';
import type { Gazetteer } from '../gazetteer';
import type { Interpretation, Interpreter } from '../interpret';
import { scoredSpans } from '../scoredSpans';
import { tagCount } from '../tags';
import { type QuickKnowledge, createQuickReader } from './quickReader';

/** Reads utterances with what was learned; slots only of the most probable intent. */
export function createQuickInterpreter(known: QuickKnowledge, gazetteer: Gazetteer): Interpreter {
  const { labels, numbers } = known;
  const reader = createQuickReader(known, gazetteer);
  const K = tagCount(labels.slots.length);
  const read = (tokens: readonly string[]): Interpretation => {
    const { intents, tags } = reader.read(tokens);
    const intent = intents.indexOf(intents.reduce((most, each) => Math.max(most, each), 0));
    const rows = tags(intent);
    const decoded = rows && decodeTags(rows, tokens.length, K, numbers.slotsOfIntent[intent] ?? []);
    return {
      intentProbabilities: Float32Array.from(intents),
      intent,
      spans: rows && decoded ? scoredSpans(decoded, rows, labels.slots) : [],
    };
  };
  return (utterances) => utterances.map(read);
}
