/**
 * A value computed at first use, once. An error is thrown at each use, so that a retry stays possible; once there is a value,
 * nothing that it was computed from is held any longer.
 */
export function lazy<T>(compute: () => T): () => T {
  let cell: { readonly value: T } | undefined;
  let left: (() => T) | undefined = compute;
  return () => {
    if (cell === undefined) {
      cell = { value: left!() };
      left = undefined;
    }
    return cell.value;
  };
}
