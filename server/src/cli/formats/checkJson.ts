import type { Checked } from '../checkModels';
import { countSeverity, type FileReport } from '../checkReport';
import type { Shard } from '../shards/shard';

/** The JSON of `check --format json`. Other programs read it, `merge` among them. */
export interface CheckJson {
  readonly files: readonly FileReport[];
  readonly errors: number;
  readonly warnings: number;
  readonly failures: readonly string[];
  /** Where only a part was checked. */
  readonly shard?: Shard;
}

export function checkJson({ reports, failures, settings }: Checked, shard: Shard | undefined): string {
  const json: CheckJson = {
    files: reports,
    errors: countSeverity(reports, 'error'),
    warnings: countSeverity(reports, 'warning'),
    failures: [...failures, ...settings],
    ...(shard && shard.total > 1 && { shard: { index: shard.index, total: shard.total } }),
  };
  return `${JSON.stringify(json)}\n`;
}
