import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { calibration } from '../../server/src/evaluation/report/calibration';
import { confusionMatrix } from '../../server/src/evaluation/report/confusionMatrix';
import type { ReportData, ReportSample } from '../../server/src/evaluation/report/reportData';
import { totalsOf } from '../../server/src/evaluation/totals/totals';
import { dataOfPage, renderReport, reportPage } from '../../server/src/report/renderReport';

/** As much of the DOM as is looked at: the tests are compiled without its types. */
interface Parsed {
  readonly textContent: string | null;
  querySelectorAll(selector: string): Iterable<Parsed>;
  querySelector(selector: string): Parsed | null;
  getElementById(id: string): Parsed | null;
  getAttribute(name: string): string | null;
}

const sample = (intent: string, heard: string, text: string, confidence: number): ReportSample => ({
  intent,
  heard,
  text,
  confidence,
  line: 3,
  slotFaults: [],
  passed: intent === heard,
});
const samples = [
  sample('PlayIntent', 'PlayIntent', 'play {song}', 0.95),
  sample('PlayIntent', 'StopIntent', 'no <b>more</b> "music" </script>', 0.4),
  sample('StopIntent', 'StopIntent', 'be quiet', 0.85),
];
const data: ReportData = {
  version: 1,
  about: 'samples',
  path: 'models/en-US.json',
  locale: 'en-US',
  samples,
  totals: totalsOf([]),
  confusion: confusionMatrix(samples, ['StopIntent', 'PlayIntent']),
  calibration: calibration(samples),
  learningCurve: [
    { share: 0.5, samples: 4, intentAccuracy: 0.5, frameAccuracy: 0.25 },
    { share: 1, samples: 8, intentAccuracy: 0.75, frameAccuracy: 0.5 },
  ],
  flagged: [
    { rule: 'confusable-sample', severity: 'warning', message: 'Reads like StopIntent.', line: 3, sample: 1 },
  ],
  map: samples.map((_, index) => ({ sample: index, x: index / 2, y: 1 - index / 3 })),
  since: undefined,
};

describe('reportPage', () => {
  const page = reportPage(data);
  const { document } = parseHTML(page) as unknown as { readonly document: Parsed };
  const targets = (root: Pick<Parsed, 'querySelectorAll'>): string[] =>
    [...root.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

  it('leads from every cell, point and row to samples that are there', () => {
    const hrefs = targets(document);
    expect(hrefs.length).toBeGreaterThan(10);
    for (const href of hrefs) expect(document.getElementById(href.slice(1)), href).not.toBeNull();
    const [matrix, calibrated, , map] = [...document.querySelectorAll('svg')];
    // Cell and count of each of three cells; three bins; three points.
    expect(targets(matrix!)).toHaveLength(6);
    expect(targets(calibrated!)).toHaveLength(3);
    expect(targets(map!).sort()).toEqual(['#sample-0', '#sample-1', '#sample-2']);
  });

  it('says in words what each figure shows', () => {
    const figures = [...document.querySelectorAll('svg')];
    expect(figures).toHaveLength(4);
    for (const figure of figures) {
      expect(figure.getAttribute('role')).toBe('img');
      expect(figure.getAttribute('aria-label')?.length).toBeGreaterThan(20);
    }
    for (const table of document.querySelectorAll('table'))
      expect(table.querySelector('caption')).not.toBeNull();
  });

  it('needs no script, no inline style and nothing from elsewhere', () => {
    const { body } = renderReport(data);
    expect(body).not.toMatch(/<script|<style| style=|javascript:|\son\w+=|https?:\/\/(?!www\.w3\.org)/);
    expect([...document.querySelectorAll('script')].map((script) => script.getAttribute('type'))).toEqual([
      'application/json',
    ]);
  });

  it('shows texts as they are, whatever is in them, and keeps the data for the next report', () => {
    expect(document.getElementById('sample-1')?.textContent).toContain('no <b>more</b> "music" </script>');
    const { since: _, ...rest } = data;
    expect(dataOfPage(page)).toEqual(rest);
    expect(dataOfPage('<html></html>')).toBeUndefined();
    expect(dataOfPage(page.replace('"version":1', '"version":0'))).toBeUndefined();
  });
});
