import type { Random } from '../../base/random';
import { digitWords } from '../numberWords';

/** Seven and ten digits, in words and in digits, with the 555 of made-up numbers. */
export function phoneNumberValues(locale: string, random: Random): string[] {
  const digits = (count: number): string => Array.from({ length: count }, () => random.integer(10)).join('');
  const values: string[] = [];
  for (let i = 0; i < 40; i++) {
    const local = `555${digits(4)}`;
    const area = `${2 + random.integer(8)}${digits(2)}`;
    const number = i % 2 === 0 ? local : area + local;
    values.push(digitWords(number, locale), number);
  }
  return values;
}
