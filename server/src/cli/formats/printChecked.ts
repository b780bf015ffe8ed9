import type { Checked } from '../checkModels';
import { countSeverity } from '../checkReport';
import { checkText } from '../checkText';
import { coloursFor } from '../colours';
import { exitCode } from '../exitCode';
import type { Runtime } from '../runtime';
import type { Shard } from '../shards/shard';
import { checkGithub } from './checkGithub';
import { checkJson } from './checkJson';
import { checkJunit } from './checkJunit';
import { checkSarif } from './checkSarif';

export const checkFormats = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type CheckFormat = (typeof checkFormats)[number];

export interface PrintOptions {
  readonly format: CheckFormat;
  readonly color: boolean;
  readonly shard?: Shard | undefined;
}

/** The report on stdout, what could not be read on stderr. */
export function printChecked(
  checked: Checked,
  options: PrintOptions,
  { stdout, stderr, env }: Runtime,
): void {
  const { reports, failures, notes, settings } = checked;
  for (const failure of [...failures, ...settings, ...notes]) {
    stderr.write(`skill-lens: ${failure}\n`);
  }
  switch (options.format) {
    case 'json':
      return void stdout.write(checkJson(checked, options.shard));
    case 'sarif':
      return void stdout.write(checkSarif(checked));
    case 'github':
      return void stdout.write(checkGithub(checked));
    case 'junit':
      return void stdout.write(checkJunit(checked));
    case 'text':
      return void stdout.write(checkText(reports, failures.length, coloursFor(stdout, env, options.color)));
  }
}

export function exitCodeOf({ reports, failures, settings }: Checked): number {
  if (failures.length > 0 || settings.length > 0) {
    return exitCode.couldNotRun;
  }
  return countSeverity(reports, 'error') > 0 ? exitCode.errorsFound : exitCode.ok;
}
