import type { Confusions } from '../../analysis/confusions/readConfusions';
import type { Verdict } from '../types';
import { kernelMap, mostMapped } from './kernelMap';
import type { MapPoint } from './types';

/** Samples in the plane, by how alike they are to leave-one-out's kernel, the encoder's states among what it compares. A sample that several intents share stands there once for each. */
export function sampleMap({ gathered, similarities }: Confusions, samples: readonly Verdict[]): MapPoint[] {
  const shown = gathered.samples.slice(0, mostMapped);
  const rows = shown.map((_, index) => similarities(index).slice(0, shown.length));
  const byStart = new Map(samples.map(({ test }, index) => [test.place.range.start, index]));
  return kernelMap(rows).flatMap(({ x, y }, index) =>
    shown[index]!.places.flatMap(({ sample }) => {
      const at = byStart.get(sample.range.start);
      return at === undefined ? [] : [{ sample: at, x, y }];
    }),
  );
}
