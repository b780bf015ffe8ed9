/** One stretch of a text that has become another: everything before `start` and behind the ends is the same. */
export interface TextEdit {
  readonly start: number;
  /** In the text before. */
  readonly oldEnd: number;
  /** In the text after. */
  readonly newEnd: number;
}

/** The smallest stretch in which two texts differ; undefined where they are equal. */
export function editBetween(before: string, after: string): TextEdit | undefined {
  if (before === after) {
    return undefined;
  }
  const shorter = Math.min(before.length, after.length);
  const start = commonPrefix(before, after, shorter);
  const suffix = commonSuffix(before, after, shorter - start);
  return { start, oldEnd: before.length - suffix, newEnd: after.length - suffix };
}

/** Compared at once: many times quicker than a character after the other. */
const block = 4096;

function commonPrefix(a: string, b: string, limit: number): number {
  let length = 0;
  while (length + block <= limit && a.slice(length, length + block) === b.slice(length, length + block)) {
    length += block;
  }
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) {
    length++;
  }
  return length;
}

function commonSuffix(a: string, b: string, limit: number): number {
  let length = 0;
  while (
    length + block <= limit &&
    a.slice(a.length - length - block, a.length - length) ===
      b.slice(b.length - length - block, b.length - length)
  ) {
    length += block;
  }
  while (length < limit && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) {
    length++;
  }
  return length;
}
