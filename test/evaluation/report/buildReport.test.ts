import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../server/src/base/runToEnd';
import { readConfusionSteps } from '../../../server/src/analysis/confusions/readConfusions';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { crossValidationFolds } from '../../../server/src/evaluation/crossValidation';
import { buildReport, type ReportParts } from '../../../server/src/evaluation/report/buildReport';
import { learningCurveSteps } from '../../../server/src/evaluation/report/learningCurve';
import { trainQuick } from '../../../server/src/nlu/quick/trainQuick';
import { snapshotOf } from '../../support/featureContext';
import { modelText, smallSkill } from '../../support/smallSkill';

const catalog = createCatalog();

function partsOf(text: string): ReportParts {
  const snapshot = snapshotOf(text);
  const validating = { snapshot, catalog, path: 'en-US.json', seed: 1, folds: 3 };
  return {
    path: 'en-US.json',
    snapshot,
    verdicts: crossValidationFolds(validating).flatMap(({ data, read }) =>
      read(trainQuick(data, { seed: 1 })),
    ),
    confusions: runToEnd(readConfusionSteps(snapshot.confusables(), undefined)),
    flagged: snapshot.findings(),
    learningCurve: runToEnd(learningCurveSteps(validating)),
    before: undefined,
  };
}

const text = modelText();
const parts = partsOf(text);
const report = buildReport(parts);
const count = Object.values(smallSkill.samples).flat().length;

describe('buildReport', () => {
  it('has every sample once, at its line', () => {
    expect(report.samples).toHaveLength(count);
    for (const { text: sample, line } of report.samples) {
      expect(text.split('\n')[line - 1]).toContain(JSON.stringify(sample));
    }
  });

  it('counts each sample in one cell of the matrix and one bin', () => {
    const cells = report.confusion.cells.flatMap(({ samples }) => samples);
    const bins = report.calibration.bins.flatMap(({ samples }) => samples);
    for (const indices of [cells, bins]) {
      expect(indices.toSorted((a, b) => a - b)).toEqual([...report.samples.keys()]);
    }
    for (const { expected, heard, samples } of report.confusion.cells) {
      for (const index of samples) expect(report.samples[index]).toMatchObject({ intent: expected, heard });
    }
    const right = report.samples.filter(({ intent, heard }) => intent === heard).length;
    expect(report.totals.intentAccuracy).toBeCloseTo(right / count);
  });

  it('has a curve that rises with what has been learned', () => {
    const { learningCurve } = report;
    expect(learningCurve.at(-1)?.share).toBe(1);
    expect(learningCurve.at(-1)!.samples).toBeGreaterThan(learningCurve[0]!.samples);
    expect(learningCurve.at(-1)!.intentAccuracy).toBeGreaterThan(learningCurve[0]!.intentAccuracy);
  });

  it('maps every sample', () => {
    expect(report.map.map(({ sample }) => sample).toSorted((a, b) => a - b)).toEqual([
      ...report.samples.keys(),
    ]);
    // What sounds alike lies closer together than what does not, on the whole.
    const distances = (same: boolean): number => {
      const found = report.map.flatMap((a) =>
        report.map
          .filter(
            (b) =>
              a.sample < b.sample &&
              (report.samples[a.sample]!.intent === report.samples[b.sample]!.intent) === same,
          )
          .map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
      );
      return found.reduce((sum, each) => sum + each, 0) / found.length;
    };
    expect(distances(true)).toBeLessThan(distances(false));
  });

  it('says what has changed since an earlier report', () => {
    const changed = text.replace('"good morning to you"', '"a very good day"');
    const { since } = buildReport({ ...partsOf(changed), before: report });
    expect(since?.added).toHaveLength(1);
    expect(since?.removed).toEqual([{ intent: 'HelloIntent', text: 'good morning to you' }]);
    expect(since?.before.intentAccuracy).toBe(report.totals.intentAccuracy);
    const spoilt = report.samples.map((sample, index) => ({ ...sample, passed: index === 0 }));
    const again = buildReport({ ...parts, before: { ...report, samples: spoilt } }).since;
    expect(again?.fixed).toEqual(
      [...report.samples.keys()].filter((i) => i > 0 && report.samples[i]!.passed),
    );
    expect(again?.broken).toEqual(report.samples[0]!.passed ? [] : [0]);
  });
});
