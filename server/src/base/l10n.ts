/**
 * What people read, in their language: `t('… {0} …', value)`. English is what is written; a server takes up another language
 * once, before it says anything. The keys of a bundle are the English texts.
 */
import { config } from '@vscode/l10n';

export { t } from '@vscode/l10n';

/** English text to text of one language. */
export type Bundle = Readonly<Record<string, string>>;

let spoken = 'en';

/** From now on everything is said so; what the bundle lacks is said in English. */
export function speak(language: string, bundle: Bundle): void {
  spoken = language;
  config({ contents: { ...bundle } });
}

/** ISO 639-1, for what is written by rules of a language: times, lists. */
export function spokenLanguage(): string {
  return spoken;
}
