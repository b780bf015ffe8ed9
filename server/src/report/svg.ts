import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** A document that is as much of a DOM as plots need, wherever this runs. */
const { document } = parseHTML('<html><body></body></html>') as unknown as { readonly document: never };

/**
 * A plot as SVG text that stands in any page: no style element, as a strict content security policy forbids it, colours by
 * `currentColor` and classes.
 *
 * @param label what it shows, for those who do not see it
 */
export function svgOf(options: Plot.PlotOptions, label: string): string {
  const plot = Plot.plot({ ...options, document, className: 'plot' });
  const svg = (plot.tagName.toLowerCase() === 'svg' ? plot : plot.querySelector('svg')) as typeof plot;
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg.outerHTML.replaceAll('xlink:href', 'href');
}
