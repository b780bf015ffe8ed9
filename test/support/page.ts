import { parseHTML } from 'linkedom';

/** As much of the DOM as tests look at: the library's own types need the browser's. */
export interface PageElement {
  readonly id: string;
  readonly tagName: string;
  readonly textContent: string;
  readonly outerHTML: string;
  readonly innerHTML: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(css: string): PageElement | null;
  querySelectorAll(css: string): Iterable<PageElement> & { readonly length: number };
}

export interface Page extends PageElement {
  readonly body: PageElement;
  getElementById(id: string): PageElement | null;
}

/** A page that runs no scripts. */
export function pageOf(html: string): Page {
  const parsed: object = parseHTML(html);
  return (parsed as { readonly document: Page }).document;
}
