import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { utteranceBatches } from '../../server/src/cli/utteranceBatches';

async function linesOf(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const stream = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const lines: string[] = [];
  for await (const batch of utteranceBatches(stream, 'in.txt')) {
    lines.push(...batch);
  }
  return lines;
}

describe('utteranceBatches', () => {
  it('skips empty lines and takes a last line without a line end', async () => {
    expect(await linesOf('play jazz\n\n  \r\nstop\r\nhelp')).toEqual(['play jazz', 'stop', 'help']);
  });

  it('joins lines and characters that chunks cut', async () => {
    const bytes = Buffer.from('spiel müsik\nstopp\n');
    expect(await linesOf(bytes.subarray(0, 8), bytes.subarray(8, 15), bytes.subarray(15))).toEqual([
      'spiel müsik',
      'stopp',
    ]);
  });

  it('drops a byte order mark', async () => {
    expect(await linesOf('\ufeffplay jazz\n')).toEqual(['play jazz']);
  });

  it('gives nothing for nothing', async () => {
    expect(await linesOf()).toEqual([]);
  });

  it('answers a line before the next one is written', async () => {
    const stream = new PassThrough();
    const batches = utteranceBatches(stream, 'in.txt');
    stream.write('play jazz\n');
    expect((await batches.next()).value).toEqual(['play jazz']);
    stream.end('stop');
    expect((await batches.next()).value).toEqual(['stop']);
  });

  it('hands many lines on in batches of bounded size', async () => {
    const sizes: number[] = [];
    for await (const batch of utteranceBatches(Readable.from([Buffer.from('go\n'.repeat(150))]), 'in.txt')) {
      sizes.push(batch.length);
    }
    expect(sizes).toEqual([64, 64, 22]);
  });

  it('names the stream and the last good line where the text is not UTF-8', async () => {
    const good = Buffer.from('one\ntwo\n');
    const bad = Uint8Array.of(0x61, 0xff, 0x0a);
    await expect(linesOf(good, bad)).rejects.toThrow('in.txt: not valid UTF-8 after line 2; save');
    await expect(linesOf(Buffer.from('語').subarray(0, 2))).rejects.toThrow('in.txt: not valid UTF-8');
  });
});
