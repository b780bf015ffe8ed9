import { t } from '../../base/l10n';
import { parseJson } from '../../text/json/parseJson';
import { lineStartsOf } from '../../text/lineStarts';
import type { TestFormat } from '../types';
import { readRow } from './jsonRow';
import { createTestFile, type TestFile } from './testFile';

/** One object a line: a line that is broken is no concern of the next one. */
export function readJsonLines(file: TestFile): TestFormat {
  const starts = lineStartsOf(file.text);
  starts.forEach((start, index) => {
    const line = file.text.slice(start, starts[index + 1] ?? file.text.length);
    if (line.trim() !== '') readLine(line, start, file);
  });
  return 'json-lines';
}

function readLine(text: string, offset: number, file: TestFile): void {
  const { root, errors } = parseJson(text);
  const [error] = errors;
  if (root === undefined || error !== undefined) {
    const range = error?.range ?? { start: 0, end: text.trimEnd().length };
    const reason = error?.message ?? t('a JSON object was expected');
    file.refuse(
      moved(range, offset),
      t('This line is no JSON: {0}. Write {1}.', reason, '{"utterance": "…", "intent": "…"}'),
    );
    return;
  }
  const line = createTestFile(file.path, text);
  readRow(root, line);
  for (const { place, utterance, expected, alexa } of line.tests) {
    file.add(utterance, moved(place.range, offset), expected, alexa);
  }
  for (const { range, message } of line.problems) file.refuse(moved(range, offset), message);
}

function moved({ start, end }: { start: number; end: number }, by: number): { start: number; end: number } {
  return { start: start + by, end: end + by };
}
