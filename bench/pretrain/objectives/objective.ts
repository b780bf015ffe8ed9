import type { Random } from '../../../server/src/base/random';
import type { Scalar, Variable } from '../../../server/src/engine/tensors';
import type { Batch } from '../../../server/src/nlu/batch';
import type { Encoded } from '../../../server/src/nlu/network';
import type { Chunk } from '../domain';
import type { LabelColumns } from '../labelColumns';
import type { Targets } from '../targets';

/** A chunk on its way through the network. */
export interface Reading {
  readonly chunk: Chunk;
  readonly batch: Batch;
  readonly encoded: Encoded;
  readonly columns: LabelColumns;
  readonly targets: Targets;
  readonly random: Random;
}

/** What pretraining asks of the network; each has weights of its own. */
export interface Objective {
  readonly name: string;
  /** Its part of the whole loss. */
  readonly weight: number;
  readonly weights: ReadonlyMap<string, Variable>;
  /** Undefined where the chunk has nothing to say of it. Call inside `tidy`. */
  loss(reading: Reading): Scalar | undefined;
}
