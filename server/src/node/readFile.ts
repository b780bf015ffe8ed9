/**
 * The one door through which files of other people are read, in the server and on the command line: regular files of a
 * sane size, within a time. A folder that was merely opened may hold a link to a device without an end, or a pipe that
 * nobody writes to.
 */
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

const megabyte = 1024 * 1024;
/** Amazon takes models of at most 1.5 MB; what is larger than this is none. */
export const largestFile = 32 * megabyte;
/** A disk that does not answer for so long is a network's that has gone. */
const patience = 10_000;

/** Why a file that is there is not read; the message is the part of a sentence that follows the path. */
export class RefusedFile extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RefusedFile';
  }
}

export interface ReadLimits {
  /** In bytes. */
  readonly largest?: number;
  /** In milliseconds. */
  readonly patience?: number;
}

/**
 * The bytes of a regular file; links are followed to one.
 * @throws RefusedFile for anything else, for what is too large, and for a disk that does not answer; the system's error
 * with its code (`ENOENT`) for what is not there or may not be read
 */
export async function readRegularFile(path: string, limits: ReadLimits = {}): Promise<Uint8Array> {
  const largest = limits.largest ?? largestFile;
  const wait = limits.patience ?? patience;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const refusal = new RefusedFile(`the disk gave no answer within ${wait / 1000} s; check the connection`);
    timer = setTimeout(() => reject(refusal), wait);
  });
  try {
    return await Promise.race([readWhole(path, largest), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function readWhole(path: string, largest: number): Promise<Uint8Array> {
  // To open a device may already do something to it, so it is looked at first.
  assertRegular(await stat(path), largest);
  // What has taken the file's place since then must not block: a pipe opens at once, and is seen for what it is.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    assertRegular(found, largest);
    return await readToEnd(file, found.size, largest);
  } finally {
    await file.close();
  }
}

function assertRegular(found: Awaited<ReturnType<typeof stat>>, largest: number): void {
  if (found.isDirectory()) throw new RefusedFile('this is a folder, but a file is needed');
  if (!found.isFile()) {
    throw new RefusedFile(
      'this is a device, a pipe or a socket, but a regular file is needed; save it as one',
    );
  }
  if (found.size > largest) throw tooLarge(Number(found.size), largest);
}

/** A file may grow while it is read, and those of /proc say that they are empty: the limit counts, not the size. */
async function readToEnd(file: FileHandle, size: number, largest: number): Promise<Uint8Array> {
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
    if (length > largest) throw tooLarge(length, largest);
    if (length === bytes.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(bytes);
      bytes = larger;
    }
  }
}

function tooLarge(size: number, largest: number): RefusedFile {
  const shown = (bytes: number): string => `${Math.round((bytes / megabyte) * 10) / 10} MB`;
  return new RefusedFile(
    `the file has ${shown(size)}, and no more than ${shown(largest)} are read; make it smaller`,
  );
}
