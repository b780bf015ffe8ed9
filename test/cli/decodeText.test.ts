import { describe, expect, it } from 'vitest';
import { CliError } from '../../server/src/cli/cliError';
import { decodeText, decodeTextLoosely } from '../../server/src/cli/decodeText';

const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

describe('decodeText', () => {
  it('reads UTF-8 of every length of character', () => {
    expect(decodeText(Buffer.from('a ä 語 🎵'), 'x.json')).toBe('a ä 語 🎵');
    expect(decodeText(bytesOf(), 'x.json')).toBe('');
  });

  it('drops a byte order mark', () => {
    expect(decodeText(bytesOf(0xef, 0xbb, 0xbf, 0x7b, 0x7d), 'x.json')).toBe('{}');
  });

  it.each([
    ['little endian with a mark', bytesOf(0xff, 0xfe, 0x7b, 0, 0x7d, 0), 'little endian'],
    ['big endian with a mark', bytesOf(0xfe, 0xff, 0, 0x7b, 0, 0x7d), 'big endian'],
    ['little endian without a mark', utf16('{"a":1}'), 'little endian'],
    ['big endian without a mark', utf16('{"a":1}').map((_, i, all) => all[i ^ 1] ?? 0), 'big endian'],
  ])('names UTF-16, %s, and the mend', (_, bytes, kind) => {
    expect(() => decodeText(bytes, 'skill/en-US.json')).toThrow(
      new CliError(
        `skill/en-US.json: the file is UTF-16 (${kind}), but must be UTF-8; save it again as UTF-8`,
      ),
    );
  });

  it('names line and offset of the first wrong byte', () => {
    const bytes = Buffer.concat([Buffer.from('{\n"ä": "'), bytesOf(0xfc), Buffer.from('ber"\n}')]);
    expect(() => decodeText(bytes, 'de-DE.json')).toThrow(
      /^de-DE\.json:2: .*byte 0xfc at offset 9.*save it again as UTF-8/,
    );
  });

  it('names the letter of an old encoding, not the byte after it', () => {
    const bytes = Buffer.concat([Buffer.from('{"caf'), bytesOf(0xe9), Buffer.from('s": 1}')]);
    expect(() => decodeText(bytes, 'fr-FR.json')).toThrow('byte 0xe9 at offset 5');
  });

  it('names a character that the end of the file cuts', () => {
    const cut = Buffer.from('語').subarray(0, 2);
    expect(() => decodeText(cut, 'ja-JP.json')).toThrow(/^ja-JP\.json:1: .*byte 0xe8 at offset 0/);
  });

  it('leaves a NUL byte to the JSON parser', () => {
    expect(decodeText(Buffer.from('{"a\0":1}'), 'x.json')).toBe('{"a\0":1}');
  });
});

describe('decodeTextLoosely', () => {
  it('reads what decodeText refuses', () => {
    expect(decodeTextLoosely(bytesOf(0xff, 0xfe, 0x7b, 0, 0x7d, 0))).toBe('{}');
    expect(decodeTextLoosely(bytesOf(0x7b, 0xff, 0x7d))).toBe('{\ufffd}');
  });
});
