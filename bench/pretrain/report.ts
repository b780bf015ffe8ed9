import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hundredfold, markdownTable } from '../report/markdown';
import { plotLines } from '../report/plot';
import { replaceFile } from './asset';
import type { CorporaReport, Corpus } from './readCorpora';
import type { Counts } from './thread';

/** One look at the rows that are kept out of training, as a line of `curve.tsv` has it. */
export interface CurveRow {
  readonly update: number;
  readonly minutes: number;
  /** Of the rows in training, smoothed, by name. */
  readonly losses: Readonly<Record<string, number>>;
  /** Shares that are right. */
  readonly intents: number;
  readonly tags: number;
}

export const curveHeader = 'update\tminutes\tintents\ttags\tlosses';

export function curveLine(
  update: number,
  minutes: number,
  losses: ReadonlyMap<string, number>,
  [rightIntents, intents, rightTags, tags]: Counts,
): string {
  const figures = [minutes.toFixed(2), (rightIntents / intents).toFixed(4), (rightTags / tags).toFixed(4)];
  const said = Array.from(losses, ([name, loss]) => `${name}=${loss.toFixed(4)}`).join(' ');
  return [update, ...figures, said].join('\t');
}

export function curveRowOf(line: string): CurveRow {
  const [update, minutes, intents, tags, losses] = line.split('\t') as [
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    update: Number(update),
    minutes: Number(minutes),
    intents: Number(intents),
    tags: Number(tags),
    losses: Object.fromEntries(
      losses.split(' ').map((loss) => [loss.split('=')[0]!, Number(loss.split('=')[1])]),
    ),
  };
}

export interface CorpusFigures {
  readonly corpus: Corpus;
  readonly counts: Counts;
}

/** Writes `report.md` and the learning curve as `curve.svg` beside the network. */
export async function writeReport(
  folder: string,
  about: string,
  read: CorporaReport,
  figures: readonly CorpusFigures[],
  curve: readonly CurveRow[],
): Promise<void> {
  const rows = figures.map(({ corpus, counts }) => [
    corpus.name,
    String(corpus.rows.length),
    String(corpus.intents.length),
    String(corpus.slots.length),
    shareOf(counts[0], counts[1]),
    shareOf(counts[2], counts[3]),
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
    ...Object.keys(curve[0]?.losses ?? {}).map((name) =>
      line(`loss: ${name}`, ({ losses }) => losses[name] ?? Number.NaN),
    ),
    line('intents wrong, %', ({ intents }) => 100 * (1 - intents)),
    line('tags wrong, %', ({ tags }) => 100 * (1 - tags)),
  ];
  const title = 'Pretraining: rows kept out of training, and the loss of those in it';
  try {
    const picture = await plotLines({ title, x: 'updates', y: 'loss; per cent wrong', lines });
    writeFileSync(join(folder, 'curve.svg'), picture);
  } catch (error) {
    // Where the program was taken to another machine without what draws; curve.tsv has the figures.
    console.warn(
      `No picture of the curve: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    );
  }
}

const shareOf = (right: number, all: number): string => (all === 0 ? '-' : hundredfold(right / all));
