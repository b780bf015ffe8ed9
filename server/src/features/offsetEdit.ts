import type { TextRange } from '../text/range';

/** Offsets count in the text before any edit. */
export interface OffsetEdit {
  readonly range: TextRange;
  readonly newText: string;
}
