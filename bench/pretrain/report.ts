import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hundredfold, markdownTable } from '../report/markdown';
import { plotLines } from '../report/plot';
import { replaceFile } from './asset';
import type { CorporaReport, Corpus } from './readCorpora';

/** One look at the rows that are kept out of training, as a line of `curve.tsv` has it. */
export interface CurveRow {
  readonly update: number;
  readonly minutes: number;
  readonly loss: number;
  /** Shares that are right, means over batches. */
  readonly intents: number;
  readonly tags: number;
}

export const curveHeader = 'update\tminutes\tloss\tintents\ttags';

export function curveRowOf(line: string): CurveRow {
  const [update, minutes, loss, intents, tags] = line.split('\t').map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { update, minutes, loss, intents, tags };
}

export interface CorpusFigures {
  readonly corpus: Corpus;
  readonly intents: number;
  readonly tags: number;
}

/** Writes `report.md` and the learning curve as `curve.svg` beside the network. */
export async function writeReport(
  folder: string,
  about: string,
  read: CorporaReport,
  figures: readonly CorpusFigures[],
  curve: readonly CurveRow[],
): Promise<void> {
  const rows = figures.map(({ corpus, intents, tags }) => [
    corpus.name,
    String(corpus.rows.length),
    String(corpus.intents.length),
    String(corpus.slots.length),
    hundredfold(intents),
    hundredfold(tags),
    corpus.licence,
  ]);
  const header = ['corpus', 'rows', 'intents', 'slots', 'intents right %', 'tags right %', 'licence'];
  const text = [
    '# Pretraining',
    about,
    `${read.read} rows read; left out: ${read.blocked} that a validation or test set holds, ${read.repeated} repeated, ${read.long} overlong or empty. Shares are of rows kept out of training.`,
    markdownTable(header, rows),
    '![Learning curve](curve.svg)',
  ];
  replaceFile(join(folder, 'report.md'), `${text.join('\n\n')}\n`);
  const line = (name: string, pick: (row: CurveRow) => number) => ({
    name,
    points: curve.map((row) => ({ x: row.update, y: pick(row) })),
  });
  const lines = [
    line('loss', ({ loss }) => loss),
    line('intents wrong, %', ({ intents }) => 100 * (1 - intents)),
    line('tags wrong, %', ({ tags }) => 100 * (1 - tags)),
  ];
  const title = 'Pretraining: rows kept out of training, and the loss of those in it';
  writeFileSync(
    join(folder, 'curve.svg'),
    await plotLines({ title, x: 'updates', y: 'loss; per cent wrong', lines }),
  );
}
