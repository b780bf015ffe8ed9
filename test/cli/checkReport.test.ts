import { Ansis } from 'ansis';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/analysis/types';
import { countSeverity, mergeReports, reportOf } from '../../server/src/cli/checkReport';
import { checkText } from '../../server/src/cli/checkText';
import type { LoadedModel } from '../../server/src/cli/loadModel';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';

/** Ten characters a line, the samples in a file of their own. */
const loaded: LoadedModel = {
  path: 'a.json',
  source: { kind: 'json', path: 'a.json', text: '{}' },
  model: parseInteractionModel('{}', 'a.json'),
  placeOf: (part, { start, end }) => ({
    path: part === 'model' ? 'a.json' : 'a.txt',
    line: Math.floor(start / 10) + 1,
    column: (start % 10) + 1,
    endLine: Math.floor(end / 10) + 1,
    endColumn: (end % 10) + 1,
  }),
};

const finding = (part: Finding['part'], start: number, rest: Partial<Finding> = {}): Finding => ({
  part,
  range: { start, end: start + 3 },
  ruleId: 'a-rule',
  severity: 'error',
  message: 'It is wrong; mend it.',
  related: [],
  ...rest,
});

const plain = new Ansis(0);

describe('reportOf', () => {
  it('puts findings into the file that they are in, in its order', () => {
    const reports = reportOf(loaded, [finding('model', 25), finding('samples', 0), finding('model', 4)]);
    expect(reports.map(({ path, findings }) => [path, findings.map(({ line }) => line)])).toEqual([
      ['a.json', [1, 3]],
      ['a.txt', [1]],
    ]);
  });

  it('names the main file even without findings', () => {
    expect(reportOf(loaded, [])).toEqual([{ path: 'a.json', findings: [] }]);
  });

  it('gives related places their own file', () => {
    const related = [{ part: 'samples' as const, range: { start: 11, end: 12 }, message: 'here too' }];
    expect(reportOf(loaded, [finding('model', 0, { related })])[0]?.findings).toEqual([
      {
        rule: 'a-rule',
        severity: 'error',
        message: 'It is wrong; mend it.',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 4,
        related: [{ path: 'a.txt', line: 2, column: 2, endLine: 2, endColumn: 3, message: 'here too' }],
      },
    ]);
  });
});

describe('mergeReports', () => {
  it('shows the findings of a shared file once', () => {
    const reports = reportOf(loaded, [finding('model', 4), finding('model', 14)]);
    const merged = mergeReports([...reports, ...reportOf(loaded, [finding('model', 4)])]);
    expect(merged).toEqual(reports);
    expect(countSeverity(merged, 'error')).toBe(2);
    expect(countSeverity(merged, 'warning')).toBe(0);
  });
});

describe('checkText', () => {
  it('prints path, line, column, severity, message and rule, then a summary', () => {
    const related = [{ part: 'samples' as const, range: { start: 11, end: 12 }, message: 'here too' }];
    const reports = reportOf(loaded, [
      finding('model', 25, { severity: 'warning' }),
      finding('samples', 3, { related }),
    ]);
    expect(checkText(reports, 1, plain)).toBe(
      [
        'a.json:3:6 warning It is wrong; mend it. (a-rule)',
        '',
        'a.txt:1:4 error It is wrong; mend it. (a-rule)',
        '  a.txt:2:2 here too',
        '',
        '2 files checked: 1 error, 1 warning, 1 path that could not be checked',
        '',
      ].join('\n'),
    );
  });

  it('says in one line that all is well', () => {
    expect(checkText(reportOf(loaded, []), 0, plain)).toBe('1 file checked: 0 errors, 0 warnings\n');
  });

  it('colours on demand only', () => {
    const reports = reportOf(loaded, [finding('model', 0)]);
    const coloured = checkText(reports, 0, new Ansis(1));
    expect(coloured).toContain('\u001b[');
    expect(plain.strip(coloured)).toBe(checkText(reports, 0, plain));
  });
});
