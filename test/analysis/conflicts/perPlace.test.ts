import { expect, it } from 'vitest';
import { perPlace } from '../../../server/src/analysis/conflicts/perPlace';
import type { Finding } from '../../../server/src/analysis/types';

const at = (start: number) => ({ start, end: start + 4 });

it('marks every place of a conflict, each with the others beside it', () => {
  const finding: Finding = {
    ruleId: 'conflicting-samples',
    severity: 'warning',
    message: 'Both take "play".',
    part: 'model',
    range: at(0),
    related: [10, 20].map((start) => ({ part: 'model', range: at(start), message: `also at ${start}` })),
    conflict: { kind: 'custom', witness: 'play' },
  };
  const marked = perPlace(finding);
  expect(marked.map(({ range }) => range.start)).toEqual([0, 10, 20]);
  expect(marked.map(({ related }) => related.map(({ range }) => range.start))).toEqual([
    [10, 20],
    [0, 20],
    [0, 10],
  ]);
  expect(marked[1]!.related[0]!.message).toContain('"play"');
});
