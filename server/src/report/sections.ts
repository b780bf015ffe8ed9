/** The parts of a report, each as HTML. */
import type { ReportData, ReportSample } from '../evaluation/report/reportData';
import { cellAnchor, sampleAnchor } from './anchors';
import { calibrationFigure } from './calibrationFigure';
import { confusionFigure } from './confusionFigure';
import { curveFigure } from './curveFigure';
import { escapeHtml, percentOf, tableHtml } from './html';
import { mapFigure, mapLegend } from './mapFigure';

const explanations = {
  samples:
    'Every sample is heard by a network that has not learned it (cross-validation). All figures are estimates of what Alexa would hear.',
  tests:
    'Tests of the model, heard by its fine-tuned network. All figures are estimates of what Alexa would hear.',
};

export function summarySection({ path, locale, totals, samples, about }: ReportData): string {
  const { intentAccuracy, slotF1, frameAccuracy, semER, refused } = totals;
  const figures = [
    [about === 'tests' ? 'Tests' : 'Samples', String(samples.length)],
    ['Intent right', percentOf(intentAccuracy)],
    ['Slot F1', percentOf(slotF1)],
    ['Intent and slots right', percentOf(frameAccuracy)],
    ['SemER', percentOf(semER)],
    ['Refused', percentOf(refused)],
  ];
  const items = figures.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('');
  return (
    `<h1>Skill Lens report</h1><p><code>${escapeHtml(path)}</code>, ${escapeHtml(locale)}. ` +
    `${explanations[about]}</p><dl class="figures">${items}</dl>`
  );
}

export function sinceSection({ since, samples, totals, about }: ReportData): string {
  if (about === 'tests') return '';
  if (since === undefined)
    return section('since', 'Since the last report', '<p>There is no earlier report to compare with.</p>');
  const { before, added, removed, fixed, broken } = since;
  const list = (title: string, indices: readonly number[]): string =>
    indices.length === 0
      ? ''
      : `<h3>${title}: ${indices.length}</h3><ul>${indices.map((index) => `<li>${sampleLink(samples[index]!, index)}</li>`).join('')}</ul>`;
  const gone = removed
    .map(({ intent, text }) => `<li>${escapeHtml(text)} (${escapeHtml(intent)})</li>`)
    .join('');
  const figures = tableHtml(
    'Figures then and now',
    [{ head: 'Measure' }, { head: 'Then', isNumber: true }, { head: 'Now', isNumber: true }],
    (['intentAccuracy', 'slotF1', 'frameAccuracy'] as const).map((name) => [
      { intentAccuracy: 'Intent right', slotF1: 'Slot F1', frameAccuracy: 'Intent and slots right' }[name],
      percentOf(before[name]),
      percentOf(totals[name]),
    ]),
  );
  const lists = list('Got right', fixed) + list('Got wrong', broken) + list('New', added);
  const removedHtml = removed.length === 0 ? '' : `<h3>Gone: ${removed.length}</h3><ul>${gone}</ul>`;
  return section('since', 'Since the last report', figures + lists + removedHtml);
}

export function confusionSection(data: ReportData): string {
  const wrong = data.confusion.cells
    .filter(({ expected, heard }) => expected !== heard)
    .sort((a, b) => b.samples.length - a.samples.length);
  const table = tableHtml(
    'Samples that are heard as another intent',
    [{ head: 'Stands in' }, { head: 'Heard as' }, { head: 'Samples', isNumber: true }],
    wrong.map(({ expected, heard, samples }) => [
      escapeHtml(expected),
      escapeHtml(heard),
      `<a href="#${cellAnchor(data, expected, heard)}">${samples.length}</a>`,
    ]),
  );
  return section(
    'confusion',
    'Confusion matrix',
    `<div class="scroll">${confusionFigure(data)}</div>${table}`,
  );
}

const rateColumns = [
  { head: 'Precision', isNumber: true },
  { head: 'Recall', isNumber: true },
  { head: 'F1', isNumber: true },
];

export function ratesSection(data: ReportData): string {
  const { perIntent, perSlot } = data.totals;
  const intents = tableHtml(
    'By intent',
    [
      { head: 'Intent' },
      { head: 'Samples', isNumber: true },
      ...rateColumns,
      { head: 'Slots too', isNumber: true },
    ],
    Object.entries(perIntent).map(([name, each]) => [
      `<a href="#${cellAnchor(data, name, name)}">${escapeHtml(name)}</a>`,
      String(each.utterances),
      ...[each.precision, each.recall, each.f1].map(percentOf),
      each.utterances === 0 ? '' : percentOf(each.frameAccuracy),
    ]),
  );
  const slots = tableHtml(
    'By slot',
    [
      { head: 'Slot' },
      { head: 'Expected', isNumber: true },
      { head: 'Heard', isNumber: true },
      ...rateColumns,
    ],
    Object.entries(perSlot).map(([name, { expected, heard, precision, recall, f1 }]) => [
      escapeHtml(name),
      String(expected),
      String(heard),
      ...[precision, recall, f1].map(percentOf),
    ]),
  );
  return section('rates', 'Precision, recall and F1', intents + slots);
}

export function calibrationSection(data: ReportData): string {
  const { bins, error } = data.calibration;
  const table = tableHtml(
    'How often it was right, by how sure it was',
    [
      { head: 'Confidence' },
      { head: 'Samples', isNumber: true },
      { head: 'Mean', isNumber: true },
      { head: 'Right', isNumber: true },
    ],
    bins.map(({ from, to, samples, confidence, accuracy }) => [
      `${percentOf(from)} to ${percentOf(to)}`,
      `<a href="#${sampleAnchor(samples[0] ?? 0)}">${samples.length}</a>`,
      percentOf(confidence),
      percentOf(accuracy),
    ]),
  );
  const text = `<p>Expected calibration error ${percentOf(error)}.</p>`;
  return section('calibration', 'Calibration', `${text}${calibrationFigure(data)}${table}`);
}

export function curveSection(data: ReportData): string {
  if (data.learningCurve.length === 0) return '';
  const table = tableHtml(
    'Unseen samples that are heard right',
    [
      { head: 'Samples learned' },
      { head: 'Intent', isNumber: true },
      { head: 'Intent and slots', isNumber: true },
    ],
    data.learningCurve.map(({ samples, intentAccuracy, frameAccuracy }) => [
      samples.toFixed(0),
      percentOf(intentAccuracy),
      percentOf(frameAccuracy),
    ]),
  );
  const text =
    '<p>Of the quick reader (n-grams and a conditional random field), which learns in a moment; the network is better, and the shape is alike.</p>';
  return section('curve', 'Learning curve', `${text}${curveFigure(data)}${table}`);
}

export function flaggedSection({ flagged, about }: ReportData): string {
  if (about === 'tests') return '';
  if (flagged.length === 0) return section('flagged', 'Flagged samples', '<p>None.</p>');
  const rows = flagged.map(({ line, rule, severity, message, sample }) => {
    const place =
      sample === undefined ? `line ${line}` : `<a href="#${sampleAnchor(sample)}">line ${line}</a>`;
    return [place, escapeHtml(severity), escapeHtml(message), `<code>${escapeHtml(rule)}</code>`];
  });
  const columns = [{ head: 'Place' }, { head: 'Severity' }, { head: 'What' }, { head: 'Rule' }];
  return section('flagged', 'Flagged samples', tableHtml('What the rules say of samples', columns, rows));
}

export function mapSection(data: ReportData): string {
  if (data.map.length === 0) return '';
  const legend = mapLegend(data)
    .map(
      ({ intent, sign, colour }) =>
        `<li><span class="${colour}" aria-hidden="true">${sign}</span> ${escapeHtml(intent)}</li>`,
    )
    .join('');
  const text = '<p>What lies close together is alike to the encoder. Hollow: not heard as meant.</p>';
  return section('map', 'Map of all samples', `${text}${mapFigure(data)}<ul class="legend">${legend}</ul>`);
}

/** All samples, cell by cell of the confusion matrix, the wrong ones first. */
export function samplesSection(data: ReportData): string {
  const cells = [...data.confusion.cells].sort(
    (a, b) => Number(a.expected === a.heard) - Number(b.expected === b.heard),
  );
  const lists = cells.map(({ expected, heard, samples }) => {
    const title = expected === heard ? `${expected}, heard as meant` : `${expected}, heard as ${heard}`;
    const items = samples.map((index) => sampleItem(data.samples[index]!, index)).join('');
    return `<h3 id="${cellAnchor(data, expected, heard)}" tabindex="-1">${escapeHtml(title)}: ${samples.length}</h3><ul class="samples">${items}</ul>`;
  });
  return section('samples', 'Samples', lists.join(''));
}

/** `data-line`: for who shows the report beside the model. */
function sampleItem({ text, line, confidence, slotFaults, passed }: ReportSample, index: number): string {
  const faults = slotFaults.length > 0 ? `; ${escapeHtml(slotFaults.join(', '))}` : '';
  const mark = passed ? '<span class="good">✓</span>' : '<span class="bad">✗</span>';
  return `<li id="${sampleAnchor(index)}" tabindex="-1" data-line="${line}">${mark} <q>${escapeHtml(text)}</q> <small>line ${line}, confidence ${percentOf(confidence)}${faults}</small></li>`;
}

function sampleLink({ text, intent }: ReportSample, index: number): string {
  return `<a href="#${sampleAnchor(index)}">${escapeHtml(text)}</a> (${escapeHtml(intent)})`;
}

function section(id: string, title: string, body: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`;
}
