/**
 * Questions about a text that is still on its way. A client hands a change to whoever listens, one after the other, so a question
 * about the new text can be sent before the text itself: it is not turned away but waits, mostly for a millisecond.
 */
import type { Scheduler } from '../base/scheduler';

export interface AwaitedVersions {
  /** Resolves once the document has that version or a later one, is no more, or has been waited for long enough. */
  until(documentUri: string, version: number): Promise<void>;
  /** The document has another version, or is no more. */
  changed(documentUri: string): void;
}

/** What was sent together with a question has come by then, or never comes. */
const longestWait = 500;

interface Waiting {
  readonly version: number;
  readonly resolve: () => void;
}

/** @param versionOf of the document as it is now; undefined: it is not open */
export function createAwaitedVersions(
  versionOf: (documentUri: string) => number | undefined,
  scheduler: Scheduler,
): AwaitedVersions {
  const waiting = new Map<string, Set<Waiting>>();

  const isThere = (documentUri: string, version: number): boolean => {
    const current = versionOf(documentUri);
    return current === undefined || current >= version;
  };

  const leave = (documentUri: string, one: Waiting): void => {
    const others = waiting.get(documentUri);
    others?.delete(one);
    if (others?.size === 0) waiting.delete(documentUri);
  };

  return {
    async until(documentUri, version) {
      if (isThere(documentUri, version)) return;
      let one: Waiting | undefined;
      const arrived = new Promise<void>((resolve) => {
        one = { version, resolve };
        waiting.set(documentUri, (waiting.get(documentUri) ?? new Set()).add(one));
      });
      await Promise.race([arrived, scheduler.wait(longestWait)]);
      if (one !== undefined) leave(documentUri, one);
    },
    changed(documentUri) {
      for (const one of waiting.get(documentUri) ?? []) {
        if (isThere(documentUri, one.version)) one.resolve();
      }
    },
  };
}
