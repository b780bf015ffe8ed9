/** A second opinion as the text of a file. */
import type { SecondOpinion } from '../analysis/secondOpinion/secondOpinion';

export const opinionFileName = 'second-opinion.json';
/** Raise it when the file comes to hold something else. */
const formatVersion = 1;

export function encodeOpinion(opinion: SecondOpinion): string {
  return JSON.stringify({ formatVersion, opinion });
}

/** undefined for half of one, or one of another version: it is asked for anew. */
export function decodeOpinion(text: string): SecondOpinion | undefined {
  try {
    const stored: { formatVersion?: unknown; opinion?: SecondOpinion } = JSON.parse(text);
    return stored.formatVersion === formatVersion ? stored.opinion : undefined;
  } catch {
    return undefined;
  }
}
