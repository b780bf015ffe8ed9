/**
 * Samples that read like another intent's although the model has learned them as they stand: it agrees with its author's
 * mistake, so the server's finding has the last word. Kept by the sample's text, which outlives moved lines. Pure.
 */
import type { LinePrediction } from '../../server/src/protocol';

/** Of a diagnostic, with the texts of its range and of what stands around it. */
export interface DoubtSource {
  readonly code: unknown;
  readonly isWarning: boolean;
  /** The finding's fix, as the server has sent it. */
  readonly data: unknown;
  /** The sample. */
  readonly text: string;
}

/** One utterance fits it and another intent's sample: neither is heard in the place of the other. */
export const shared = Symbol('shared');

/** By sample, the intent that it reads like, or that it shares its words. */
export type Doubts = ReadonlyMap<string, string | typeof shared>;

/** Rules that find one utterance in two intents. */
const conflicts: ReadonlySet<string> = new Set(['conflicting-samples', 'duplicate-sample-across-intents']);

export function doubtsOf(sources: Iterable<DoubtSource>): Doubts {
  const doubts = new Map<string, string | typeof shared>();
  for (const source of sources) {
    const { code, isWarning, data } = source;
    if (typeof code === 'string' && conflicts.has(code)) doubts.set(source.text, shared);
    const rival = code === 'confusable-sample' && isWarning ? rivalIn(data) : undefined;
    if (rival !== undefined && !doubts.has(source.text)) doubts.set(source.text, rival);
  }
  return doubts;
}

function rivalIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('to' in data)) return undefined;
  return typeof data.to === 'string' ? data.to : undefined;
}

/** What there is to say of a sample beside its prediction. */
export interface Doubt {
  /** The intent that it reads like; undefined: there is no doubt. */
  readonly rival?: string;
  /** What is heard takes the same words. */
  readonly isShared?: true;
}

export function doubtOf(
  { range, expectedIntent, intent }: LinePrediction,
  lineText: string,
  doubts: Doubts | undefined,
): Doubt {
  if (doubts === undefined || doubts.size === 0 || expectedIntent === undefined) return {};
  const doubt = doubts.get(lineText.slice(range.start.character, range.end.character));
  if (doubt === shared) return intent === expectedIntent ? {} : { isShared: true };
  return doubt === undefined || doubt === expectedIntent ? {} : { rival: doubt };
}
