/** Pieces of HTML. Whatever is a `string` here is text and is escaped; only what these functions make is markup. */

export interface Html {
  readonly html: string;
}

export type Content = Html | string | number | readonly Content[];

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return { html: `<${name}${written}>${markup(content)}</${name}>` };
}

/** @param html made by a library that escapes by itself */
export function trusted(html: string): Html {
  return { html };
}

export function markup(content: Content): string {
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  return 'html' in content ? content.html : content.map(markup).join('');
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export interface TableOptions {
  readonly caption: string;
  readonly head: readonly Content[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly Content[])[];
  /** Columns of figures, from 0. */
  readonly figures?: readonly number[];
}

/** A table that scrolls by itself where it is wide, and can be reached by the keyboard for that. */
export function table({ caption, head, rows, figures = [] }: TableOptions): Html {
  const kind = (column: number) => (figures.includes(column) ? 'figure' : undefined);
  return scrolling(
    caption,
    element(
      'table',
      {},
      element('caption', {}, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          head.map((cell, column) => element('th', { scope: 'col', class: kind(column) }, cell)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((cells) =>
          element(
            'tr',
            {},
            cells.map((cell, column) =>
              column === 0
                ? element('th', { scope: 'row' }, cell)
                : element('td', { class: kind(column) }, cell),
            ),
          ),
        ),
      ),
    ),
  );
}

export function scrolling(label: string, content: Content): Html {
  return element('div', { class: 'scrolls', role: 'region', 'aria-label': label, tabindex: 0 }, content);
}
