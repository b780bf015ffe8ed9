import { t } from '../../base/l10n';
import type { Located } from '../../text/range';
import type { Finding } from '../types';
import { type PlacedValidation, validationsOf } from './dialogParts';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** Bounds of a duration that Alexa cannot read. */
export const validationDurationFormat: Rule = {
  id: 'validation-duration-format',
  severity: 'warning',
  documentation: pages.validation,
  check({ model }) {
    return validationsOf(model.dialog).flatMap(checkValidation);
  },
};

interface Format {
  readonly pattern: RegExp;
  words(): string;
}

const formats = new Map<string, Format>(
  Object.entries({
    'AMAZON.DATE': {
      pattern: /^(-?P(?=\d)(\d+Y)?(\d+M)?(\d+D)?|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$/,
      words: () => t('a date such as 2030-12-31, or a duration of years, months or days such as P7D'),
    },
    'AMAZON.TIME': {
      pattern: /^(-?PT(?=\d)(\d+H)?(\d+M)?|([01]\d|2[0-3]):[0-5]\d)$/,
      words: () => t('a time such as 18:30, or a duration of hours or minutes such as PT2H'),
    },
  }),
);

/** The console writes an empty string for a bound that is not there. */
function isWrong({ value }: Located<string>, { pattern }: Format): boolean {
  return value !== '' && !pattern.test(value);
}
function checkValidation({ slot, validation }: PlacedValidation): Finding[] {
  const type = slot.type?.value ?? '';
  const format = formats.get(type);
  if (format === undefined || !/^is(Not)?InDuration$/.test(validation.type?.value ?? '')) {
    return [];
  }
  return validation.values
    .filter((value) => isWrong(value, format))
    .map(({ value, range }) =>
      findingOf(validationDurationFormat, {
        range,
        message: t("'{0}' is no bound for {1}. Write {2}.", value, type, format.words()),
      }),
    );
}
