import { leaveOneOutDual } from './dual';
import { leaveOneOutPrimal } from './primal';
import type { Known, LeaveOneOut } from './types';

/** From here on the primal form is quicker, and its hashing is as good (bench/README.md). */
const mostRowsForDual = 1000;

/** Readings of all samples, in steps of about a millisecond. The same rows give the same readings. */
export function leaveOneOutSteps(known: Known): Generator<void, LeaveOneOut> {
  return known.rows.length <= mostRowsForDual ? leaveOneOutDual(known) : leaveOneOutPrimal(known);
}
