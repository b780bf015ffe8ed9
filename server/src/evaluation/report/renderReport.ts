/** A report as HTML: one rendering for the editor's view and for a file that stands alone. */
import { element, type Html, markup } from './html';
import {
  allSamples,
  byIntent,
  bySlot,
  calibration,
  changes,
  confusion,
  flagged,
  learningCurve,
  map,
  misheard,
  percent,
  type Section,
} from './sections';
import { agreement, tests } from './testSections';
import { reportStyle } from './reportStyle';
import type { Figures, ReportData } from './types';
import { memoryOf } from './reportData';
import { filled, type ReportWords, wordsFor } from './words';

const parts = [
  changes,
  tests,
  agreement,
  misheard,
  flagged,
  confusion,
  byIntent,
  bySlot,
  calibration,
  learningCurve,
  map,
  allSamples,
];

/** What stands between `<body>` and its end. Runs no scripts and asks for nothing. */
export function reportBody(data: ReportData, language: string, figures: Figures = {}): string {
  const words = wordsFor(language);
  const sections = parts.flatMap((part) => part(data, words, figures) ?? []);
  return markup([
    element(
      'header',
      {},
      element('h1', {}, filled(words.title, data.source.title)),
      element(
        'p',
        {},
        data.source.samples.length > 0 ? `${words.heardBy[data.source.hearing]} ` : '',
        words.estimate,
      ),
      data.source.samples.length > 0 ? summary(data, words) : '',
    ),
    element(
      'nav',
      { 'aria-label': words.contents },
      element(
        'ul',
        {},
        sections.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title))),
      ),
    ),
    element('main', {}, sections.map(sectionHtml)),
  ]);
}

function sectionHtml({ id, title, content }: Section): Html {
  const heading = `${id}-heading`;
  return element(
    'section',
    { id, 'aria-labelledby': heading },
    element('h2', { id: heading }, title),
    content,
  );
}

function summary({ totals, calibration: { error } }: ReportData, words: ReportWords): Html {
  const shown: [string, string][] = [
    [words.samples, String(totals.utterances)],
    [words.intentAccuracy, percent(totals.intentAccuracy, words)],
    [words.slotF1, percent(totals.slotF1, words)],
    [words.frameAccuracy, percent(totals.frameAccuracy, words)],
    [words.calibrationError, percent(error, words)],
  ];
  return element(
    'dl',
    {},
    shown.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
}

const memoryOpening = '<script type="application/json" id="skill-lens-memory">';

/**
 * A whole page in one file: it needs nothing beside it, and its policy lets it load nothing. What the next report is to know of this one
 * is in it, as data.
 */
export function reportPage(data: ReportData, language: string, figures: Figures = {}): string {
  const words = wordsFor(language);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return [
    '<!DOCTYPE html>',
    `<html lang="${words.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    markup(element('title', {}, filled(words.title, data.source.title))),
    `<style>${reportStyle}</style>`,
    '</head>',
    `<body>${reportBody(data, language, figures)}`,
    // In JSON the escape means the same, and no text can end the element.
    `${memoryOpening}${JSON.stringify(memoryOf(data.source)).replaceAll('<', '\\u003c')}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What a page of `reportPage` says to the next report; undefined of any other text. */
export function memoryOfPage(page: string): Record<string, string> | undefined {
  const start = page.lastIndexOf(memoryOpening);
  const end = page.indexOf('</script>', start);
  if (start < 0 || end < 0) return undefined;
  try {
    return JSON.parse(page.slice(start + memoryOpening.length, end)) as Record<string, string>;
  } catch {
    return undefined;
  }
}
