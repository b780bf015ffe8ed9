import { t } from '../../base/l10n';
import type { TestFormat, TestSet } from '../types';
import { readCsvTests } from './csvTests';
import { readJsonLines } from './jsonLines';
import { readJsonTests } from './jsonTests';
import { createTestFile, type TestFile } from './testFile';

/**
 * Tests in any of the shapes that `TestFormat` names, told by content: a name says little of what exporters write.
 * Never throws; a line that cannot be read is a problem and the others are read.
 *
 * @param path for messages only
 */
export function readTestSet(path: string, text: string): TestSet {
  const file = createTestFile(path, text.replace(/^\ufeff/, ''));
  const format = readInto(file);
  if (file.tests.length === 0 && file.problems.length === 0) {
    const isBlank = file.text.trim() === '';
    file.refuse(
      { start: 0, end: 0 },
      isBlank
        ? t('The file is empty. Write one test a line: utterance, intent, slot=value.')
        : t(
            'There is no test in this file. Write one a line (utterance, intent, slot=value), or an annotation set {0}.',
            '{"data": […]}',
          ),
    );
  }
  const problems = file.problems.toSorted((a, b) => a.range.start - b.range.start);
  return { path, format, tests: file.tests, problems };
}

function readInto(file: TestFile): TestFormat {
  if (!/^\s*[[{]/.test(file.text)) return readCsvTests(file);
  return isJsonLines(file.text) ? readJsonLines(file) : readJsonTests(file);
}

/** The first line is a whole object, and another line follows it. */
function isJsonLines(text: string): boolean {
  const [first, second] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return /^\s*\{.*\}\s*$/.test(first ?? '') && second !== undefined;
}
