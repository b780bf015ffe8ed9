import * as Plot from '@observablehq/plot';
import type { ReportData } from '../evaluation/report/reportData';
import { sampleAnchor } from './anchors';
import { percentOf } from './html';
import { svgOf } from './svg';

/** Confidence against how often it was right; on the line both are the same. */
export function calibrationFigure({ calibration }: ReportData): string {
  const bins = calibration.bins.map((bin) => ({
    ...bin,
    count: bin.samples.length,
    href: `#${sampleAnchor(bin.samples[0] ?? 0)}`,
    title: `confidence ${percentOf(bin.from)} to ${percentOf(bin.to)}: ${bin.samples.length} samples, ${percentOf(bin.accuracy)} right`,
  }));
  const options: Plot.PlotOptions = {
    width: 360,
    height: 360,
    marginLeft: 50,
    marginBottom: 45,
    grid: true,
    x: { domain: [0, 1], percent: true, label: 'confidence (%)' },
    y: { domain: [0, 1], percent: true, label: 'right (%)' },
    r: { range: [3, 14] },
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: 'currentColor', strokeDasharray: '4 4', strokeOpacity: 0.5 },
      ),
      Plot.line(bins, { x: 'confidence', y: 'accuracy', stroke: 'currentColor', className: 'accent' }),
      Plot.dot(bins, {
        x: 'confidence',
        y: 'accuracy',
        r: 'count',
        fill: 'currentColor',
        className: 'accent',
        href: 'href',
        title: 'title',
      }),
    ],
  };
  return svgOf(
    options,
    `Calibration: expected calibration error ${percentOf(calibration.error)}. The table below says the same.`,
  );
}
