/** The function with its last answer kept, for callers that ask about one thing several times in a row. An error is not kept. */
export function keepLast<K, T>(make: (key: K) => T): (key: K) => T {
  let last: { readonly key: K; readonly value: T } | undefined;
  return (key) => {
    if (last === undefined || last.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
