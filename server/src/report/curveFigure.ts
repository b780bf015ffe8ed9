import * as Plot from '@observablehq/plot';
import type { ReportData } from '../evaluation/report/reportData';
import { svgOf } from './svg';

/** How well unseen samples are heard, by how many have been learned. */
export function curveFigure({ learningCurve }: ReportData): string {
  const points = learningCurve.flatMap(({ samples, intentAccuracy, frameAccuracy }) => [
    { samples, share: intentAccuracy, what: 'intent' },
    { samples, share: frameAccuracy, what: 'intent and slots' },
  ]);
  const options: Plot.PlotOptions = {
    width: 420,
    height: 300,
    marginLeft: 50,
    marginRight: 100,
    marginBottom: 45,
    grid: true,
    x: { label: 'samples learned', domain: [0, Math.max(1, ...points.map(({ samples }) => samples))] },
    y: { domain: [0, 1], percent: true, label: 'right (%)' },
    marks: ['intent', 'intent and slots'].flatMap((what, index) => {
      const own = points.filter((point) => point.what === what);
      const look = { x: 'samples', y: 'share', className: index === 0 ? 'accent' : 'second' } as const;
      return [
        Plot.line(own, { ...look, stroke: 'currentColor' }),
        Plot.dot(own, { ...look, fill: 'currentColor' }),
        Plot.text(own.slice(-1), { ...look, text: 'what', dx: 8, textAnchor: 'start', fill: 'currentColor' }),
      ];
    }),
  };
  return svgOf(options, 'Learning curve of the quick reader. The table below says the same.');
}
