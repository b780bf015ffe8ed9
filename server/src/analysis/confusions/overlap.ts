/**
 * How far two intents overlap: where many samples of one are taken for the other, one more says little of that sample, and
 * the author knows. It is the one that strays alone that has most likely been put in the wrong place.
 */
import type { Confusions } from './readConfusions';

/** Share of the other samples of its intent that the rival claims as well, 0 to 1. */
export type Overlap = (sample: number, own: number, rival: number) => number;

/** Margin of support at which a sample counts by half, and how quickly that turns. */
const halfway = -0.1;
const width = 0.1;
/** Of an intent with few others little is known: so much is taken for granted, as if of one more. */
const expected = 0.1;

export function createOverlap({ gathered, readings }: Pick<Confusions, 'gathered' | 'readings'>): Overlap {
  const samplesOf: number[][] = gathered.intents.map(() => []);
  gathered.samples.forEach((_, sample) => {
    for (const intent of gathered.rows[sample]!.intents) samplesOf[intent]!.push(sample);
  });
  const claimed = (sample: number, own: number, rival: number): number => {
    const { support } = readings[sample]!;
    return 1 / (1 + Math.exp((halfway - support[rival]! + support[own]!) / width));
  };
  const totals = new Map<string, number>();
  const totalOf = (own: number, rival: number): number => {
    const key = `${own} ${rival}`;
    const total =
      totals.get(key) ?? samplesOf[own]!.reduce((sum, sample) => sum + claimed(sample, own, rival), 0);
    totals.set(key, total);
    return total;
  };
  return (sample, own, rival) =>
    (totalOf(own, rival) - claimed(sample, own, rival) + expected) / samplesOf[own]!.length;
}
