import type { Judged } from '../../server/src/nlu/metrics';
import { meanOf } from '../measure/bootstrap';

/** The mean over slots of each slot's own F1 (exact spans), as the engine comparison of 2017 reports it. */
export function slotF1PerSlot(judged: readonly Judged[]): number {
  const counts = new Map<string, { right: number; both: number }>();
  const count = (name: string, right: number): void => {
    const known = counts.get(name) ?? { right: 0, both: 0 };
    counts.set(name, { right: known.right + right, both: known.both + 1 });
  };
  for (const { expectedSlots, predictedSlots } of judged) {
    const keys = new Set(predictedSlots.map(({ name, start, end }) => `${start}:${end}:${name}`));
    for (const { name, start, end } of expectedSlots) {
      count(name, keys.has(`${start}:${end}:${name}`) ? 2 : 0);
    }
    for (const { name } of predictedSlots) count(name, 0);
  }
  return meanOf(Array.from(counts.values(), ({ right, both }) => right / both));
}
