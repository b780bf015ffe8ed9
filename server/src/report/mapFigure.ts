import * as Plot from '@observablehq/plot';
import type { ReportData } from '../evaluation/report/types';
import type { ReportWords } from '../evaluation/report/words';
import { svgOf } from './svg';

/** Seven signs and eight colours tell 56 intents apart; the title of a point names its own. */
const symbols = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross', 'wye'] as const;
const rowHeight = 16;

/** All samples in the plane, a legend beside them. Each point leads to its sample. */
export function mapFigure({ source, confusion }: ReportData, words: ReportWords): string | undefined {
  const points = (source.map ?? []).flatMap(({ sample, x, y }) => {
    const verdict = source.samples[sample];
    if (verdict === undefined) return [];
    const { test, expected, heard, passed } = verdict;
    const intent = expected?.intent ?? '';
    const said = heard.intent === intent ? '' : `; ${words.heardAs}: ${heard.intent}`;
    return [
      { x, y, intent, passed, href: `#sample-${sample}`, title: `${test.utterance} (${intent}${said})` },
    ];
  });
  if (points.length === 0) return undefined;
  const intents = confusion.intents.filter((name) => points.some(({ intent }) => intent === name));
  const height = Math.max(420, (intents.length + 2) * rowHeight);
  const step = 2 / (height / rowHeight);
  const options: Plot.PlotOptions = {
    width: 800,
    height,
    marginTop: 12,
    marginRight: 240,
    axis: null,
    x: { domain: [-1.05, 1.05] },
    y: { domain: [-1.05, 1.05] },
    marks: intents.flatMap((intent, index) => {
      const look = { symbol: symbols[index % symbols.length]!, className: `intent-${index % 8}` };
      const row = [{ x: 1.12, y: 1 - index * step, name: intent }];
      return [
        Plot.dot(
          points.filter((point) => point.intent === intent),
          {
            ...look,
            x: 'x',
            y: 'y',
            r: 4.5,
            fill: (point: { passed: boolean }) => (point.passed ? 'currentColor' : 'none'),
            stroke: 'currentColor',
            strokeWidth: 1.5,
            href: 'href',
            title: 'title',
          },
        ),
        Plot.dot(row, { ...look, x: 'x', y: 'y', r: 4.5, fill: 'currentColor', clip: false }),
        Plot.text(row, { x: 'x', y: 'y', text: 'name', dx: 10, textAnchor: 'start', fill: 'currentColor' }),
      ];
    }),
  };
  return svgOf(options, words.map);
}
