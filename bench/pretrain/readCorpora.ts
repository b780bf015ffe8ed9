import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tokenize } from '../../server/src/nlu/tokenize';
import type { SlotSpan } from '../../server/src/nlu/types';

/** One annotated utterance of a corpus. */
export interface PretrainingRow {
  readonly tokens: readonly string[];
  /** undefined where the corpus has no intents: the intent loss leaves the row out */
  readonly intent: string | undefined;
  /** undefined where the corpus has no slots: the tag loss leaves the row out */
  readonly slots: readonly SlotSpan[] | undefined;
}

export interface Corpus {
  readonly name: string;
  readonly licence: string;
  readonly source: string;
  readonly rows: readonly PretrainingRow[];
  readonly intents: readonly string[];
  readonly slots: readonly string[];
}

export interface CorporaReport {
  readonly read: number;
  readonly blocked: number;
  readonly repeated: number;
  readonly long: number;
}

interface CorpusRow {
  readonly intent?: string;
  readonly tokens: readonly string[];
  readonly slots: readonly SlotSpan[];
  readonly weak_intent?: boolean;
  readonly slots_unlabelled?: boolean;
  readonly locale: string;
}

/** Longer rows are few, and mostly several sentences. */
const mostTokens = 30;

/**
 * Reads the English training corpora whose licence allows it, without the rows that a benchmark's validation or test
 * set holds, without repeated rows.
 * @param without names of corpora that are to be measured, and so are left out
 */
export function readCorpora(
  folder: string,
  without: readonly string[],
): { corpora: Corpus[]; report: CorporaReport } {
  const blocked = readBlockList(folder);
  const counts = { read: 0, blocked: 0, repeated: 0, long: 0 };
  const corpora = pretrainingCorpora(folder)
    .filter(({ corpus }) => !without.includes(corpus))
    .map(({ corpus, licence, source }) => {
      const seen = new Set<string>();
      const rows = readLines(join(folder, `${corpus}.train.jsonl.gz`)).flatMap((line) => {
        counts.read++;
        const row = JSON.parse(line) as CorpusRow;
        const reason = reasonToDrop(row, blocked, seen);
        if (reason) {
          counts[reason]++;
          return [];
        }
        const cut = cutLikeProduct(rowOf(row));
        return cut.tokens.length > 0 ? [cut] : [];
      });
      return { name: corpus, licence, source, rows, ...labelsOf(rows) };
    });
  return { corpora: corpora.filter(({ rows }) => rows.length > 0), report: counts };
}

function reasonToDrop(
  row: CorpusRow,
  blocked: ReadonlySet<string>,
  seen: Set<string>,
): 'blocked' | 'repeated' | 'long' | undefined {
  if (blocked.has(keyOf(row.tokens))) return 'blocked';
  if (row.tokens.length > mostTokens || row.tokens.length === 0) return 'long';
  const identity = `${row.tokens.join(' ')}|${row.intent}|${JSON.stringify(row.slots)}`;
  if (seen.has(identity)) return 'repeated';
  seen.add(identity);
  return undefined;
}

function rowOf(row: CorpusRow): PretrainingRow {
  return {
    tokens: row.tokens,
    intent: row.weak_intent ? undefined : row.intent,
    slots: row.slots_unlabelled ? undefined : row.slots.map(({ name, start, end }) => ({ name, start, end })),
  };
}

/**
 * The rows of one corpus file, plain or gzipped, cut into tokens as the product cuts text.
 * @throws Error naming the file and the line of a row that is no JSON
 */
export function readCorpusFile(path: string): PretrainingRow[] {
  return readLines(path).flatMap((line, index) => {
    let row: CorpusRow;
    try {
      row = JSON.parse(line) as CorpusRow;
    } catch (error) {
      throw new Error(`${path}:${index + 1} is no row of a corpus: ${String(error)}`);
    }
    const cut = cutLikeProduct(rowOf(row));
    return cut.tokens.length > 0 ? [cut] : [];
  });
}

/** Cuts the corpus's tokens as the product cuts text: punctuation goes, a possessive 's stands alone. */
function cutLikeProduct(row: PretrainingRow): PretrainingRow {
  const tokens: string[] = [];
  /** Where each of the corpus's tokens begins in ours, and the end of the last. */
  const places = [0];
  for (const token of row.tokens) {
    tokens.push(...tokenize(token).map(({ text }) => text));
    places.push(tokens.length);
  }
  const slots = row.slots
    ?.map(({ name, start, end }) => ({ name, start: places[start]!, end: places[end]! }))
    .filter(({ start, end }) => end > start);
  return { ...row, tokens, slots };
}

function labelsOf(rows: readonly PretrainingRow[]): { intents: string[]; slots: string[] } {
  const intents = new Set(rows.flatMap(({ intent }) => (intent === undefined ? [] : [intent])));
  const slots = new Set(rows.flatMap((row) => (row.slots ?? []).map(({ name }) => name)));
  return { intents: [...intents].sort(), slots: [...slots].sort() };
}

/** Letters and digits only, as the block list has it. */
function keyOf(tokens: readonly string[]): string {
  return tokens
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function readBlockList(folder: string): ReadonlySet<string> {
  return new Set(readLines(join(folder, 'eval-blocklist.tsv.gz')).map((line) => line.split('\t')[0]!));
}

interface IndexLine {
  readonly corpus: string;
  readonly licence: string;
  readonly source: string;
}

function pretrainingCorpora(folder: string): IndexLine[] {
  const [header, ...lines] = readFileSync(join(folder, 'index.tsv'), 'utf8').trim().split('\n');
  const columns = header!.split('\t');
  const cell = (line: string, name: string): string => line.split('\t')[columns.indexOf(name)] ?? '';
  return lines
    .filter((line) => cell(line, 'split') === 'train')
    .filter((line) => cell(line, 'pretrain').startsWith('yes') && cell(line, 'locale').startsWith('en'))
    .filter((line) => existsSync(join(folder, `${cell(line, 'corpus')}.train.jsonl.gz`)))
    .map((line) => ({
      corpus: cell(line, 'corpus'),
      licence: cell(line, 'license'),
      source: cell(line, 'source'),
    }));
}

function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.filter((line) => line !== '');
}
