/** How two samples differ in one word: another one, or one more on either side. */
export interface OneWord {
  /** In the first; undefined: the second has a word more. */
  readonly here: string | undefined;
  /** In the second; undefined: the first has a word more. */
  readonly there: string | undefined;
}

/** @returns undefined where they differ in more than one word, or not at all, or in the only word they have */
export function oneWordApart(first: readonly string[], second: readonly string[]): OneWord | undefined {
  let start = 0;
  while (start < first.length && start < second.length && first[start] === second[start]) start++;
  let end = 0;
  while (
    end < Math.min(first.length, second.length) - start &&
    first[first.length - 1 - end] === second[second.length - 1 - end]
  ) {
    end++;
  }
  const here = first.slice(start, first.length - end);
  const there = second.slice(start, second.length - end);
  if (start + end === 0 || here.length > 1 || there.length > 1 || here.length + there.length === 0)
    return undefined;
  return { here: here[0], there: there[0] };
}
