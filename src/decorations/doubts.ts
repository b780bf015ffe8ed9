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

/** By sample, the intent that it reads like. */
export type Doubts = ReadonlyMap<string, string>;

export function doubtsOf(sources: Iterable<DoubtSource>): Doubts {
  const doubts = new Map<string, string>();
  for (const { code, isWarning, data, text } of sources) {
    const rival = code === 'confusable-sample' && isWarning ? rivalIn(data) : undefined;
    if (rival !== undefined) doubts.set(text, rival);
  }
  return doubts;
}

function rivalIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('to' in data)) return undefined;
  return typeof data.to === 'string' ? data.to : undefined;
}

/** What a sample reads like; undefined: there is no doubt. */
export function rivalOf(
  { range, expectedIntent }: LinePrediction,
  lineText: string,
  doubts: Doubts | undefined,
): string | undefined {
  if (doubts === undefined || doubts.size === 0 || expectedIntent === undefined) return undefined;
  const rival = doubts.get(lineText.slice(range.start.character, range.end.character));
  return rival === expectedIntent ? undefined : rival;
}
