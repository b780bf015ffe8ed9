import type { TryResult } from '../../server/src/protocol';

/** A phrase that was tried, with what was heard. */
export interface Tried {
  readonly text: string;
  readonly result: TryResult;
  /** The intent that was picked; undefined: none was. */
  readonly intent: string | undefined;
}
