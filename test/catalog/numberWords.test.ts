import { expect, it } from 'vitest';
import { cardinal, digitWords, ordinal, yearWords } from '../../server/src/catalog/numberWords';

it.each([
  [cardinal(42, 'en-US'), 'forty two'],
  [cardinal(101, 'en-US'), 'one hundred one'],
  [cardinal(101, 'en-GB'), 'one hundred and one'],
  [cardinal(17, 'pt-BR'), 'dezessete'],
  [cardinal(80, 'fr-CA'), 'quatre vingts'],
  [cardinal(7, 'xx'), 'seven'],
  [ordinal(21, 'en-IN'), 'twenty first'],
  [ordinal(3, 'de-DE'), 'dritte'],
  [yearWords(1984, 'en-US'), 'nineteen eighty four'],
  [yearWords(1905, 'en-US'), 'nineteen oh five'],
  [yearWords(1900, 'en-US'), 'nineteen hundred'],
  [yearWords(2025, 'en-US'), 'two thousand twenty five'],
  [yearWords(2012, 'es-ES'), 'dos mil doce'],
  [digitWords('6045', 'en-US'), 'six oh four five'],
  [digitWords('07', 'it-IT'), 'zero sette'],
])('%s', (spoken, expected) => {
  expect(spoken).toBe(expected);
});
