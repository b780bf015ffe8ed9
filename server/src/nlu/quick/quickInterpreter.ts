import { decodeTags } from '../decode';
import type { Gazetteer } from '../gazetteer';
import type { Interpretation, Interpreter } from '../interpret';
import { scopeOf, shareOfStrange } from '../scope';
import { scoredSpans } from '../scoredSpans';
import { tagCount } from '../tags';
import { type QuickKnowledge, createQuickReader } from './quickReader';

/** Reads utterances with what was learned; slots only of the most probable intent. */
export function createQuickInterpreter(known: QuickKnowledge, gazetteer: Gazetteer): Interpreter {
  const { labels, numbers, encoder } = known;
  const reader = createQuickReader(known, gazetteer);
  const K = tagCount(labels.slots.length);
  const read = (tokens: readonly string[]): Interpretation => {
    const { intents, tags } = reader.read(tokens);
    const intent = intents.indexOf(intents.reduce((most, each) => Math.max(most, each), 0));
    const rows = tags(intent);
    const decoded = rows && decodeTags(rows, tokens.length, K, numbers.slotsOfIntent[intent] ?? []);
    const spans = rows && decoded ? scoredSpans(decoded, rows, labels.slots) : [];
    const listed = new Set(gazetteer.match(tokens).map(({ token }) => token));
    const strangeWords = shareOfStrange(
      tokens.length,
      spans,
      (token) => listed.has(token) || !encoder.carriers.isForeign(tokens[token]!, undefined),
    );
    const scope = scopeOf({ confidence: intents[intent]!, strangeWords, tokens: tokens.length });
    return { intentProbabilities: Float32Array.from(intents), intent, spans, scope };
  };
  return (utterances) => utterances.map(read);
}
