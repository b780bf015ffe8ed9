import { code } from '../describeModel';

/** `a, b and 3 more`: the first few names as code. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map(code);
  const hidden = names.length - shown.length;
  return hidden > 0 ? `${shown.join(', ')} and ${hidden} more` : shown.join(', ');
}

/** `1 sample`, `2 samples`, `no samples`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  if (count === 0) return `no ${plural}`;
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Paragraphs of markdown; what is empty is left out. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n\n');
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
