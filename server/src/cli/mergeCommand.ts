import { Command, Option } from 'commander';
import { type Checked, joinChecked } from './checkModels';
import { CliError } from './cliError';
import { type CheckFormat, checkFormats, exitCodeOf, printChecked } from './formats/printChecked';
import type { CheckJson } from './formats/checkJson';
import { readText } from './readText';
import type { Runtime } from './runtime';

interface MergeOptions {
  readonly format: CheckFormat;
  readonly color: boolean;
}

/** `merge REPORT...`: reports of shards as one, as if a single run had made it. */
export function mergeCommand(runtime: Runtime, exit: (code: number) => void): Command {
  return new Command('merge')
    .description('join the JSON reports of `check --shard`; exit as check does')
    .argument('<report...>', 'files that `check --format json` has written')
    .addOption(new Option('--format <format>', 'how to print findings').choices(checkFormats).default('text'))
    .option('--no-color', 'plain text without colours')
    .addHelpText('after', '\nExample:\n  skill-lens merge part-*.json --format sarif > findings.sarif')
    .action(async (paths: readonly string[], options: MergeOptions) => {
      const parts = await Promise.all(paths.map(async (path) => ({ path, json: await readReport(path) })));
      const missing = missingShards(parts);
      const checked = joinChecked([...parts.map(({ json }) => checkedOf(json)), missing]);
      printChecked(checked, options, runtime);
      exit(exitCodeOf(checked));
    });
}

async function readReport(path: string): Promise<CheckJson> {
  const text = await readText(path);
  try {
    const json = JSON.parse(text) as Partial<CheckJson>;
    if (Array.isArray(json.files) && Array.isArray(json.failures)) return json as CheckJson;
  } catch {
    // Told below.
  }
  const mend = 'make it with "check --format json --shard I/N"';
  throw new CliError(
    `${path}: this is no report of check${text.trim() === '' ? ' but an empty file' : ''}; ${mend}`,
  );
}

function checkedOf({ files, failures }: CheckJson): Checked {
  return { reports: files, failures, notes: [], settings: [] };
}

/** A shard that never reported must not look as if it had found nothing. */
function missingShards(parts: readonly { path: string; json: CheckJson }[]): Checked {
  const shards = parts.flatMap(({ json }) => json.shard ?? []);
  const totals = [...new Set(shards.map(({ total }) => total))];
  const failures = totals.flatMap((total) => {
    const there = new Set(shards.filter((each) => each.total === total).map(({ index }) => index));
    const lacking = Array.from({ length: total }, (_, i) => i + 1).filter((index) => !there.has(index));
    return lacking.map(
      (index) => `shard ${index}/${total} is missing; run it again and give its report to merge`,
    );
  });
  return { reports: [], failures, notes: [], settings: [] };
}
