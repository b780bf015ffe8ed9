import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { expect, it } from 'vitest';
import { CancellationSource, CancelledError, neverCancelled } from '../../server/src/base/cancellation';
import { createErrorFence } from '../../server/src/lsp/errorFence';

function fenced() {
  const errors: string[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (text: string) => void errors.push(text),
  };
  return { fence: createErrorFence(log), errors };
}

it('turns a bug into a line of the log and an empty answer', async () => {
  const { fence, errors } = fenced();
  const answer = await fence.answer('hover', null, neverCancelled, () => Promise.reject(new Error('oops')));
  expect([answer, errors]).toEqual([null, [expect.stringMatching(/^hover failed: Error: oops/)]]);
});

it('does not begin what has been taken back, and sends nothing that was taken back meanwhile', async () => {
  const { fence } = fenced();
  const source = new CancellationSource();
  let begun = 0;
  const handler = () => {
    begun++;
    source.cancel();
    return Promise.resolve('answer');
  };
  for (let i = 0; i < 2; i++) {
    const answer = await fence.answer<string | null>('hover', null, source.token, handler);
    expect(answer).toBeInstanceOf(ResponseError);
    expect(answer).toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  }
  expect(begun).toBe(1);
});

it('says nothing of work that was cancelled', async () => {
  const { fence, errors } = fenced();
  expect(await fence.guard('work', 0, () => Promise.reject(new CancelledError()))).toBe(0);
  expect(errors).toEqual([]);
});
