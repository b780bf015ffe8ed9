import type { Verdict } from '../types';
import type { ConfusionMatrix } from './types';

/** Which intents samples are heard as, each cell with its samples. */
export function confusionMatrix(verdicts: readonly Verdict[]): ConfusionMatrix {
  const own = new Set(verdicts.flatMap(({ expected }) => expected?.intent ?? []));
  const foreign = new Set(verdicts.map(({ heard }) => heard.intent).filter((intent) => !own.has(intent)));
  const intents = [...own, ...[...foreign].sort()];
  const numbers = new Map(intents.map((intent, number) => [intent, number]));
  const cells = intents.map(() => intents.map((): number[] => []));
  verdicts.forEach(({ expected, heard }, sample) => {
    const row = expected && numbers.get(expected.intent);
    if (row !== undefined) cells[row]![numbers.get(heard.intent)!]!.push(sample);
  });
  return { intents, cells };
}

/** Pairs of intents that are taken for one another, the most frequent first. */
export function confusedPairs({ intents, cells }: ConfusionMatrix): {
  readonly expected: string;
  readonly heard: string;
  readonly samples: readonly number[];
}[] {
  return cells
    .flatMap((row, expected) =>
      row.flatMap((samples, heard) =>
        expected === heard || samples.length === 0
          ? []
          : [{ expected: intents[expected]!, heard: intents[heard]!, samples }],
      ),
    )
    .sort((a, b) => b.samples.length - a.samples.length);
}
