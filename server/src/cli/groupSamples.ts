import type { JudgedSample } from './predictAllSamples';

/** Samples by intent, in the order of first appearance. */
export function groupSamples(
  samples: readonly JudgedSample[],
  intentOf: (sample: JudgedSample) => string,
): Map<string, JudgedSample[]> {
  const groups = new Map<string, JudgedSample[]>();
  for (const sample of samples) {
    const intent = intentOf(sample);
    const group = groups.get(intent);
    if (group) {
      group.push(sample);
    } else {
      groups.set(intent, [sample]);
    }
  }
  return groups;
}

export const ownIntent = ({ prediction }: JudgedSample): string => prediction.expectedIntent;
export const predictedIntent = ({ prediction }: JudgedSample): string => prediction.intent;
