import type { Ansis } from 'ansis';
import { groupBy } from '../base/groupBy';
import { counted } from './counted';
import { hasOwnIntent, isFullyRight, ownIntent } from './judgement';
import { percent } from './percent';
import type { JudgedSample } from './predictAllSamples';
import { markSample } from './sampleMarkup';
import { tableOf } from './table';

/** Every sample under its intent: a sign, its text with slots, the predicted intent and the confidence. */
export function sampleTable(samples: readonly JudgedSample[], width: number, colours: Ansis): string {
  const rows: string[][] = [];
  for (const [intent, own] of groupBy(samples, ownIntent)) {
    rows.push(['', `${colours.bold(intent)}: ${colours.dim(counted(own.length, 'sample'))}`, '', '']);
    rows.push(...own.map((judged) => sampleRow(judged, colours)));
  }
  return tableOf(
    [
      { head: '', width: 3 },
      { head: 'Sample', share: 3 },
      { head: 'Predicted intent', share: 2 },
      { head: 'Sure', width: 8, align: 'right' },
    ],
    rows,
    width,
    colours,
  );
}

function sampleRow(judged: JudgedSample, colours: Ansis): string[] {
  const { intent, confidence } = judged.prediction;
  return [
    signOf(judged, colours),
    markSample(judged, colours),
    hasOwnIntent(judged) ? intent : colours.red(intent),
    percent(confidence),
  ];
}

/** ✓ all right, ~ right intent with a wrong slot, ✗ another intent. */
function signOf(judged: JudgedSample, colours: Ansis): string {
  if (!hasOwnIntent(judged)) {
    return colours.red('✗');
  }
  return isFullyRight(judged) ? colours.green('✓') : colours.yellow('~');
}
