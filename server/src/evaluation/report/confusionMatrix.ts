import type { ConfusionMatrix, ReportSample } from './reportData';

/** @param order intents in the order of the model; others that are heard come last */
export function confusionMatrix(samples: readonly ReportSample[], order: readonly string[]): ConfusionMatrix {
  const cells = new Map<string, { expected: string; heard: string; samples: number[] }>();
  samples.forEach(({ intent, heard }, index) => {
    const key = JSON.stringify([intent, heard]);
    const cell = cells.get(key) ?? { expected: intent, heard, samples: [] };
    cell.samples.push(index);
    cells.set(key, cell);
  });
  const there = new Set(samples.flatMap(({ intent, heard }) => [intent, heard]));
  const intents = [...new Set([...order.filter((name) => there.has(name)), ...there])];
  return { intents, cells: [...cells.values()] };
}
