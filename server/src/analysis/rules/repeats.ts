import type { Located } from '../../text/range';

/** What has the name of an earlier one, with the first of that name. Empty names are another rule's. */
export function repeatsOf<T extends { readonly name: Located<string> }>(
  named: readonly T[],
): [repeat: T, first: T][] {
  const first = new Map<string, T>();
  const repeats: [T, T][] = [];
  for (const item of named) {
    const earlier = first.get(item.name.value);
    if (earlier === undefined) {
      first.set(item.name.value, item);
    } else if (item.name.value.trim() !== '') {
      repeats.push([item, earlier]);
    }
  }
  return repeats;
}
