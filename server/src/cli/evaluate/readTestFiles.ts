import { checkTests } from '../../evaluation/checkTests';
import { readTestSet } from '../../evaluation/annotations/readTestSet';
import type { TestSet } from '../../evaluation/types';
import type { Catalog } from '../../catalog/types';
import type { InteractionModel } from '../../model/types';
import { CliError } from '../cliError';
import { readText } from '../readText';

export interface TestFiles {
  readonly sets: readonly TestSet[];
  /** Files that could not be read, one message each. */
  readonly failures: readonly string[];
}

/** The files one after the other: one that cannot be read does not hide the others. */
export async function readTestFiles(
  paths: readonly string[],
  model: InteractionModel,
  catalog: Catalog,
): Promise<TestFiles> {
  const sets: TestSet[] = [];
  const failures: string[] = [];
  for (const path of paths) {
    try {
      sets.push(checkTests(readTestSet(path, await readText(path)), model, catalog));
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      failures.push(error.message);
    }
  }
  return { sets, failures };
}
