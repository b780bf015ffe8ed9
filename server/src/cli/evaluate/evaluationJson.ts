import type { Totals } from '../../evaluation/totals/totals';
import type { FilledSlot, HeardFrame, HeardSlot, Verdict } from '../../evaluation/types';
import type { Evaluation } from './evaluation';

/** The JSON of `--format json`: figures of the tests, then every test that failed. Other programs read it. */
export function evaluationJson({ totals, verdicts, agreement, crossValidation, sets }: Evaluation): string {
  return JSON.stringify({
    ...rounded(totals),
    failures: verdicts.filter(isFailed).map(failureOf),
    ...(agreement && { alexa: { ...agreement, intents: round(agreement.intents) } }),
    ...(crossValidation && sets.length > 0 && { crossValidation: rounded(crossValidation) }),
  });
}

export function isFailed({ expected, passed }: Verdict): boolean {
  return expected !== undefined && !passed;
}

function failureOf({ test, expected, heard }: Verdict): unknown {
  return {
    utterance: test.utterance,
    expected: {
      intent: expected?.intent,
      slots: bySlot(expected?.slots ?? [], ({ value }) => value),
      path: test.place.path,
      line: test.place.line,
    },
    predicted: predictedOf(heard),
    match: heard.match ?? null,
  };
}

/** What was heard, as requests of Alexa have it. */
export function predictedOf({ intent, confidence, slots }: HeardFrame): unknown {
  return { intent, confidence: round(confidence), slots: bySlot(slots, slotOf) };
}

/** As a request of Alexa has it, with how sure we are. */
function slotOf({ value, confidence, resolutions }: HeardSlot): unknown {
  return {
    value,
    confidence: round(confidence),
    ...(resolutions.length > 0 && {
      resolutions: {
        resolutionsPerAuthority: resolutions.map(({ authority, code, values }) => ({
          authority,
          status: { code },
          values: values.map(({ name, id }) => ({ value: id === undefined ? { name } : { name, id } })),
        })),
      },
    }),
  };
}

/** A slot with several values has a list of them. */
function bySlot<S extends FilledSlot, T>(slots: readonly S[], of: (slot: S) => T): Record<string, T | T[]> {
  const names = [...new Set(slots.map(({ name }) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const values = slots.filter((slot) => slot.name === name).map(of);
      return [name, values.length === 1 ? values[0]! : values];
    }),
  );
}

/** Further digits are float noise that only makes lines long. */
function round(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

function rounded(totals: Totals): Totals {
  return JSON.parse(
    JSON.stringify(totals, (_, value: unknown) => (typeof value === 'number' ? round(value) : value)),
  );
}
