/** A value that takes a while to work out: at first use, once, at once or in short steps between which others have a turn. */
export interface Stepwise<T> {
  /** What is left to do is done now. */
  (): T;
  /** The same in steps. Whoever gives up leaves what has been done to the next one. */
  steps(): Generator<void, T>;
}

/** @param make an error is thrown at each use, so that a retry stays possible; let go once there is a value */
export function stepwise<T>(make: () => Generator<void, T>): Stepwise<T> {
  let cell: { readonly value: T } | undefined;
  let left: (() => Generator<void, T>) | undefined = make;
  let running: Generator<void, T> | undefined;

  const advance = (): void => {
    running ??= left!();
    try {
      const step = running.next();
      if (!step.done) return;
      cell = { value: step.value };
      left = undefined;
      running = undefined;
    } catch (error) {
      running = undefined;
      throw error;
    }
  };

  const atOnce = (): T => {
    while (cell === undefined) advance();
    return cell.value;
  };

  function* steps(): Generator<void, T> {
    for (;;) {
      if (cell !== undefined) return cell.value;
      advance();
      yield;
    }
  }

  return Object.assign(atOnce, { steps });
}
