import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../server/src/base/runToEnd';
import { readConfusionSteps } from '../../server/src/analysis/confusions/readConfusions';
import { createCatalog } from '../../server/src/catalog/catalog';
import { crossValidationFolds } from '../../server/src/evaluation/crossValidation';
import { learningCurveSteps } from '../../server/src/evaluation/report/learningCurve';
import { memoryOfPage, reportPage } from '../../server/src/evaluation/report/renderReport';
import { memoryOf, reportData } from '../../server/src/evaluation/report/reportData';
import { sampleMap } from '../../server/src/evaluation/report/sampleMap';
import type { ReportSource } from '../../server/src/evaluation/report/types';
import { trainQuick } from '../../server/src/nlu/quick/trainQuick';
import { drawFigures } from '../../server/src/report/drawFigures';
import { snapshotOf } from '../support/featureContext';
import { modelText, smallSkill } from '../support/smallSkill';

const snapshot = snapshotOf(modelText());
const validating = { snapshot, catalog: createCatalog(), path: 'en-US.json', seed: 1, folds: 3 };
const samples = crossValidationFolds(validating).flatMap(({ data, read }) =>
  read(trainQuick(data, { seed: 1 })),
);
const learningCurve = runToEnd(learningCurveSteps(validating));
const source: ReportSource = {
  title: 'en-US.json',
  locale: 'en-US',
  hearing: 'cross-validation',
  samples,
  flagged: [],
  tests: [],
  map: sampleMap(runToEnd(readConfusionSteps(snapshot.confusables(), undefined)), samples),
  learningCurve,
};
const data = reportData(source);
const figures = drawFigures(data, 'en');
const hrefs = (html: string): string[] =>
  Array.from(html.matchAll(/ href="#([^"]+)"/g), (match) => match[1]!);

describe('crossValidationFolds', () => {
  it('hears every sample once', () => {
    const expected = Object.entries(smallSkill.samples).flatMap(([intent, own]) => own.map(() => intent));
    expect(samples.map((verdict) => verdict.expected?.intent).sort()).toEqual(expected.sort());
  });
});

describe('learningCurveSteps', () => {
  it('rises with what has been learned', () => {
    expect(learningCurve.at(-1)?.share).toBe(1);
    expect(learningCurve.at(-1)!.samples).toBeGreaterThan(learningCurve[0]!.samples);
    expect(learningCurve.at(-1)!.intentAccuracy).toBeGreaterThan(learningCurve[0]!.intentAccuracy);
  });
});

describe('sampleMap', () => {
  it('has a place for every sample, nearer to those of its intent than to others', () => {
    const map = source.map ?? [];
    expect(map.map(({ sample }) => sample).toSorted((a, b) => a - b)).toEqual([...samples.keys()]);
    const intentOf = ({ sample }: { sample: number }): string | undefined =>
      samples[sample]?.expected?.intent;
    const mean = (same: boolean): number => {
      const found = map.flatMap((a) =>
        map
          .filter((b) => a.sample < b.sample && (intentOf(a) === intentOf(b)) === same)
          .map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
      );
      return found.reduce((sum, each) => sum + each, 0) / found.length;
    };
    expect(mean(true)).toBeLessThan(mean(false));
  });
});

describe('drawFigures', () => {
  const page = reportPage(data, 'en', figures);

  it('draws what there is, and leads from every point to a sample that is there', () => {
    expect(Object.keys(figures)).toEqual(
      data.calibration.bins.length < 2 ? ['curve', 'map'] : ['calibration', 'curve', 'map'],
    );
    expect(new Set(hrefs(figures.map ?? ''))).toEqual(
      new Set([...samples.keys()].map((index) => `sample-${index}`)),
    );
    for (const href of hrefs(page)) expect(page).toContain(`id="${href}"`);
    expect(drawFigures(reportData({ ...source, samples: [], map: [], learningCurve: [] }), 'en')).toEqual({});
  });

  it('says what a figure shows, in the language of the page, and carries no style or script', () => {
    for (const svg of Object.values(figures)) {
      expect(svg).toMatch(/^<svg [^>]*role="img"/);
      expect(svg).toMatch(/aria-label="[^"]+"/);
      expect(svg).not.toMatch(/<style|<script| style=/);
    }
    expect(drawFigures(data, 'de').curve).toContain('aria-label="Lernkurve"');
  });

  it('tells the next report what this one heard', () => {
    expect(memoryOfPage(page)).toEqual(memoryOf(source));
    expect(memoryOfPage('<html></html>')).toBeUndefined();
  });

  it('escapes texts in titles', () => {
    const [first, ...rest] = samples;
    const hostile = { ...first!, test: { ...first!.test, utterance: '<b>"x" & y</b></svg>' } };
    const { map } = drawFigures(reportData({ ...source, samples: [hostile, ...rest] }), 'en');
    expect(map).toContain('&lt;b&gt;');
    expect(map?.match(/<\/svg>/g)).toHaveLength(1);
  });
});
