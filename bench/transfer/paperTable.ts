import { groupBy } from '../../server/src/base/groupBy';
import { meanOf } from '../measure/bootstrap';
import { hundredfold, markdownTable } from '../report/markdown';
import type { TransferResult } from './messages';

/** Over skills, each skill's being the mean over its seeds. */
export interface Spread {
  readonly mean: number;
  readonly median: number;
  readonly least: number;
}

export interface PaperRow {
  readonly system: string;
  readonly slotF1: Spread;
  readonly intentAccuracy: Spread;
  readonly frameAccuracy: Spread;
}

/** Its classical baseline, its network without pretraining and with it, and what ships here. */
const shown = ['maxent', 'scratch', 'scratch-embeddings', 'transfer-paper', 'transfer-network', 'transfer'];

/**
 * The table of Goyal, Metallinou and Matsoukas (NAACL 2018) on developers' skills: mean, median and minimum over skills of what was
 * learned alone, without the text of the skill, which the paper does not read.
 * @returns undefined where the paper's own system is not among the results
 */
export function paperRowsOf(results: readonly TransferResult[]): PaperRow[] | undefined {
  if (!results.some(({ system, alone }) => system === 'transfer-paper' && alone)) return undefined;
  return shown
    .map((system) => results.filter((result) => result.system === system))
    .filter((own) => own.length > 0)
    .map((own) => ({
      system: own[0]!.system,
      slotF1: spreadOf(own, ({ alone }) => alone!.slotF1),
      intentAccuracy: spreadOf(own, ({ alone }) => 1 - alone!.intentError),
      frameAccuracy: spreadOf(own, ({ alone }) => 1 - alone!.frameError),
    }));
}

export function paperTable(rows: readonly PaperRow[]): string {
  const cell = ({ mean, median, least }: Spread): string =>
    [mean, median, least].map((value) => hundredfold(value)).join(' / ');
  return markdownTable(
    ['mean / median / minimum over skills, %', 'slot F1', 'intents right', 'frames right'],
    rows.map(({ system, slotF1, intentAccuracy, frameAccuracy }) => [
      `\`${system}\``,
      ...[slotF1, intentAccuracy, frameAccuracy].map(cell),
    ]),
  );
}

function spreadOf(results: readonly TransferResult[], figure: (result: TransferResult) => number): Spread {
  const bySkill = groupBy(results, ({ skill }) => skill);
  const sorted = Array.from(bySkill.values(), (own) => meanOf(own.map(figure))).sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    mean: meanOf(sorted),
    median: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
    least: sorted[0]!,
  };
}
