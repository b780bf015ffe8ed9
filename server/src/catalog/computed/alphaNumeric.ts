import type { Random } from '../../base/random';
import { digitWords } from '../numberWords';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Short codes of letters and at least one digit, spelled out (`j l nine oh five`) and run together (`jl905`). */
export function alphaNumericValues(locale: string, random: Random): string[] {
  const values: string[] = [];
  for (let i = 0; i < 60; i++) {
    const characters = Array.from({ length: 2 + random.integer(5) }, () =>
      random.next() < 0.4 ? letters.charAt(random.integer(26)) : String(random.integer(10)),
    );
    if (!characters.some((character) => /\d/.test(character))) characters.push(String(random.integer(10)));
    const spelled = characters.map((character) =>
      /\d/.test(character) ? digitWords(character, locale) : character,
    );
    values.push(spelled.join(' '), characters.join(''));
  }
  return values;
}
