import type { Ansis } from 'ansis';
import { groupBy } from '../base/groupBy';
import { hasOwnIntent, isFullyRight, ownIntent } from './judgement';
import { percent } from './percent';
import type { JudgedSample } from './predictAllSamples';
import { tableOf } from './table';

/** One row an intent, for models with too many samples to list. */
export function intentTable(samples: readonly JudgedSample[], width: number, colours: Ansis): string {
  const byIntent = groupBy(samples, ownIntent);
  return tableOf(
    [
      { head: '', width: 3 },
      { head: 'Intent', share: 3 },
      { head: 'Samples', width: 9, align: 'right' },
      { head: 'Intent right', width: 14, align: 'right' },
      { head: 'Slots too', width: 11, align: 'right' },
      { head: 'Else mostly', share: 2 },
    ],
    Array.from(byIntent, ([intent, own]) => intentRow(intent, own, colours)),
    width,
    colours,
  );
}

function intentRow(intent: string, own: readonly JudgedSample[], colours: Ansis): string[] {
  const right = own.filter(hasOwnIntent).length;
  const isWhole = right === own.length;
  return [
    isWhole ? colours.green('✓') : colours.red('✗'),
    intent,
    String(own.length),
    percent(right / own.length),
    percent(own.filter(isFullyRight).length / own.length),
    isWhole ? '' : mainRival(own),
  ];
}

function mainRival(own: readonly JudgedSample[]): string {
  const strays = own.filter((judged) => !hasOwnIntent(judged));
  const byRival = [...groupBy(strays, ({ prediction }) => prediction.intent)];
  const [most] = byRival.sort(([, a], [, b]) => b.length - a.length);
  return most ? `${most[0]} (${most[1].length})` : '';
}
