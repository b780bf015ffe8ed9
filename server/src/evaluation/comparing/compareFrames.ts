import type { Frame, HeardFrame, HeardSlot, SlotVerdict, TestUtterance, Verdict } from '../types';
import { isSameValue } from './sameValue';

/** Holds what was heard against what a test expects; of several alternatives against the one that it comes nearest to. */
export function judgeTest(test: TestUtterance, heard: HeardFrame, locale: string): Verdict {
  const compared = test.expected.map((expected) => compareFrames(test, expected, heard, locale));
  const [first, ...others] = compared;
  if (first === undefined) {
    return { test, expected: undefined, heard, intentRight: false, slots: [], passed: false };
  }
  return others.reduce((best, each) => (faultsOf(each) < faultsOf(best) ? each : best), first);
}

function compareFrames(test: TestUtterance, expected: Frame, heard: HeardFrame, locale: string): Verdict {
  const intentRight = expected.intent === heard.intent;
  const slots = compareSlots(expected, heard.slots, locale);
  const passed = intentRight && slots.every(({ state }) => state === 'right');
  return { test, expected, heard, intentRight, slots, passed };
}

/**
 * Pairs slots by name: first those with the same value, then, as wrong, what is left of the same name. The rest is
 * missing or extra.
 */
function compareSlots(expected: Frame, heard: readonly HeardSlot[], locale: string): SlotVerdict[] {
  const left = [...heard];
  const take = (fits: (slot: HeardSlot) => boolean): HeardSlot | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const right = expected.slots.map(({ name, value }) =>
    take((slot) => slot.name === name && isSameValue(value, slot, locale)),
  );
  const verdicts = expected.slots.map(({ name, value }, index): SlotVerdict => {
    const same = right[index];
    if (same) return { name, state: 'right', expected: value, heard: same.value };
    const other = take((slot) => slot.name === name);
    return other
      ? { name, state: 'wrong', expected: value, heard: other.value }
      : { name, state: 'missing', expected: value };
  });
  return [
    ...verdicts,
    ...left.map(({ name, value }): SlotVerdict => ({ name, state: 'extra', heard: value })),
  ];
}

/** A wrong intent weighs more than any slots. */
function faultsOf({ intentRight, slots }: Verdict): number {
  return (intentRight ? 0 : 1000) + slots.filter(({ state }) => state !== 'right').length;
}
