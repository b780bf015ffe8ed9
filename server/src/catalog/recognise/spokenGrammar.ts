/**
 * How a language says computed values, as patterns (see `compilePattern`). A rule may use the others, the common
 * ones and `N1_99` (cardinals of a range), `O1_31` (ordinals), `MONTHS`, `WEEKDAYS`, `UNITS`, `ALONE` (a unit that
 * Intl writes without a number), `GLUED` (numbers of thousands written as one word), `WITHAND` and
 * `ANDHUNDREDS` (cardinals that begin with Arabic's `and`).
 */
export interface SpokenGrammar {
  readonly rules: Readonly<Record<string, string>>;
  /** Words such as `tausend` that glue numbers into one word. */
  readonly joints?: readonly string[];
  /** Symbols are characters, for scripts without spaces. */
  readonly byCharacter?: boolean;
}

/** The same in every language that has no rule of the same name. */
export const commonRules: Readonly<Record<string, string>> = {
  DIGITS: '/[0-9]+/ | /[0-9]{1,3}/ /[0-9]{3}/+',
  D12: '/0?[1-9]|1[0-2]/',
  D24: '/[01]?[0-9]|2[0-4]/',
  D59: '/[0-5][0-9]/',
  M59: '/[0-5]?[0-9]/',
  D31: '/0?[1-9]|[12][0-9]|3[01]/',
  Y4: '/1[0-9]{3}|2[0-9]{3}/',
  NUMBER: 'ZERO | N1_999 | DIGITS',
  ORDINAL: 'O1_100 | /[0-9]{1,3}/',
  YEAR: 'Y4 | THOUSANDS',
  DIGIT: 'ZERO | N1_9 | /[0-9]/',
  FOUR: '/[0-9]{4}/ | DIGIT DIGIT DIGIT DIGIT | THOUSANDS | N10_99 N10_99',
  PHONEPART: 'ZERO | N1_99 | /[0-9]+/',
  PHONE: '/[0-9]{3,}/ [PHONEPART+] | [plus] PHONEPART PHONEPART PHONEPART+',
  CHARACTER: '/\\p{L}/ | DIGIT | /[0-9]+/',
  ALPHANUMERIC: 'CHARACTER CHARACTER+ | /[0-9]+/ | /[\\p{L}0-9]*[0-9][\\p{L}0-9]*/',
  MONTH: 'MONTHS',
  WEEKDAY: 'WEEKDAYS',
  UNIT: 'UNITS',
  NUMERICDATE: 'D31 D12 [/[0-9]{2}|[0-9]{4}/]',
  CLOCK: 'D24 D59',
};
