import { decodeTags } from '../decode';
import type { Gazetteer } from '../gazetteer';
import type { Interpretation, Interpreter, ScoredSpan } from '../interpret';
import { beginTag, insideTag, spansOf, tagCount } from '../tags';
import type { EncodedUtterance } from './encoder';
import type { QuickWeights } from './learnQuick';
import { SparseRowsBuilder } from './sparseRows';

/** Reads utterances with what was learned; slots only of the most probable intent. */
export function createQuickInterpreter(weights: QuickWeights, gazetteer: Gazetteer): Interpreter {
  const read = (tokens: readonly string[]): Interpretation => {
    const encoded = weights.encoder.encode(tokens, gazetteer.match(tokens), undefined);
    const probabilities = new Float64Array(weights.labels.intents.length);
    weights.intents.score(Int32Array.from(encoded.intent), probabilities);
    const intent = probabilities.indexOf(probabilities.reduce((most, each) => Math.max(most, each), 0));
    return {
      intentProbabilities: Float32Array.from(probabilities),
      intent,
      spans: readSlots(weights, encoded, tokens.length, intent),
    };
  };
  return (utterances) => utterances.map(read);
}

function readSlots(
  { labels, numbers, tags }: QuickWeights,
  encoded: EncodedUtterance,
  tokens: number,
  intent: number,
): ScoredSpan[] {
  const slots = numbers.slotsOfIntent[intent] ?? [];
  if (slots.length === 0 || tokens === 0) {
    return [];
  }
  const rows = new SparseRowsBuilder();
  rows.addAll(encoded.tags());
  const K = tagCount(labels.slots.length);
  const probabilities = tags.probabilities(rows.build(), intent);
  return spansOf(decodeTags(probabilities, tokens, K, slots), labels.slots).map((span) => {
    const slot = numbers.slots.get(span.name)!;
    let sum = 0;
    for (let token = span.start; token < span.end; token++) {
      sum += probabilities[token * K + (token === span.start ? beginTag(slot) : insideTag(slot))]!;
    }
    return { ...span, confidence: sum / (span.end - span.start) };
  });
}
