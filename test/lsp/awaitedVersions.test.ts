import { describe, expect, it } from 'vitest';
import { createAwaitedVersions } from '../../server/src/lsp/awaitedVersions';

const uri = 'file:///s/en-US.json';

/** Time passes when `pass` is called. */
function setUp(first: number | undefined) {
  let version = first;
  let pass: () => void = () => undefined;
  const scheduler = {
    yield: () => Promise.resolve(),
    wait: () => new Promise<void>((resolve) => (pass = resolve)),
  };
  const awaited = createAwaitedVersions(() => version, scheduler);
  const ended: number[] = [];
  return {
    ended,
    pass: () => pass(),
    ask: (wanted: number) => void awaited.until(uri, wanted).then(() => ended.push(wanted)),
    become(next: number | undefined) {
      version = next;
      awaited.changed(uri);
    },
    settled: () => new Promise((resolve) => setTimeout(resolve)),
  };
}

describe('a question about a version', () => {
  it('waits for no text that is there, or that nobody has', async () => {
    for (const there of [2, 3, undefined]) {
      const { ask, ended, settled } = setUp(there);
      ask(2);
      await settled();
      expect(ended).toEqual([2]);
    }
  });

  it('waits for the text that it was sent with, and no longer', async () => {
    const { ask, ended, become, settled } = setUp(1);
    ask(2);
    ask(3);
    await settled();
    expect(ended).toEqual([]);
    become(2);
    await settled();
    expect(ended).toEqual([2]);
    become(5);
    await settled();
    expect(ended).toEqual([2, 3]);
  });

  it('ends with the document, and where the text does not come', async () => {
    const { ask, ended, become, pass, settled } = setUp(1);
    ask(2);
    become(undefined);
    await settled();
    expect(ended).toEqual([2]);
    become(1);
    ask(3);
    await settled();
    pass();
    await settled();
    expect(ended).toEqual([2, 3]);
  });
});
