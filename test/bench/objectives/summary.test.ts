import { expect, it } from 'vitest';
import { type ObjectiveResult, objectivesTable } from '../../../bench/objectives/summary';

function result(variant: string, skill: string, seed: number, error: number): ObjectiveResult {
  const figures = { intentError: error, slotF1: 0, frameError: error, semER: 0, unlistedFrameError: error };
  return { variant, skill, seed, figures };
}

it('gives the mean over skills of the mean over seeds, and the difference to the first variant', () => {
  const table = objectivesTable([
    ...[0.1, 0.3].map((error, seed) => result('all', 'a', seed, error)),
    result('all', 'b', 0, 0.4),
    result('less', 'a', 0, 0.3),
    result('less', 'b', 0, 0.5),
  ]);
  const cell = '40.0 (+10.0; +10.0 to +10.0)';
  expect(table.split('\n').slice(2)).toEqual([
    '| `all` | 30.0 | 30.0 | 30.0 |',
    `| \`less\` | ${cell} | ${cell} | ${cell} |`,
  ]);
});
