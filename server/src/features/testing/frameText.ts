/** Expected against heard as two texts that a diff can show: a line for the intent and one for each slot. */
import { t } from '../../base/l10n';
import { resolveSlot } from '../../evaluation/resolution/resolveSlot';
import type { CanonicalValue, Resolution, SlotVerdict, Verdict } from '../../evaluation/types';
import type { InteractionModel } from '../../model/types';

export interface FrameTexts {
  readonly expected: string;
  readonly heard: string;
}

export function frameTexts({ expected, heard, slots }: Verdict, model: InteractionModel): FrameTexts {
  const resolve = (intent: string, name: string, value: string): string =>
    withMeaning(value, resolveSlot(model, intent, name, value));
  const linesOf = (intent: string, said: (slot: SlotVerdict) => string | undefined): string =>
    [
      intent,
      ...slots.flatMap((slot) => {
        const value = said(slot);
        return value === undefined ? [] : [`  ${slot.name} = ${resolve(intent, slot.name, value)}`];
      }),
    ].join('\n');
  return {
    expected: linesOf(expected?.intent ?? heard.intent, (slot) => slot.expected),
    // The same words in another spelling are no difference.
    heard: linesOf(heard.intent, (slot) => (slot.state === 'right' ? slot.expected : slot.heard)),
  };
}

/** The value, with the canonical value and the id that it stands for. */
function withMeaning(value: string, resolutions: readonly Resolution[]): string {
  const meanings = resolutions
    .flatMap(({ values }) => values.slice(0, 1))
    .map((each) => meaningOf(value, each));
  const told = meanings.filter((meaning) => meaning !== '');
  if (told.length > 0) return `${value} → ${told.join(', ')}`;
  const isUnknown = resolutions.length > 0 && resolutions.every(({ code }) => code === 'ER_SUCCESS_NO_MATCH');
  return isUnknown ? t('{0} → (no listed value)', value) : value;
}

/** Empty where the value says it all. */
function meaningOf(value: string, { name, id }: CanonicalValue): string {
  if (id !== undefined) return `${name} (${id})`;
  return name === value ? '' : name;
}

/** What is wrong, in a line. */
export function summaryOf({ expected, heard, intentRight, slots, passed }: Verdict): string {
  if (passed || expected === undefined) return '';
  const wrong = slots.filter(({ state }) => state !== 'right').map(slotSummary);
  const intent = intentRight ? [] : [t('heard {0} instead of {1}', heard.intent, expected.intent)];
  return [...intent, ...wrong].join('; ');
}

function slotSummary({ name, state, expected, heard }: SlotVerdict): string {
  if (state === 'missing') return t('{0} = {1} is not heard', name, expected ?? '');
  if (state === 'extra') return t('{0} = {1} is heard besides', name, heard ?? '');
  return t('{0} is heard as {1} instead of {2}', name, heard ?? '', expected ?? '');
}
