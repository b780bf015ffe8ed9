import { type FilledSample, fillSample } from '../analysis/corpus/fillSample';
import { isInReach } from '../analysis/corpus/reach';
import type { ModelSnapshot } from '../analysis/snapshot';
import { createRandom, seedFrom } from '../base/random';
import { tokenize } from '../nlu/tokenize';
import { resolveSlot } from './resolution/resolveSlot';
import type { FilledSlot } from './types';

/** A sample with values in its slots, as somebody might say it. */
export interface ExpandedSample {
  readonly utterance: string;
  readonly intent: string;
  /** In the order of the utterance. */
  readonly slots: readonly ExpandedSlot[];
}

export interface ExpandedSlot extends FilledSlot {
  /** Characters `[start, end)` of the utterance. */
  readonly start: number;
  readonly end: number;
  /** What the value stands for, where that is another one. */
  readonly canonical?: string;
}

/**
 * Samples for other tools, in the order of the text. A sample without slots is there once, one with slots up to `count` times with
 * different values. The same seed gives the same values.
 */
export function* expandSamples(
  snapshot: ModelSnapshot,
  count: number,
  seed: number,
): Generator<ExpandedSample> {
  for (const { intent, sample } of snapshot.samples.filter((each) => isInReach(each.sample))) {
    const told = new Set<string>();
    for (let k = 0; k < count; k++) {
      const random = createRandom(seedFrom(`${k} ${sample.text}`, seed));
      const filled = fillSample(sample, intent, snapshot.lexicon(), random);
      if (!told.has(filled.utterance)) yield expanded(filled, intent.name.value, snapshot);
      told.add(filled.utterance);
    }
  }
}

function expanded(
  { utterance, spans }: FilledSample,
  intent: string,
  snapshot: ModelSnapshot,
): ExpandedSample {
  const tokens = tokenize(utterance, snapshot.lexicon().locale);
  const slots = spans.map(({ name, start: first, end: behind }): ExpandedSlot => {
    const start = tokens[first]?.start ?? 0;
    const end = tokens[behind - 1]?.end ?? start;
    const value = utterance.slice(start, end);
    const [resolution] = resolveSlot(snapshot.model, intent, name, value);
    const canonical = resolution?.values[0]?.name;
    const isOther = canonical !== undefined && canonical.toLowerCase() !== value.toLowerCase();
    return { name, value, start, end, ...(isOther && { canonical }) };
  });
  return { utterance, intent, slots };
}
