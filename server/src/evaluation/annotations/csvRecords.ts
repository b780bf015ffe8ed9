import { t } from '../../base/l10n';
import Papa from 'papaparse';
import type { TextRange } from '../../text/range';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Without the line's end. */
  readonly range: TextRange;
}

/** A record whose quotes are astray. */
export interface CsvFault {
  readonly range: TextRange;
  readonly reason: string;
}

/** Each costs a look at all that follows; a file with more of them is none that was written as CSV. */
const mostFaults = 200;

const separators = [',', '\t', ';', '|'];

/**
 * Records of RFC 4180, with the separator found out. A quote that is never closed takes all that follows into its
 * cell; so reading starts anew with the next line, and only one line is lost.
 */
export function readCsvRecords(written: string): (CsvRecord | CsvFault)[] {
  const delimiter = separatorOf(written);
  const text = quotesFirst(written, delimiter);
  const found: (CsvRecord | CsvFault)[] = [];
  let from = 0;
  for (let faults = 0; from < text.length; faults++) {
    if (faults > mostFaults) {
      const reason = t('The quotes of too many lines are astray; the file is not read from here on');
      found.push({ range: { start: from, end: from }, reason });
      break;
    }
    from = readOn(text, from, delimiter, found);
  }
  return found;
}

/** Who writes by hand puts a space before a quote, where RFC 4180 has none: it goes before the separator, so that no place moves. */
function quotesFirst(text: string, delimiter: string): string {
  const pattern = new RegExp(`(\\${delimiter})( +)(?=")`, 'g');
  return delimiter === '\t' ? text : text.replace(pattern, '$2$1');
}

function separatorOf(text: string): string {
  const { meta } = Papa.parse(text, { delimitersToGuess: separators, preview: 20 });
  return meta.delimiter || ',';
}

/** @returns where to go on */
function readOn(text: string, from: number, delimiter: string, found: (CsvRecord | CsvFault)[]): number {
  let start = from;
  let next = text.length;
  Papa.parse(text.slice(from), {
    delimiter,
    step({ data, errors, meta }, parser) {
      const end = from + meta.cursor;
      const [fault] = errors.filter(({ type }) => type === 'Quotes');
      if (fault) {
        next = lineEnd(text, start);
        found.push({ range: trimmed(text, start, next), reason: reasonOf(fault.code) });
        parser.abort();
        return;
      }
      if (data.some((cell) => cell.trim() !== '')) {
        found.push({ cells: data.map((cell) => cell.trim()), range: trimmed(text, start, end) });
      }
      start = end;
    },
  });
  return next;
}

function reasonOf(code: string): string {
  return code === 'MissingQuotes'
    ? t('A quote is opened here and never closed')
    : t('Text follows a closing quote here');
}

/** Where the line behind begins. */
function lineEnd(text: string, start: number): number {
  const end = text.slice(start).search(/\r\n|\r|\n/);
  if (end < 0) return text.length;
  return start + end + (text.startsWith('\r\n', start + end) ? 2 : 1);
}

function trimmed(text: string, start: number, end: number): TextRange {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
