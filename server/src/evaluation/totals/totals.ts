import type { SlotVerdict, Verdict } from '../types';

/** Shares are 0 to 1. Precision, recall and F1 are 1 where there was nothing to find and nothing was found. */
export interface Totals {
  readonly utterances: number;
  readonly intentAccuracy: number;
  /** Micro F1 over slots, each with its value. */
  readonly slotF1: number;
  /** Right intent and no wrong, missing or extra slot. */
  readonly frameAccuracy: number;
  /** (slots missing + extra + wrong + intents wrong) / (slots expected + utterances); lower is better, may exceed 1. */
  readonly semER: number;
  /** Share of the utterances meant for an intent that went to AMAZON.FallbackIntent. */
  readonly refused: number;
  readonly perIntent: Readonly<Record<string, IntentTotals>>;
  readonly perSlot: Readonly<Record<string, SlotTotals>>;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Of an intent that is expected or heard somewhere. */
export interface IntentTotals extends Rates {
  /** That expect it. */
  readonly utterances: number;
  readonly heard: number;
  readonly right: number;
  /** Of the utterances that expect it. */
  readonly frameAccuracy: number;
}

/** Of a slot's name over all intents. */
export interface SlotTotals extends Rates {
  readonly expected: number;
  readonly heard: number;
  readonly right: number;
}

const fallbackIntent = 'AMAZON.FallbackIntent';

/** Of the verdicts on tests that expect something. */
export function totalsOf(verdicts: readonly Verdict[]): Totals {
  const judged = verdicts.filter(({ expected }) => expected !== undefined);
  const slots = judged.flatMap((verdict) => verdict.slots);
  const meant = judged.filter(({ expected }) => expected?.intent !== fallbackIntent);
  const wrongIntents = count(judged, ({ intentRight }) => !intentRight);
  const wrongSlots = count(slots, ({ state }) => state !== 'right');
  const expectedSlots = count(slots, ({ state }) => state !== 'extra');
  return {
    utterances: judged.length,
    intentAccuracy: share(judged.length - wrongIntents, judged.length, 0),
    slotF1: slotTotals(slots).f1,
    frameAccuracy: share(
      count(judged, ({ passed }) => passed),
      judged.length,
      0,
    ),
    semER: share(wrongSlots + wrongIntents, expectedSlots + judged.length, 0),
    refused: share(
      count(meant, ({ heard }) => heard.intent === fallbackIntent),
      meant.length,
      0,
    ),
    perIntent: perIntent(judged),
    perSlot: perSlot(slots),
  };
}

function perIntent(judged: readonly Verdict[]): Record<string, IntentTotals> {
  const names = new Set(judged.flatMap(({ expected, heard }) => [expected!.intent, heard.intent]));
  return recordOf(names, (name) => {
    const meant = judged.filter(({ expected }) => expected?.intent === name);
    const heard = count(judged, (verdict) => verdict.heard.intent === name);
    const right = count(meant, ({ intentRight }) => intentRight);
    return {
      utterances: meant.length,
      heard,
      right,
      ...ratesOf(right, meant.length, heard),
      frameAccuracy: share(
        count(meant, ({ passed }) => passed),
        meant.length,
        1,
      ),
    };
  });
}

function perSlot(slots: readonly SlotVerdict[]): Record<string, SlotTotals> {
  return recordOf(new Set(slots.map(({ name }) => name)), (name) =>
    slotTotals(slots.filter((slot) => slot.name === name)),
  );
}

function slotTotals(slots: readonly SlotVerdict[]): SlotTotals {
  const right = count(slots, ({ state }) => state === 'right');
  const expected = count(slots, ({ state }) => state !== 'extra');
  const heard = count(slots, ({ state }) => state !== 'missing');
  return { expected, heard, right, ...ratesOf(right, expected, heard) };
}

function ratesOf(right: number, expected: number, heard: number): Rates {
  return {
    precision: share(right, heard, expected === 0 ? 1 : 0),
    recall: share(right, expected, heard === 0 ? 1 : 0),
    f1: share(2 * right, expected + heard, 1),
  };
}

/** Sorted by name, so that two reports can be held side by side. */
function recordOf<T>(names: ReadonlySet<string>, totalsFor: (name: string) => T): Record<string, T> {
  return Object.fromEntries([...names].sort().map((name) => [name, totalsFor(name)]));
}

function share(part: number, whole: number, ofNothing: number): number {
  return whole === 0 ? ofNothing : part / whole;
}

function count<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.reduce((sum, item) => sum + (is(item) ? 1 : 0), 0);
}
