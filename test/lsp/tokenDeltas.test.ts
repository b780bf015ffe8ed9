import fc from 'fast-check';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { createTokenDeltas } from '../../server/src/lsp/tokenDeltas';

const uri = 'file:///model.json';
const numbers = fc.array(fc.nat(3), { maxLength: 40 });

/** As an editor does it. */
function applied(data: readonly number[], answer: SemanticTokens | SemanticTokensDelta): number[] {
  if (!('edits' in answer)) return answer.data;
  return answer.edits.reduceRight<number[]>(
    (all, { start, deleteCount, data: added = [] }) => all.toSpliced(start, deleteCount, ...added),
    [...data],
  );
}

describe('differences of tokens', () => {
  it('make the tokens of the text, whatever was changed', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (first, second, third) => {
        const deltas = createTokenDeltas();
        const whole = deltas.whole(uri, { data: first });
        const one = deltas.since(uri, whole.resultId!, { data: second });
        const two = deltas.since(uri, one.resultId!, { data: third });
        expect(applied(applied(first, one), two)).toEqual(third);
      }),
    );
  });

  it('are as small as the change, also in a long text', () => {
    const deltas = createTokenDeltas();
    const long = Array.from({ length: 60_000 }, (_, index) => index % 7);
    const { resultId } = deltas.whole(uri, { data: long });
    const answer = deltas.since(uri, resultId!, { data: long.with(30_000, 99) });
    expect(answer).toEqual({ resultId: '2', edits: [{ start: 30_000, deleteCount: 1, data: [99] }] });
    expect(deltas.since(uri, '2', { data: long.with(30_000, 99) })).toEqual({ resultId: '3', edits: [] });
  });

  it('are none of an answer that is not the last one', () => {
    const deltas = createTokenDeltas();
    deltas.whole(uri, { data: [1] });
    deltas.whole(uri, { data: [1, 2] });
    expect(deltas.since(uri, '1', { data: [1, 2, 3] })).toEqual({ resultId: '3', data: [1, 2, 3] });
  });
});
