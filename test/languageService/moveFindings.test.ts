import { describe, expect, it } from 'vitest';
import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import type { Finding } from '../../server/src/analysis/types';
import { moveFindings } from '../../server/src/languageService/moveFindings';
import { snapshotOf } from '../support/featureContext';
import { unmark } from '../support/marked';

/** The marked stretches of the text before, at their places in the text after. */
function moved(before: string, after: string): string[] {
  const { text, ranges } = unmark(before);
  const findings = ranges.map(
    (range): Finding => ({ ruleId: 'r', severity: 'hint', part: 'model', range, message: 'm', related: [] }),
  );
  return moveFindings(findings, snapshotOf(text), snapshotOf(after)).map(({ range }) =>
    after.slice(range.start, range.end),
  );
}

describe('findings of an older text', () => {
  it('stay before an edit and move with what is behind it', () => {
    expect(moved('{"«one»": 1, "x": 2, "«two»": 3}', '{"one": 1, "x and more": 2, "two": 3}')).toEqual([
      'one',
      'two',
    ]);
    expect(moved('{"«one»": 1, "x and more": 2, "«two»": 3}', '{"one": 1, "x": 2, "two": 3}')).toEqual([
      'one',
      'two',
    ]);
  });

  it('grow and shrink with an edit inside', () => {
    expect(moved('{"«one»": 1}', '{"onnnne": 1}')).toEqual(['onnnne']);
    expect(moved('{"«onnnne»": 1}', '{"one": 1}')).toEqual(['one']);
  });

  it('go where an edit cuts through them', () => {
    expect(moved('{"«one»": 1, "«two»": 3}', '{"o": 1, "two": 3}')).toEqual(['o', 'two']);
    expect(moved('{"one«": 1, "tw»o": 3, "«six»": 6}', '{"one": 9, "six": 6}')).toEqual(['six']);
  });

  it('take the places of their fixes and related places with them', () => {
    const { text, ranges } = unmark('{"«one»": 1, "«two»": 2}');
    const [one, two] = ranges as [Finding['range'], Finding['range']];
    const finding: Finding = {
      ...{ ruleId: 'r', severity: 'hint', part: 'model', range: one, message: 'm' },
      related: [{ part: 'model', range: two, message: 'there' }],
      fix: { kind: 'replace', range: two, text: 'x' },
    };
    const after = `  ${text}`;
    const [result] = moveFindings([finding], snapshotOf(text), snapshotOf(after));
    const place = { start: two.start + 2, end: two.end + 2 };
    expect(result).toMatchObject({ related: [{ range: place }], fix: { range: place } });
  });

  it('are the very same where the snapshot is', () => {
    const snapshot: ModelSnapshot = snapshotOf('{}');
    const findings: Finding[] = [];
    expect(moveFindings(findings, snapshot, snapshot)).toBe(findings);
  });
});
