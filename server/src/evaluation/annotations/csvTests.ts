import { t } from '../../base/l10n';
import type { FilledSlot, TestFormat } from '../types';
import { type CsvRecord, readCsvRecords } from './csvRecords';
import type { TestFile } from './testFile';

/** What each column holds. */
interface Columns {
  readonly utterance: number;
  readonly intent: number;
  /** Names of slots that have a column of their own. */
  readonly slots: ReadonlyMap<number, string>;
  /** Columns that are neither: references to times and the like. */
  readonly ignored: ReadonlySet<number>;
}

const withoutHeader: Columns = { utterance: 0, intent: 1, slots: new Map(), ignored: new Set() };

/**
 * `utterance,referenceTimestamp,intent,slot[City]` of the NLU evaluation tool, or `utterance, intent, slot=value...` with or
 * without a first line that names the columns.
 */
export function readCsvTests(file: TestFile): TestFormat {
  let columns: Columns | undefined;
  for (const record of readCsvRecords(file.text)) {
    if ('reason' in record) {
      file.refuse(record.range, t('{0}. Close it, or write "" for a quote within quotes.', record.reason));
    } else if (columns === undefined) {
      const named = columnsOf(record.cells);
      columns = named ?? withoutHeader;
      if (named === undefined) readRecord(record, columns, file);
    } else {
      readRecord(record, columns, file);
    }
  }
  return columns && columns.slots.size > 0 ? 'annotations-csv' : 'plain-csv';
}

/** undefined: the first record is a test already. */
function columnsOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[\s_-]/g, ''));
  const utterance = names.findIndex((name) => /^(utterance|text|phrase|query)$/.test(name));
  const intent = names.findIndex((name) => /^(expected)?intent(name)?$/.test(name));
  if (utterance < 0 || intent < 0) return undefined;
  const slots = new Map<number, string>();
  const ignored = new Set<number>();
  cells.forEach((cell, index) => {
    const slot = /^slots?\s*[[:.]\s*([^\]]+?)\s*\]?$/i.exec(cell)?.[1];
    if (slot !== undefined) slots.set(index, slot);
    else if (index !== utterance && index !== intent && !/^slots?\d*$/i.test(cell) && cell !== '') {
      ignored.add(index);
    }
  });
  return { utterance, intent, slots, ignored };
}

function readRecord({ cells, range }: CsvRecord, columns: Columns, file: TestFile): void {
  const utterance = cells[columns.utterance] ?? '';
  const intent = cells[columns.intent] ?? '';
  // Comments in hand-written files.
  if (utterance.startsWith('#')) return;
  if (utterance === '') {
    file.refuse(range, t('This line has no utterance. Write: utterance, intent, slot=value.'));
  } else if (intent === '') {
    file.refuse(
      range,
      t(
        "No intent is expected of '{0}'. Write it behind the utterance, with a comma between; AMAZON.FallbackIntent where none is meant.",
        utterance,
      ),
    );
  } else {
    const slots = slotsOf(cells, columns);
    if (typeof slots === 'string') file.refuse(range, slots);
    else file.add(utterance, range, [{ intent, slots }]);
  }
}

/** @returns what is wrong with them, as a sentence */
function slotsOf(cells: readonly string[], columns: Columns): FilledSlot[] | string {
  const slots: FilledSlot[] = [];
  for (const [index, cell] of cells.entries()) {
    const isOther = index === columns.utterance || index === columns.intent || columns.ignored.has(index);
    if (isOther || cell === '') continue;
    const name = columns.slots.get(index);
    const pair = /^\s*([^=\s]+)\s*=\s*(.*)$/.exec(cell);
    if (name !== undefined) slots.push(...valuesOf(cell).map((value) => ({ name, value })));
    else if (pair) slots.push(...(pair[2] ? [{ name: pair[1]!, value: pair[2] }] : []));
    else return t("'{0}' is no slot. Write slot=value; put an utterance with commas in double quotes.", cell);
  }
  return slots;
}

/** A slot with several values is written as a list in JSON. */
function valuesOf(cell: string): string[] {
  const list = /^\[(.*)\]$/.exec(cell)?.[1];
  return list === undefined ? [cell] : list.split(',').map((value) => value.trim().replace(/^"|"$/g, ''));
}
