import { heardForms } from '../resolution/valueIndex';
import type { HeardSlot } from '../types';

/**
 * Whether a slot was heard as expected: the same words, whatever their case and punctuation, numbers in digits or in words.
 * A test may also expect the canonical value that the words stand for.
 */
export function isSameValue(
  expected: string,
  heard: Pick<HeardSlot, 'value' | 'resolutions'>,
  locale: string,
): boolean {
  const forms = heardForms(expected, locale);
  const canonical = heard.resolutions.flatMap(({ values }) => values.map(({ name }) => name));
  return [heard.value, ...canonical].some((value) =>
    [...heardForms(value, locale)].some((form) => forms.has(form)),
  );
}
