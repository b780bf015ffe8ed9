import * as Plot from '@observablehq/plot';
import type { ReportData } from '../evaluation/report/types';
import { percent } from '../evaluation/report/sections';
import { filled, type ReportWords } from '../evaluation/report/words';
import { svgOf } from './svg';

/** Confidence against how often it was right; on the line both are the same. Each bin leads to its first sample. */
export function calibrationFigure({ calibration }: ReportData, words: ReportWords): string | undefined {
  if (calibration.bins.length < 2) return undefined;
  const bins = calibration.bins.map((bin) => ({
    ...bin,
    count: bin.samples.length,
    href: `#sample-${bin.samples[0] ?? 0}`,
    title: `${words.confidence} ${percent(bin.confidence, words)}, ${words.accuracy} ${percent(bin.accuracy, words)} (${bin.samples.length})`,
  }));
  const options: Plot.PlotOptions = {
    width: 360,
    height: 360,
    marginLeft: 50,
    marginBottom: 45,
    grid: true,
    x: { domain: [0, 1], percent: true, label: `${words.confidence} (%)` },
    y: { domain: [0, 1], percent: true, label: `${words.accuracy} (%)` },
    r: { range: [3, 10] },
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
    filled('{0}: {1} {2}', words.calibration, words.calibrationError, percent(calibration.error, words)),
  );
}
