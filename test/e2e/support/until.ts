import type * as vscode from 'vscode';

/**
 * The first event that fits, from now on. Rejects with `what` in its message when none came in time,
 * so that a test that hangs says what it was waiting for.
 */
export function until<T>(
  event: vscode.Event<T>,
  fits: (value: T) => boolean,
  what: string,
  milliseconds = 30_000,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`waited ${milliseconds} ms for ${what}`));
    }, milliseconds);
    const subscription = event((value) => {
      if (fits(value)) {
        clearTimeout(timer);
        subscription.dispose();
        resolve(value);
      }
    });
  });
}

/** Waits on the event only where the condition does not hold yet. */
export async function untilHolds<T>(
  condition: () => boolean,
  event: vscode.Event<T>,
  what: string,
  milliseconds = 30_000,
): Promise<void> {
  if (!condition()) {
    await until(event, condition, what, milliseconds);
  }
}

/** Looks again and again: for what tells nobody when it changes. */
export async function untilTrue(
  condition: () => boolean,
  what: string,
  milliseconds = 30_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
