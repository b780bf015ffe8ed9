/** The tests of a file as the editor shows them. */
import { type SourceDocument, sourceDocument } from '../../analysis/snapshot';
import type { Catalog } from '../../catalog/types';
import { readTestSet } from '../../evaluation/annotations/readTestSet';
import { checkTests } from '../../evaluation/checkTests';
import type { Frame, TestSet, TestUtterance } from '../../evaluation/types';
import type { InteractionModel } from '../../model/types';
import type { WireFrame, WireTest, WireTestProblem, WireTestSet } from '../../protocol/testing';
import { toWireRange } from '../wireRange';

/** undefined: what is written there is no test, of any shape. */
export function readTests(uri: string, text: string): TestSet | undefined {
  // Cheap first: folders of tests hold other files too.
  if (text.trim() === '') return undefined;
  const set = readTestSet(uri, text);
  return set.tests.length > 0 || (set.problems.length > 0 && looksLikeTests(text)) ? set : undefined;
}

/** A file of nothing but faults is told only where somebody has begun to write tests. */
function looksLikeTests(text: string): boolean {
  return /"utterance"\s*:|^\s*"?utterance"?\s*[,;\t|]/i.test(text);
}

/** @param model undefined: its problem is told in its place */
export function provideTestSet(
  uri: string,
  text: string,
  set: TestSet,
  found: { readonly uri: string; readonly model: InteractionModel } | { readonly problem: string },
  catalog: Catalog,
): WireTestSet {
  const document = sourceDocument(uri, 'model', text, undefined);
  const checked = 'model' in found ? checkTests(set, found.model, catalog) : set;
  const ofTests = new Map(
    checked.problems.filter((each) => !set.problems.includes(each)).map((each) => [each.range.start, each]),
  );
  return {
    hasAnswers: set.tests.some(({ alexa }) => alexa !== undefined),
    tests: set.tests.map((test) => toWireTest(document, test, ofTests.get(test.place.range.start)?.message)),
    problems: set.problems.map(
      ({ range, severity, message }): WireTestProblem => ({
        range: toWireRange(document, range),
        severity,
        message,
      }),
    ),
    model: 'uri' in found ? { uri: found.uri } : found,
  };
}

function toWireTest(
  document: SourceDocument,
  { utterance, expected, alexa, place }: TestUtterance,
  problem: string | undefined,
): WireTest {
  return {
    range: toWireRange(document, place.range),
    utterance,
    expected: expected.map(toWireFrame),
    ...(alexa && { alexa: toWireFrame(alexa) }),
    ...(problem !== undefined && { problem }),
  };
}

export function toWireFrame({ intent, slots }: Frame): WireFrame {
  return { intent, slots: slots.map(({ name, value }) => ({ name, value })) };
}
