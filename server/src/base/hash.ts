import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of texts and bytes, one after the other, as 64 lower-case hex digits. */
export function hashOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = sha256.create();
  for (const content of contents) {
    hash.update(typeof content === 'string' ? utf8ToBytes(content) : content);
  }
  return bytesToHex(hash.digest());
}
