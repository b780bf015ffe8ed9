/** The parts of a report, each a section with a heading; a part that has nothing to say is left out. */
import type { Verdict } from '../types';
import { type Content, element, type Html, scrolling, table, trusted } from './html';
import { confusedPairs } from './confusionMatrix';
import type { Figures, ReportData } from './types';
import { filled, type ReportWords } from './words';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Content;
}

type Render = (data: ReportData, words: ReportWords, figures: Figures) => Section | undefined;

function figure(svg: string | undefined): Content {
  return svg === undefined ? '' : element('figure', {}, trusted(svg));
}

/** To a sample, where it stands: a program that shows the report may lead into the editor instead. */
function sampleLink({ source }: ReportData, sample: number): Html {
  const { test } = source.samples[sample]!;
  return element('a', { href: `#sample-${sample}`, 'data-sample': sample }, test.utterance);
}

export function percent(share: number, { language }: Pick<ReportWords, 'language'>): string {
  return `${(share * 100).toLocaleString(language, { maximumFractionDigits: 1 })} %`;
}

export const misheard: Render = (data, words) => {
  if (data.source.samples.length === 0) return undefined;
  const pairs = confusedPairs(data.confusion);
  const rows = pairs.flatMap(({ expected, heard, samples }) =>
    samples.map((sample) => [
      sampleLink(data, sample),
      expected,
      heard,
      percent(data.source.samples[sample]!.heard.confidence, words),
    ]),
  );
  const head = [words.sample, words.belongsTo, words.heardAs, words.confidence];
  return {
    id: 'misheard',
    title: words.misheard,
    content:
      rows.length === 0
        ? element('p', {}, words.noneMisheard)
        : table({ caption: words.misheard, head, rows, figures: [3] }),
  };
};

export const flagged: Render = (data, words) => {
  if (data.source.samples.length === 0) return undefined;
  const { flagged: flags } = data.source;
  const rows = flags.map(({ sample, severity, message }) => [
    sampleLink(data, sample),
    words.severity[severity],
    message,
  ]);
  const head = [words.sample, words.severityHead, words.finding];
  return {
    id: 'flagged',
    title: words.flagged,
    content:
      rows.length === 0 ? element('p', {}, words.noneFlagged) : table({ caption: words.flagged, head, rows }),
  };
};

/** Wider ones than this are not read as a matrix any more; the misheard samples stand above by pairs. */
const mostColumns = 60;

export const confusion: Render = (data, words) => {
  const { intents, cells } = data.confusion;
  if (intents.length < 2 || intents.length > mostColumns) return undefined;
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col', class: 'corner' }, words.expectedDown),
    intents.map((name) => element('th', { scope: 'col', class: 'turned' }, element('span', {}, name))),
  );
  const rows = cells.map((row, expected) => {
    const total = row.reduce((sum, { length }) => sum + length, 0);
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, intents[expected]!),
      row.map((samples, heard) => matrixCell(data, words, { expected, heard, samples, total })),
    );
  });
  return {
    id: 'confusion',
    title: words.confusion,
    content: [
      element('p', {}, words.confusionHelp),
      scrolling(
        words.confusion,
        element(
          'table',
          { class: 'matrix' },
          element('caption', {}, words.confusion),
          element('thead', {}, head),
          element('tbody', {}, rows),
        ),
      ),
    ],
  };
};

interface Cell {
  readonly expected: number;
  readonly heard: number;
  readonly samples: readonly number[];
  /** In the row. */
  readonly total: number;
}

/** Shades in steps; what is said is the number, never the shade alone. */
function matrixCell(
  { confusion: { intents } }: ReportData,
  words: ReportWords,
  { expected, heard, samples, total }: Cell,
): Html {
  if (samples.length === 0) return element('td', {}, '');
  const isOwn = expected === heard;
  const shade = Math.ceil((samples.length / total) * 4);
  const label = filled(words.cell, samples.length, intents[expected]!, intents[heard]!);
  return element(
    'td',
    { class: `${isOwn ? 'own' : 'other'}-${shade}` },
    element(
      'a',
      {
        href: isOwn ? `#intent-${expected}` : `#sample-${samples[0]}`,
        'data-samples': samples.join(' '),
        'aria-label': label,
        title: label,
      },
      samples.length,
    ),
  );
}

export const byIntent: Render = ({ totals, confusion: { intents } }, words) => {
  if (intents.length === 0) return undefined;
  const names = intents.filter((name) => totals.perIntent[name] !== undefined);
  const rows = names.map((name) => {
    const { utterances, heard, precision, recall, f1 } = totals.perIntent[name]!;
    return [
      // One that only foreign samples are heard as has none to lead to.
      utterances === 0 ? name : element('a', { href: `#intent-${intents.indexOf(name)}` }, name),
      utterances,
      heard,
      percent(precision, words),
      percent(recall, words),
      percent(f1, words),
    ];
  });
  const head = [words.intent, words.number, words.heard, words.precision, words.recall, 'F1'];
  return {
    id: 'intents',
    title: words.byIntent,
    content: table({ caption: words.byIntent, head, rows, figures: [1, 2, 3, 4, 5] }),
  };
};

export const bySlot: Render = ({ totals, source }, words) => {
  const rows = Object.entries(totals.perSlot).map(([name, { expected, heard, precision, recall, f1 }]) => [
    slotLink(name, source.samples),
    expected,
    heard,
    percent(precision, words),
    percent(recall, words),
    percent(f1, words),
  ]);
  if (rows.length === 0) return undefined;
  const head = [words.slot, words.number, words.heard, words.precision, words.recall, 'F1'];
  return {
    id: 'slots',
    title: words.bySlot,
    content: table({ caption: words.bySlot, head, rows, figures: [1, 2, 3, 4, 5] }),
  };
};

/** To the samples in which the slot is not right; to the first that has it where it always is. */
function slotLink(name: string, verdicts: readonly Verdict[]): Content {
  const having = verdicts.flatMap(({ slots }, sample) =>
    slots.filter((slot) => slot.name === name).map(({ state }) => ({ sample, state })),
  );
  const wrong = having.filter(({ state }) => state !== 'right');
  const samples = [...new Set((wrong.length > 0 ? wrong : having.slice(0, 1)).map(({ sample }) => sample))];
  if (samples.length === 0) return name;
  return element('a', { href: `#sample-${samples[0]}`, 'data-samples': samples.join(' ') }, name);
}

export const changes: Render = (data, words) => {
  if (data.changes.length === 0) return undefined;
  const rows = data.changes.map(({ sample, before }) => [
    sampleLink(data, sample),
    before,
    data.source.samples[sample]!.heard.intent,
    data.source.samples[sample]!.intentRight ? words.asMeant : '',
  ]);
  const head = [words.sample, words.before, words.now, ''];
  return { id: 'changes', title: words.changes, content: table({ caption: words.changes, head, rows }) };
};

export const calibration: Render = (data, words, figures) => {
  const { bins } = data.calibration;
  const rows = bins.map(({ confidence, accuracy, samples }) => [
    element(
      'a',
      { href: `#sample-${samples[0]}`, 'data-samples': samples.join(' ') },
      percent(confidence, words),
    ),
    percent(accuracy, words),
    samples.length,
  ]);
  if (rows.length < 2) return undefined;
  const head = [words.confidence, words.accuracy, words.samples];
  return {
    id: 'calibration',
    title: words.calibration,
    content: [
      element('p', {}, words.calibrationHelp),
      figure(figures.calibration),
      table({ caption: words.calibration, head, rows, figures: [1, 2] }),
    ],
  };
};

export const learningCurve: Render = ({ source: { learningCurve: points = [] } }, words, figures) => {
  if (points.length < 2) return undefined;
  const rows = points.map(({ samples, intentAccuracy, frameAccuracy }) => [
    samples.toFixed(0),
    percent(intentAccuracy, words),
    percent(frameAccuracy, words),
  ]);
  const head = [words.samplesLearned, words.intentAccuracy, words.frameAccuracy];
  return {
    id: 'curve',
    title: words.curve,
    content: [
      element('p', {}, words.curveHelp),
      figure(figures.curve),
      table({ caption: words.curve, head, rows, figures: [0, 1, 2] }),
    ],
  };
};

/** The list of all samples says in words what each point is. */
export const map: Render = (_, words, figures) =>
  figures.map === undefined
    ? undefined
    : { id: 'map', title: words.map, content: [element('p', {}, words.mapHelp), figure(figures.map)] };

/** The samples by their intents: where every link of a report that stands alone leads to. */
export const allSamples: Render = (data, words) =>
  data.source.samples.length === 0
    ? undefined
    : { id: 'samples', title: words.allSamples, content: samplesByIntent(data, words) };

function samplesByIntent({ source, confusion: { intents } }: ReportData, words: ReportWords): Content {
  return intents.map((name, number) => {
    const own = source.samples.flatMap((verdict, sample) =>
      verdict.expected?.intent === name ? [{ verdict, sample }] : [],
    );
    if (own.length === 0) return '';
    const rows = own.map(({ verdict, sample }) => [
      element(
        'a',
        { id: `sample-${sample}`, href: `#sample-${sample}`, 'data-sample': sample },
        verdict.test.utterance,
      ),
      heardText(verdict, words),
      percent(verdict.heard.confidence, words),
      verdict.test.place.line,
    ]);
    const head = [words.sample, words.heardAs, words.confidence, '#'];
    return [
      element('h3', { id: `intent-${number}` }, name),
      table({ caption: name, head, rows, figures: [2, 3] }),
    ];
  });
}

function heardText({ passed, intentRight, heard }: Verdict, words: ReportWords): string {
  if (passed) return `✓ ${words.asMeant}`;
  return intentRight ? `⚠ ${words.slotsDiffer}` : `✗ ${heard.intent}`;
}
