import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { languageOf } from '../../server/src/nlu/languageWords';
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
  /** Two letters. */
  readonly language: string;
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
  readonly domain?: string;
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
 * Reads the training corpora whose licence allows it, without the rows that a benchmark's validation or test set holds,
 * without repeated rows, also those that a smaller corpus of the same language has.
 * @param more folder of corpora that are no part of the index; see `furtherCorpora`
 * @param without names of corpora that are to be measured, and so are left out
 */
export function readCorpora(
  folder: string,
  more: string,
  without: readonly string[],
): { corpora: Corpus[]; report: CorporaReport } {
  const blocked = readBlockList(folder);
  const counts = { read: 0, blocked: 0, repeated: 0, long: 0 };
  const all = [...pretrainingCorpora(folder), ...furtherCorpora(more)];
  const seenOf = new Map<string, Set<string>>();
  const corpora = all
    .filter(({ corpus }) => !without.includes(corpus))
    .map(({ corpus, licence, source, path, language, family, leftOut }) => {
      const seen = seenOf.get(family) ?? new Set<string>();
      seenOf.set(family, seen);
      const rows = readLines(path).flatMap((line) => {
        counts.read++;
        const row = JSON.parse(line) as CorpusRow;
        if (leftOut !== undefined && row.domain === leftOut) return [];
        const reason = reasonToDrop(row, blocked, seen, family === corpus);
        if (reason) {
          counts[reason]++;
          return [];
        }
        const cut = cutLikeProduct(rowOf(row));
        return cut.tokens.length > 0 ? [cut] : [];
      });
      return { name: corpus, licence, source, language, rows, ...labelsOf(rows) };
    });
  return { corpora: corpora.filter(({ rows }) => rows.length > 0), report: counts };
}

function reasonToDrop(
  row: CorpusRow,
  blocked: ReadonlySet<string>,
  seen: Set<string>,
  countsLabels: boolean,
): 'blocked' | 'repeated' | 'long' | undefined {
  if (blocked.has(keyOf(row.tokens))) return 'blocked';
  if (row.tokens.length > mostTokens || row.tokens.length === 0) return 'long';
  const text = row.tokens.join(' ');
  const identity = countsLabels ? `${text}|${row.intent}|${JSON.stringify(row.slots)}` : text;
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
export function keyOf(tokens: readonly string[]): string {
  return tokens
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Keys of the texts that validation and test sets hold. */
export function readBlockList(folder: string): ReadonlySet<string> {
  return new Set(readLines(join(folder, 'eval-blocklist.tsv.gz')).map((line) => line.split('\t')[0]!));
}

interface CorpusFile {
  readonly corpus: string;
  readonly licence: string;
  readonly source: string;
  readonly path: string;
  readonly language: string;
  /** Corpora of one family share texts: one that is there already is not read again, whatever its labels. */
  readonly family: string;
  /** A domain whose rows are left out. */
  readonly leftOut?: string;
}

function pretrainingCorpora(folder: string): CorpusFile[] {
  const [header, ...lines] = readFileSync(join(folder, 'index.tsv'), 'utf8').trim().split('\n');
  const columns = header!.split('\t');
  const cell = (line: string, name: string): string => line.split('\t')[columns.indexOf(name)] ?? '';
  return lines
    .filter((line) => cell(line, 'split') === 'train')
    .filter((line) => cell(line, 'pretrain').startsWith('yes'))
    .filter((line) => existsSync(join(folder, `${cell(line, 'corpus')}.train.jsonl.gz`)))
    .map((line) => ({
      corpus: cell(line, 'corpus'),
      licence: cell(line, 'license'),
      source: cell(line, 'source'),
      path: join(folder, `${cell(line, 'corpus')}.train.jsonl.gz`),
      language: languageOf(cell(line, 'locale')),
      family: familyOf(cell(line, 'corpus')),
    }));
}

/** The bot framework's skills repeat what its virtual assistant says. */
function familyOf(corpus: string): string {
  return corpus.replace(/^(?:bf-skills|ms-virtual-assistant)-/, 'bot-framework-');
}

/** Corpora of other languages. The points of interest were translated by machine, badly. */
function furtherCorpora(folder: string): CorpusFile[] {
  const botFramework = ['de', 'es', 'fr', 'it'].map((language) => ({
    corpus: `bf-skills-${language}`,
    licence: 'MIT',
    source: 'github.com/microsoft/botframework-skills@1d51db8a',
    language,
    leftOut: 'pointofinterestskill',
  }));
  const arabic = {
    corpus: 'arbanking77-ar',
    licence: 'CC-BY-SA-4.0',
    source: 'github.com/SinaLab/ArBanking77@2e3a563',
    language: 'ar',
  };
  return [...botFramework, arabic]
    .map((file) => ({
      ...file,
      path: join(folder, `${file.corpus}.train.jsonl.gz`),
      family: familyOf(file.corpus),
    }))
    .filter(({ path }) => existsSync(path));
}

function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.filter((line) => line !== '');
}
