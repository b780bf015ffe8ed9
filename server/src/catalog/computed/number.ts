import { cardinal } from '../numberWords';

const large = [
  101, 105, 110, 120, 125, 150, 175, 199, 200, 250, 256, 300, 350, 365, 400, 404, 450, 500, 512, 600, 666,
  700, 750, 800, 850, 900, 911, 999, 1000, 1001, 1024, 1100, 1200, 1234, 1500, 2000, 2500, 3000, 5000, 10_000,
  50_000, 100_000, 1_000_000,
];

/** Zero to a hundred and some larger ones, in words and in digits. */
export function numberValues(locale: string): string[] {
  const numbers = [...Array.from({ length: 101 }, (_, i) => i), ...large];
  return numbers.flatMap((number) => [cardinal(number, locale), String(number)]);
}
