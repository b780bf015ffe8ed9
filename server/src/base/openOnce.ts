/**
 * What takes a while to come, asked for once a key; what could not be had is asked for again the next time.
 *
 * @param open may reject; every call with the same key gets the same promise until then
 */
export function openOnce<T, K = void>(open: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const opened = new Map<K, Promise<T>>();
  return (key) => {
    const known = opened.get(key);
    if (known !== undefined) return known;
    const opening = open(key);
    opened.set(key, opening);
    opening.catch(() => opened.delete(key));
    return opening;
  };
}
