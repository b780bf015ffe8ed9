import * as Plot from '@observablehq/plot';
import type { ReportData } from '../evaluation/report/reportData';
import { sampleAnchor } from './anchors';
import { svgOf } from './svg';

/** More are told apart by no one; the rest are drawn as rings. */
const symbols = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross', 'wye'] as const;

/** All samples in the plane: what lies close together is alike to the encoder. Each point leads to its sample. */
export function mapFigure({ map, samples, confusion }: ReportData): string {
  const points = map.map(({ sample, x, y }) => {
    const { intent, text, heard, passed } = samples[sample]!;
    const said = heard === intent ? '' : `, heard as ${heard}`;
    return { x, y, intent, passed, href: `#${sampleAnchor(sample)}`, title: `${text} (${intent}${said})` };
  });
  const intents = confusion.intents.filter((name) => points.some(({ intent }) => intent === name));
  const options: Plot.PlotOptions = {
    width: 640,
    height: 520,
    marginTop: 20,
    axis: null,
    marks: intents.map((intent, index) =>
      Plot.dot(
        points.filter((point) => point.intent === intent),
        {
          x: 'x',
          y: 'y',
          r: 4.5,
          symbol: symbols[index % symbols.length]!,
          className: `intent intent-${index % 8}`,
          fill: (point: { passed: boolean }) => (point.passed ? 'currentColor' : 'none'),
          stroke: 'currentColor',
          strokeWidth: 1.5,
          href: 'href',
          title: 'title',
        },
      ),
    ),
  };
  const label = `Map of ${points.length} samples of ${intents.length} intents; what lies close together sounds alike. Hollow: not heard as meant. The list of samples below says each one's intent.`;
  return svgOf(options, label);
}

/** The signs of the map, beside the intents' names. */
export function mapLegend({
  confusion,
  map,
  samples,
}: ReportData): { intent: string; sign: string; colour: string }[] {
  const signs = ['●', '■', '▲', '◆', '★', '✚', 'Ⓨ'];
  const intents = confusion.intents.filter((name) =>
    map.some(({ sample }) => samples[sample]?.intent === name),
  );
  return intents.map((intent, index) => ({
    intent,
    sign: signs[index % symbols.length]!,
    colour: `intent-${index % 8}`,
  }));
}
