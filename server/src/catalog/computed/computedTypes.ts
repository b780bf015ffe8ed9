import { alphaNumericValues } from './alphaNumeric';
import { dayOfWeekValues, monthValues } from './calendarNames';
import type { ComputedType } from './computedType';
import { dateValues } from './date';
import { durationValues } from './duration';
import { fourDigitNumberValues } from './fourDigitNumber';
import { numberValues } from './number';
import { ordinalValues } from './ordinal';
import { phoneNumberValues } from './phoneNumber';
import { timeValues } from './time';

/** Types whose values are made, not listed. */
export const computedTypes: ReadonlyMap<string, ComputedType> = new Map<string, ComputedType>([
  ['AMAZON.AlphaNumeric', alphaNumericValues],
  ['AMAZON.DATE', dateValues],
  ['AMAZON.DURATION', durationValues],
  ['AMAZON.DayOfWeek', dayOfWeekValues],
  ['AMAZON.FOUR_DIGIT_NUMBER', fourDigitNumberValues],
  ['AMAZON.Month', monthValues],
  ['AMAZON.NUMBER', numberValues],
  ['AMAZON.Ordinal', ordinalValues],
  ['AMAZON.PhoneNumber', phoneNumberValues],
  ['AMAZON.TIME', timeValues],
]);
