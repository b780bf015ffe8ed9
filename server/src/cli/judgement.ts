import type { JudgedSample } from './predictAllSamples';

export const ownIntent = ({ prediction }: JudgedSample): string => prediction.expectedIntent;

/** Whether a sample gets its own intent. */
export function hasOwnIntent({ prediction }: JudgedSample): boolean {
  return prediction.intent === prediction.expectedIntent;
}

/** Whether a sample gets its own intent, every slot where it is written, and no other. */
export function isFullyRight(judged: JudgedSample): boolean {
  const { slots, extraSlots } = judged.prediction;
  return (
    hasOwnIntent(judged) &&
    extraSlots.length === 0 &&
    slots.every(({ expected, predicted }) => predicted === expected)
  );
}
