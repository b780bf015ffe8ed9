import { t } from '../../base/l10n';
import { parseJson } from '../../text/json/parseJson';
import type { JsonNode } from '../../text/json/jsonNode';
import type { TestFormat } from '../types';
import { readRow } from './jsonRow';
import { has, itemsAt } from './jsonValues';
import type { TestFile } from './testFile';

/** Reads one JSON value: an annotation set, results of the NLU evaluation tool, answers of profile-nlu, or a list of tests. */
export function readJsonTests(file: TestFile): TestFormat {
  const { root, errors } = parseJson(file.text);
  for (const { message, range } of errors) {
    file.refuse(range, t('The JSON is broken here: {0}. Mend it; the tests around it are read.', message));
  }
  const rows = root ? rowsOf(root) : [];
  for (const row of rows) readRow(row, file);
  return rows.some(isAnswer) ? 'answers' : 'annotations';
}

function rowsOf(root: JsonNode): readonly JsonNode[] {
  if (root.kind === 'array') return root.items;
  if (root.kind !== 'object') return [];
  return itemsAt(root, 'data', 'testCases', 'tests', 'annotations', 'results', 'utterances') ?? [root];
}

function isAnswer(row: JsonNode): boolean {
  return row.kind === 'object' && (has(row, 'actual') || has(row, 'selectedIntent') || has(row, 'response'));
}
