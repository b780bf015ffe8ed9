/**
 * What people read, in their language: `t('… {0} …', value)`. English is what is written; a server takes up another language
 * once, before it says anything. The keys of a bundle are the English texts.
 */
import { config, t as lookUp } from '@vscode/l10n';

export { t } from '@vscode/l10n';

/** English text to text of one language. */
export type Bundle = Readonly<Record<string, string>>;

let spoken = 'en';

/** From now on everything is said so; what the bundle lacks is said in English. */
export function speak(language: string, bundle: Bundle): void {
  spoken = language;
  config({ contents: { ...bundle } });
}

/** A text that is data, such as the description of a built-in type; what is written in code is said with `t`. */
export function inLanguage(text: string): string {
  return lookUp(text);
}

/** ISO 639-1, for what is written by rules of a language: times, lists. */
export function spokenLanguage(): string {
  return spoken;
}

/** A number as it is written in that language: 1,240 and 1.5 are 1.240 and 1,5 in German. */
export function inFigures(value: number, decimals = 0): string {
  const locale = spoken === 'de' ? 'de-DE' : 'en-US';
  // Without the minus of a number that is zero as it is written.
  const shown = Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value;
  return shown.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
