import type { Predictor } from '../nlu/api';
import type { ModelSnapshot } from './snapshot';

/** A model as it stands, with what answers for it right now. */
export interface LiveModel {
  readonly snapshot: ModelSnapshot;
  /** Not to be kept: another one may take its place in the next turn. */
  readonly predictor: Predictor;
  /** True where the text has changed since it was learned. */
  readonly outdated: boolean;
}
