import { t } from '../../base/l10n';
import { type Noun, noun, nouns } from '../../base/nouns';
import { code } from '../describeModel';

/** `a, b and 3 more`: the first few names as code. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, shownOf(names.length, most)).map(code);
  const hidden = names.length - shown.length;
  return hidden > 0 ? t('{0} and {1} more', shown.join(', '), hidden) : shown.join(', ');
}

/** How many of so many are shown: a last one takes no more room than the words that there is one more. */
export function shownOf(count: number, most: number): number {
  return count === most + 1 ? count : most;
}

/** `1 sample`, `2 samples`, `no samples`. */
export function counted(count: number, what: Noun): string {
  if (count === 0) return t('no {0}', nouns(what));
  return `${count} ${count === 1 ? noun(what) : nouns(what)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Paragraphs of markdown; what is empty is left out. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n\n');
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
