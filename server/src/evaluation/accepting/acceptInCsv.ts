/** Accepting what is heard in a file of comma-separated values: the test's line is written anew. */
import Papa from 'papaparse';
import { type CsvRecord, readCsvRecords } from '../annotations/csvRecords';
import { t } from '../../base/l10n';
import type { Frame } from '../types';
import type { Accepted, AcceptedTest } from './accepted';

/** What each column holds; a column that is none of these is left alone. */
interface Header {
  readonly utterance: number;
  readonly intent: number;
  /** Of the columns `slot[NAME]`, by the slot's name. */
  readonly slots: ReadonlyMap<string, number>;
  readonly others: ReadonlySet<number>;
}

const noHeader: Header = { utterance: 0, intent: 1, slots: new Map(), others: new Set() };

export function acceptInCsv(text: string, { utterance, range, heard }: AcceptedTest): Accepted {
  const records = readCsvRecords(text).filter((each): each is CsvRecord => 'cells' in each);
  const header = headerOf(records[0]?.cells ?? []);
  const { utterance: column } = header ?? noHeader;
  const record = records.find((each) => each.range.start === range.start && each.cells[column] === utterance);
  if (record === undefined) {
    return { problem: t("The test '{0}' is not there any more, so nothing was changed.", utterance) };
  }
  const cells = header?.slots.size
    ? inColumns(record.cells, header, heard)
    : asPairs(record.cells, header ?? noHeader, heard);
  if (typeof cells === 'string') return { problem: cells };
  const delimiter = delimiterOf(text);
  const newText = cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
  return { changes: [{ range: record.range, newText }] };
}

function headerOf(cells: readonly string[]): Header | undefined {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[\s_-]/g, ''));
  const utterance = names.findIndex((name) => /^(utterance|text|phrase|query)$/.test(name));
  const intent = names.findIndex((name) => /^(expected)?intent(name)?$/.test(name));
  if (utterance < 0 || intent < 0) return undefined;
  const slots = new Map<string, number>();
  const others = new Set<number>();
  cells.forEach((cell, index) => {
    const slot = /^slots?\s*[[:.]\s*([^\]]+?)\s*\]?$/i.exec(cell)?.[1];
    if (slot !== undefined) slots.set(slot, index);
    else if (index !== utterance && index !== intent && !/^slots?\d*$/i.test(cell) && cell !== '') {
      others.add(index);
    }
  });
  return { utterance, intent, slots, others };
}

/** @returns what keeps it from being written, as a sentence */
function inColumns(cells: readonly string[], header: Header, { intent, slots }: Frame): string[] | string {
  const stranger = slots.find(({ name }) => !header.slots.has(name));
  if (stranger !== undefined) {
    return t('There is no column for the slot {0}. Add slot[{0}] to the first line.', stranger.name);
  }
  const width = Math.max(cells.length, ...header.slots.values(), header.intent) + 1;
  const written = Array.from({ length: width }, (_, index) => cells[index] ?? '');
  written[header.intent] = intent;
  for (const [name, index] of header.slots) {
    const values = slots.filter((slot) => slot.name === name).map(({ value }) => value);
    written[index] = values.length > 1 ? JSON.stringify(values) : (values[0] ?? '');
  }
  return written.slice(0, Math.max(cells.length, lastFilled(written) + 1));
}

function asPairs(cells: readonly string[], header: Header, { intent, slots }: Frame): string[] {
  const isOther = (index: number): boolean => index === header.utterance || header.others.has(index);
  const written = cells.map((cell, index) => (isOther(index) ? cell : ''));
  written[header.intent] = intent;
  for (const { name, value } of slots) {
    const free = written.findIndex((cell, index) => cell === '' && !isOther(index));
    written[free < 0 ? written.length : free] = `${name}=${value}`;
  }
  return written.slice(0, lastFilled(written) + 1);
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '');
}

/** By RFC 4180. */
function quoted(cell: string, delimiter: string): string {
  const isPlain = !/["\r\n]|^\s|\s$/.test(cell) && !cell.includes(delimiter);
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

function delimiterOf(text: string): string {
  const { meta } = Papa.parse(text, { delimitersToGuess: [',', '\t', ';', '|'], preview: 20 });
  return meta.delimiter || ',';
}
