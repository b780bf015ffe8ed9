/** A table in Markdown; columns after the first are set to the right. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, column) => (column === 0 ? '---' : '--:'));
  return [header, rule, ...rows].map(line).join('\n');
}

/** A share as a figure of per cent, without the sign. */
export function hundredfold(share: number): string {
  return Number.isNaN(share) ? '-' : (100 * share).toFixed(1);
}
