import Papa from 'papaparse';
import type { FilledSlot } from '../../evaluation/types';
import type { Evaluation } from './evaluation';

const head = [
  'file',
  'line',
  'utterance',
  'expectedIntent',
  'expectedSlots',
  'predictedIntent',
  'predictedSlots',
  'confidence',
  'passed',
  'match',
];

/** One row a test, for spreadsheets. */
export function evaluationCsv({ verdicts }: Evaluation): string {
  const rows = verdicts.map(({ test, expected, heard, passed }) => [
    test.place.path,
    String(test.place.line),
    test.utterance,
    expected?.intent ?? '',
    slotsText(expected?.slots ?? []),
    heard.intent,
    slotsText(heard.slots),
    heard.confidence.toFixed(4),
    expected === undefined ? '' : String(passed),
    heard.match?.sample ?? '',
  ]);
  return `${Papa.unparse([head, ...rows], { newline: '\n' })}\n`;
}

function slotsText(slots: readonly FilledSlot[]): string {
  return slots.map(({ name, value }) => `${name}=${value}`).join('; ');
}
