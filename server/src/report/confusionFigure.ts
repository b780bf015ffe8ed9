import * as Plot from '@observablehq/plot';
import type { ReportData } from '../evaluation/report/reportData';
import { cellAnchor } from './anchors';
import { svgOf } from './svg';

const cellSize = 26;
const widestName = 190;

/** Rows: where samples stand; columns: what they are heard as. Each cell leads to its samples. */
export function confusionFigure(data: ReportData): string {
  const { intents, cells } = data.confusion;
  const shown = cells.map(({ expected, heard, samples }) => ({
    expected,
    heard,
    count: samples.length,
    href: `#${cellAnchor(data, expected, heard)}`,
    title: `${samples.length} of ${expected} heard as ${heard}`,
    kind: expected === heard ? 'right' : 'wrong',
  }));
  const size = intents.length * cellSize;
  const common = { x: 'heard', y: 'expected', href: 'href', title: 'title' } as const;
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const options: Plot.PlotOptions = {
    width: size + widestName + 20,
    height: size + widestName + 20,
    marginLeft: widestName,
    marginTop: widestName,
    marginRight: 20,
    marginBottom: 20,
    x: { domain: [...intents], axis: 'top', tickRotate: -60, label: null },
    y: { domain: [...intents], label: null },
    marks: [
      ...(['right', 'wrong'] as const).map((kind) =>
        Plot.cell(
          shown.filter((cell) => cell.kind === kind),
          {
            ...common,
            className: kind,
            fill: 'currentColor',
            fillOpacity: (cell: { count: number }) => 0.15 + 0.5 * (cell.count / most),
          },
        ),
      ),
      Plot.text(shown, { ...common, text: 'count', className: 'count' }),
    ],
  };
  const wrong = shown.filter(({ kind }) => kind === 'wrong').reduce((sum, { count }) => sum + count, 0);
  const label = `Confusion matrix of ${intents.length} intents: ${data.samples.length} samples, ${wrong} heard as another intent. The table below says the same.`;
  return svgOf(options, label);
}
