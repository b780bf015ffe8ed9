import { CliError } from './cliError';

/**
 * The text of a file that must be UTF-8; a byte order mark is dropped.
 *
 * @throws CliError that names the encoding found, or the line of the first wrong byte, and the mend.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  const utf16 = utf16Kind(bytes);
  if (utf16) {
    throw new CliError(`${path}: the file is ${utf16.name}, but must be UTF-8; save it again as UTF-8`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const at = firstInvalidByte(bytes);
    const line = 1 + bytes.subarray(0, at).filter((byte) => byte === 0x0a).length;
    const shown = `0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`;
    throw new CliError(
      `${path}:${line}: the file is not valid UTF-8 (byte ${shown} at offset ${at}); ` +
        'save it again as UTF-8, or correct the characters in this line',
      { cause: error },
    );
  }
}

/** The text as well as it can be read, in whatever encoding: good enough to see what kind of file it is. */
export function decodeTextLoosely(bytes: Uint8Array): string {
  return new TextDecoder(utf16Kind(bytes)?.encoding ?? 'utf-8').decode(bytes);
}

function utf16Kind(bytes: Uint8Array): { name: string; encoding: string } | undefined {
  const [first, second, third, fourth] = bytes;
  const little = { name: 'UTF-16 (little endian)', encoding: 'utf-16le' };
  const big = { name: 'UTF-16 (big endian)', encoding: 'utf-16be' };
  if (first === 0xff && second === 0xfe) {
    return little;
  }
  if (first === 0xfe && second === 0xff) {
    return big;
  }
  // Without a mark: JSON and sample files begin with ASCII, so every other byte is zero.
  if (first && second === 0 && third && fourth === 0) {
    return little;
  }
  return first === 0 && second && third === 0 && fourth ? big : undefined;
}

/** Index of the first byte that no UTF-8 text can have there. A longer prefix of an invalid one stays invalid. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) {
      valid = middle;
    } else {
      invalid = middle;
    }
  }
  return startOfCharacter(bytes, Math.min(valid, Math.max(0, bytes.length - 1)));
}

/** The byte that began the character which the byte at `at` fails to go on: in old encodings, the accented letter. */
function startOfCharacter(bytes: Uint8Array, at: number): number {
  const before = bytes.subarray(Math.max(0, at - 3), at);
  const lead = before.findLastIndex((byte) => !isContinuation(byte));
  const back = before.length - lead;
  return lead >= 0 && lengthFrom(before[lead] ?? 0) > back ? at - back : at;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}

/** Bytes of a character that begins with this one. */
function lengthFrom(lead: number): number {
  if (lead < 0xc0) {
    return 1;
  }
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
