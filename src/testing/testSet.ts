/** One file of tests as the Test Explorer knows it. */
import type * as vscode from 'vscode';
import type { WireTest, WireTestSet, WireVerdict } from '../../server/src/protocol/testing';

export interface KnownSet {
  readonly uri: vscode.Uri;
  readonly set: WireTestSet;
  /** By the id of their item, in the order of the file. */
  readonly tests: ReadonlyMap<string, WireTest>;
}

/** A test that has been run, with what became of it. */
export interface Outcome {
  readonly known: KnownSet;
  readonly test: WireTest;
  readonly verdict: WireVerdict;
}

/** Ids that stay where lines move: an utterance that a set has twice is counted. */
export function withIds(tests: readonly WireTest[]): Map<string, WireTest> {
  const times = new Map<string, number>();
  return new Map(
    tests.map((test) => {
      const count = (times.get(test.utterance) ?? 0) + 1;
      times.set(test.utterance, count);
      return [count === 1 ? test.utterance : `${test.utterance} (${count})`, test];
    }),
  );
}

/** What is expected, behind the utterance. */
export function expectation({ expected }: Pick<WireTest, 'expected'>): string {
  return expected
    .map(({ intent, slots }) => [intent, ...slots.map(({ name, value }) => `${name}=${value}`)].join(' '))
    .join(' | ');
}
