/** The parts of a report about tests, and about Alexa's own answers to them. */
import type { Frame, Verdict } from '../types';
import { element, table } from './html';
import { percent, type Section } from './sections';
import type { ReportData, TestedSet } from './types';
import { filled, type ReportWords } from './words';

export function tests({ tests: totals, source }: ReportData, words: ReportWords): Section | undefined {
  if (totals === undefined) return undefined;
  const rows = source.tests.map(({ path, verdicts }) => {
    const judged = verdicts.filter(({ expected }) => expected !== undefined);
    const passed = judged.filter((verdict) => verdict.passed).length;
    const share = judged.length === 0 ? 0 : passed / judged.length;
    return [fileLabel(path), judged.length, passed, percent(share, words)];
  });
  const figures = [
    [words.intentAccuracy, totals.intentAccuracy],
    [words.slotF1, totals.slotF1],
    [words.frameAccuracy, totals.frameAccuracy],
    ['SemER', totals.semER],
  ] as const;
  return {
    id: 'tests',
    title: words.tests,
    content: [
      element('p', {}, figures.map(([name, share]) => `${name} ${percent(share, words)}`).join(' · ')),
      table({
        caption: words.tests,
        head: [words.set, words.utterances, words.passed, '%'],
        rows,
        figures: [1, 2, 3],
      }),
      failures(source.tests, words),
    ],
  };
}

function failures(sets: readonly TestedSet[], words: ReportWords) {
  const rows = sets.flatMap(({ verdicts }, set) =>
    verdicts.flatMap((verdict, test) =>
      verdict.expected === undefined || verdict.passed
        ? []
        : [[testLink(verdict, set, test), frameText(verdict.expected), frameText(verdict.heard)]],
    ),
  );
  if (rows.length === 0) return '';
  return table({ caption: words.failures, head: [words.utterances, words.belongsTo, words.heardAs], rows });
}

/** To the line of its file, where a program shows the report that can lead there. */
function testLink({ test }: Verdict, set: number, index: number) {
  return element(
    'a',
    { href: '#tests', 'data-test': `${set} ${index}`, title: placeText(test.place) },
    test.utterance,
  );
}

/** The file and its folder; all of the path to whoever points at it. */
function fileLabel(path: string) {
  return element('span', { title: path }, path.split(/[\\/]/).slice(-2).join('/'));
}

function placeText({ path, line }: Verdict['test']['place']): string {
  return `${path}:${line}`;
}

function frameText({ intent, slots }: Frame): string {
  return [intent, ...slots.map(({ name, value }) => `${name} = ${value}`)].join(', ');
}

export function agreement({ agreement: found }: ReportData, words: ReportWords): Section | undefined {
  if (found === undefined) return undefined;
  const byIntent = Object.entries(found.perIntent).map(([name, { utterances, agreed }]) => [
    name,
    utterances,
    agreed,
    percent(agreed / utterances, words),
  ]);
  const rows = found.differences.map(({ utterance, alexa, estimate }) => [utterance, alexa, estimate]);
  return {
    id: 'alexa',
    title: words.agreement,
    content: [
      element('p', {}, filled(words.agreementHelp, percent(found.intents, words), found.utterances)),
      table({
        caption: words.byIntent,
        head: [words.alexa, words.utterances, words.agreed, '%'],
        rows: byIntent,
        figures: [1, 2, 3],
      }),
      rows.length === 0
        ? ''
        : table({ caption: words.agreement, head: [words.utterances, words.alexa, words.ourEstimate], rows }),
    ],
  };
}
