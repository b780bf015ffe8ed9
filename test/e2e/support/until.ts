import type * as vscode from 'vscode';

/**
 * How long a test waits for what is to come, in milliseconds: it ends the wait for what never comes, and measures nothing. A machine with
 * too much to do may take many times as long as a resting one.
 */
export const patience = 60_000;

/**
 * The first event that fits, from now on. Rejects with `what` in its message when none came in time,
 * so that a test that hangs says what it was waiting for.
 */
export function until<T>(
  event: vscode.Event<T>,
  fits: (value: T) => boolean,
  what: string,
  milliseconds = patience,
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
  milliseconds = patience,
): Promise<void> {
  if (!condition()) {
    await until(event, condition, what, milliseconds);
  }
}

/** Looks again and again: for what tells nobody when it changes. */
export async function untilTrue(
  condition: () => boolean,
  what: string,
  milliseconds = patience,
): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited ${milliseconds} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
