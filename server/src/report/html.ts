/** Text between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function percentOf(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

export interface TableColumn {
  readonly head: string;
  readonly isNumber?: boolean;
}

/** @param rows cells as HTML; the first one heads its row */
export function tableHtml(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): string {
  const classOf = (index: number): string => (columns[index]?.isNumber ? ' class="number"' : '');
  const head = columns.map(({ head: text }, i) => `<th scope="col"${classOf(i)}>${escapeHtml(text)}</th>`);
  const body = rows.map((cells) => {
    const [first = '', ...rest] = cells;
    const tail = rest.map((cell, i) => `<td${classOf(i + 1)}>${cell}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${tail}</tr>`;
  });
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
