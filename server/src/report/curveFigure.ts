import * as Plot from '@observablehq/plot';
import type { ReportData } from '../evaluation/report/types';
import type { ReportWords } from '../evaluation/report/words';
import { svgOf } from './svg';

/** How well unseen samples are heard, by how many have been learned. */
export function curveFigure({ source }: ReportData, words: ReportWords): string | undefined {
  const points = source.learningCurve ?? [];
  if (points.length < 2) return undefined;
  const lines = [
    { name: words.intentAccuracy, look: 'accent', of: 'intentAccuracy' },
    { name: words.frameAccuracy, look: 'second', of: 'frameAccuracy' },
  ] as const;
  const options: Plot.PlotOptions = {
    width: 520,
    height: 300,
    marginLeft: 50,
    marginRight: 160,
    marginBottom: 45,
    grid: true,
    x: { label: words.samplesLearned, domain: [0, Math.max(...points.map(({ samples }) => samples))] },
    y: { domain: [0, 1], percent: true, label: `${words.accuracy} (%)` },
    marks: lines.flatMap(({ name, look, of }) => {
      const place = { x: 'samples', y: of, className: look } as const;
      return [
        Plot.line(points, { ...place, stroke: 'currentColor' }),
        Plot.dot(points, { ...place, fill: 'currentColor' }),
        Plot.text(points.slice(-1), {
          ...place,
          text: () => name,
          dx: 8,
          textAnchor: 'start',
          fill: 'currentColor',
        }),
      ];
    }),
  };
  return svgOf(options, words.curve);
}
