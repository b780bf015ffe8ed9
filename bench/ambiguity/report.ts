import { hundredfold, markdownTable } from '../report/markdown';
import type { AmbiguitySummary, KindSummary } from './summary';

const cleanlabScores = ['selfConfidence', 'normalizedMargin'] as const;

export function reportAmbiguity({ planted, falseFlagsPer100, cleanlab }: AmbiguitySummary): string {
  const ranked = (
    name: string,
    { planted: count, averagePrecision, precisionAtK, recall, interval }: KindSummary,
  ) => [
    name,
    String(count),
    `${averagePrecision.toFixed(3)} (${interval.low.toFixed(3)} to ${interval.high.toFixed(3)})`,
    precisionAtK.toFixed(3),
    hundredfold(recall),
  ];
  const { copied, grammar } = planted;
  const hasBeenAsked = (score: (typeof cleanlabScores)[number]): boolean =>
    Number.isFinite(cleanlab[score].averagePrecision);
  const table = markdownTable(
    ['planted', 'number', 'average precision', 'precision at that number', 'flagged, %'],
    [
      ranked('wrong intent, random', planted.wrongIntent),
      ranked('wrong intent, the likest', planted.hard),
      ['copied, slots renamed', String(copied.planted), '', '', hundredfold(copied.recall)],
      ['together once slots take values', String(grammar.planted), '', '', hundredfold(grammar.recall)],
      ...cleanlabScores
        .filter(hasBeenAsked)
        .map((score) => [
          `random, cleanlab's ${score} on the classical reader in 5 folds`,
          '',
          cleanlab[score].averagePrecision.toFixed(3),
          cleanlab[score].precisionAtK.toFixed(3),
          '',
        ]),
    ],
  );
  const { all, right } = grammar.witnesses;
  return `${table}\n\nFalse warnings: ${falseFlagsPer100.toFixed(2)} per 100 untouched samples. Witnesses of conflicts: ${right} of ${all} right.`;
}
