import { describe, expect, it } from 'vitest';
import type { SamplePrediction } from '../../../server/src/analysis/types';
import { readTestSet } from '../../../server/src/evaluation/annotations/readTestSet';
import { judgeTest } from '../../../server/src/evaluation/comparing/compareFrames';
import { calibrationOf } from '../../../server/src/evaluation/report/calibration';
import { confusedPairs } from '../../../server/src/evaluation/report/confusionMatrix';
import { reportBody, reportPage } from '../../../server/src/evaluation/report/renderReport';
import { memoryOf, reportData } from '../../../server/src/evaluation/report/reportData';
import { sampleVerdict } from '../../../server/src/evaluation/report/sampleVerdict';
import type { ReportSource } from '../../../server/src/evaluation/report/types';
import type { Verdict } from '../../../server/src/evaluation/types';
import { pageOf } from '../../support/page';

function sample(text: string, own: string, heard: string, more: Partial<SamplePrediction> = {}): Verdict {
  const prediction: SamplePrediction = {
    range: { start: 0, end: text.length },
    text,
    expectedIntent: own,
    intent: heard,
    confidence: 0.9,
    alternatives: [],
    slots: [],
    extraSlots: [],
    ...more,
  };
  return sampleVerdict(prediction, { path: 'en-US.json', line: 7, range: prediction.range });
}

const slot = (expected: string, predicted: string | undefined) => ({
  expected,
  predicted,
  confidence: 1,
  range: { start: 0, end: 1 },
});

const hostile = '<img src=x onerror="alert(1)"> & {movie}';
const samples = [
  sample('play it', 'PlayIntent', 'PlayIntent'),
  sample(hostile, 'PlayIntent', 'StopIntent', { confidence: 0.4, slots: [slot('movie', undefined)] }),
  sample('show {movie}', 'PlayIntent', 'PlayIntent', { slots: [slot('movie', 'film')], extraSlots: ['day'] }),
  sample('stop', 'StopIntent', 'AMAZON.StopIntent', { confidence: 0.6 }),
];

const answers = readTestSet(
  'answers.json',
  JSON.stringify([
    {
      inputs: { utterance: 'play' },
      expected: [{ intent: { name: 'PlayIntent' } }],
      actual: { intent: { name: 'StopIntent' } },
    },
  ]),
);
const heard = {
  intent: 'PlayIntent',
  confidence: 1,
  slots: [],
  alternatives: [],
  scope: 1,
  match: undefined,
};

const source: ReportSource = {
  title: 'en-US.json',
  locale: 'en-US',
  hearing: 'leave-one-out',
  samples,
  flagged: [
    { sample: 1, severity: 'warning', rule: 'confusable-sample', message: 'reads like <b>StopIntent</b>' },
  ],
  tests: [
    {
      path: '/home/author/skill/tests/a.csv',
      verdicts: judged('play it,PlayIntent\ngo,StopIntent\n'),
      problems: [],
    },
    {
      path: 'answers.json',
      verdicts: answers.tests.map((test) => judgeTest(test, heard, 'en-US')),
      problems: [],
    },
  ],
  before: { 'PlayIntent\nplay it': 'StopIntent', 'StopIntent\nstop': 'AMAZON.StopIntent', 'X\ngone': 'Y' },
};

function judged(text: string): Verdict[] {
  return readTestSet('tests/a.csv', text).tests.map((test) => judgeTest(test, heard, 'en-US'));
}

const data = reportData(source);

describe('the figures of a report', () => {
  it('count samples by what they are heard as', () => {
    expect(data.confusion.intents).toEqual(['PlayIntent', 'StopIntent', 'AMAZON.StopIntent']);
    expect(data.confusion.cells).toEqual([
      [[0, 2], [1], []],
      [[], [], [3]],
      [[], [], []],
    ]);
    expect(confusedPairs(data.confusion)).toEqual([
      { expected: 'PlayIntent', heard: 'StopIntent', samples: [1] },
      { expected: 'StopIntent', heard: 'AMAZON.StopIntent', samples: [3] },
    ]);
  });

  it('count a slot that is heard as another one twice', () => {
    expect(data.totals).toMatchObject({
      utterances: 4,
      intentAccuracy: 0.5,
      frameAccuracy: 0.25,
      perIntent: { PlayIntent: { precision: 1, recall: 2 / 3 } },
      perSlot: {
        movie: { expected: 2, heard: 0, recall: 0 },
        film: { expected: 0, heard: 1, precision: 0 },
        day: { heard: 1 },
      },
    });
  });

  it('hold confidence against accuracy in bins of equal mass', () => {
    const sure = Array.from({ length: 20 }, (_, i) =>
      sample(`a ${i}`, 'A', i < 12 ? 'A' : 'B', { confidence: 0.9 }),
    );
    const unsure = Array.from({ length: 20 }, (_, i) =>
      sample(`b ${i}`, 'A', i < 10 ? 'A' : 'B', { confidence: 0.5 }),
    );
    const { bins, error } = calibrationOf([...sure, ...unsure]);
    expect(bins.map(({ samples: own }) => own.length)).toEqual([8, 8, 8, 8, 8]);
    expect(bins[0]).toMatchObject({ confidence: 0.5, accuracy: 1 });
    expect(error).toBeGreaterThan(0.15);
    const right = Array.from({ length: 30 }, (_, i) => sample(`c ${i}`, 'A', 'A', { confidence: 1 }));
    expect(calibrationOf(right).error).toBe(0);
    expect(calibrationOf([])).toEqual({ error: 0, bins: [] });
  });

  it('say what has changed since the last report', () => {
    expect(data.changes).toEqual([{ sample: 0, before: 'StopIntent' }]);
    expect(reportData({ ...source, before: memoryOf(source) }).changes).toEqual([]);
  });
});

describe.each(['en', 'de-DE'])('a report in %s', (language) => {
  const document = pageOf(`<html><body>${reportBody(data, language)}</body></html>`);
  const all = (css: string) => [...document.querySelectorAll(css)];

  it('takes what authors write for text', () => {
    expect(all('img, script, b')).toEqual([]);
    expect(document.querySelector('#sample-1')?.textContent).toBe(hostile);
    expect(document.querySelector('#flagged td:last-child')?.textContent).toContain('<b>StopIntent</b>');
  });

  it('names a file of tests with its folder, and all of its path on demand', () => {
    const file = document.querySelector('#tests td span, #tests th span');
    expect([file?.textContent, file?.getAttribute('title')]).toEqual([
      'tests/a.csv',
      '/home/author/skill/tests/a.csv',
    ]);
  });

  it('has a place for every link', () => {
    const ids = new Set(all('[id]').map((each) => each.id));
    expect(ids.size).toBe(all('[id]').length);
    for (const link of all('a[href]'))
      expect(ids, link.outerHTML).toContain(link.getAttribute('href')?.slice(1));
  });

  it('leads from every figure to its samples', () => {
    for (const link of all('[data-sample], [data-samples]')) {
      const numbers = (link.getAttribute('data-samples') ?? link.getAttribute('data-sample') ?? '').split(
        ' ',
      );
      for (const number of numbers) expect(samples[Number(number)], link.outerHTML).toBeDefined();
    }
    expect(all('.matrix [data-samples]').map((each) => each.getAttribute('data-samples'))).toEqual([
      '0 2',
      '1',
      '3',
    ]);
    expect(all('[data-test]').map((each) => [each.getAttribute('data-test'), each.textContent])).toEqual([
      ['0 1', 'go'],
    ]);
  });

  it('can be read by ear and walked by keys', () => {
    expect(all('h1')).toHaveLength(1);
    for (const section of all('section')) {
      const heading = document.getElementById(section.getAttribute('aria-labelledby') ?? '');
      expect(heading?.tagName).toBe('H2');
    }
    for (const one of all('table')) {
      expect(one.querySelector('caption')?.textContent).not.toBe('');
      expect(one.querySelectorAll('th:not([scope])')).toHaveLength(0);
      expect(one.parentElement?.getAttribute('tabindex')).toBe('0');
      expect(one.parentElement?.getAttribute('aria-label')).toBe(one.querySelector('caption')?.textContent);
    }
    for (const link of all('.matrix td a')) expect(link.getAttribute('aria-label')).toMatch(/^\d+ /);
    expect(document.body.innerHTML).not.toMatch(/undefined|NaN|\{\d\}/);
  });

  it("sets ours beside Alexa's answers, and calls it an estimate", () => {
    const section = document.querySelector('#alexa');
    expect(section?.textContent).toMatch(
      language === 'en' ? /an estimate.*0 % of 1/ : /eine Schätzung.*0 % von 1/,
    );
    const cells = [...(section?.querySelectorAll('table:last-of-type') ?? [])]
      .at(-1)
      ?.querySelectorAll('tbody th, tbody td');
    expect(Array.from(cells ?? [], (cell) => cell.textContent)).toEqual(['play', 'StopIntent', 'PlayIntent']);
  });
});

it('is one file that loads nothing', () => {
  const page = reportPage(data, 'en');
  expect(page).toContain("default-src 'none'");
  const document = pageOf(page);
  // What the next report is to know is data, no program.
  const active = 'script:not([type="application/json"]), link, img, iframe, [src], [onclick], [style]';
  expect(document.querySelectorAll(active).length).toBe(0);
  expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#/);
});

it('says so where all is well', () => {
  const fine = reportData({ ...source, samples: [samples[0]!], flagged: [], tests: [], before: undefined });
  const text = reportBody(fine, 'en');
  expect(text).toContain('Every sample is heard as its own intent.');
  expect(text).toContain('No sample is flagged.');
  expect(text).not.toContain('id="tests"');
  expect(reportBody(reportData({ ...source, samples: [], flagged: [], tests: [] }), 'en')).not.toMatch(/NaN/);
});
