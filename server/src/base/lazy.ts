/** A value computed at first use, once. An error is thrown at each use, so that a retry stays possible. */
export function lazy<T>(compute: () => T): () => T {
  let cell: { readonly value: T } | undefined;
  return () => {
    cell ??= { value: compute() };
    return cell.value;
  };
}
