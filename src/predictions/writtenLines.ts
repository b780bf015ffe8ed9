/**
 * The lines of one document that somebody is writing. Such a line gets no verdict before its author has paused or
 * left it, and no quick model learns it before it has been left.
 */
import { lineBreaksIn, type TextChange } from './textChange';

export interface Patience {
  /** Milliseconds after the last key until a verdict may show. */
  readonly delay: number;
  /** Verdicts on what has been written wait for a save. */
  readonly onSave: boolean;
}

/** Keys that follow each other so fast are one burst: what is heard in between is not shown. */
const burstMilliseconds = 250;
/** A burst is over after that long without a key. */
const lullMilliseconds = 150;
/** A change of more lines than that has been pasted or formatted. */
const mostLines = 20;

interface Writing {
  /** When the last key came. */
  readonly at: number;
  readonly inBurst: boolean;
  /** Whether the cursor has gone since. */
  readonly left: boolean;
}

export class WrittenLines {
  #lines = new Map<number, Writing>();

  /** One edit, its changes in the order in which they apply; `now` in milliseconds. */
  edited(changes: readonly TextChange[], now: number): void {
    for (const change of changes) this.#change(change, now);
  }

  /** The cursors are on these lines now; what they have left is written no more. */
  cursorsAt(lines: ReadonlySet<number>, { onSave }: Patience): void {
    for (const [line, writing] of this.#lines) {
      if (lines.has(line)) this.#lines.set(line, { ...writing, left: false });
      else if (onSave) this.#lines.set(line, { ...writing, left: true });
      else this.#lines.delete(line);
    }
  }

  saved(): void {
    for (const [line, writing] of this.#lines) {
      if (writing.left) this.#lines.delete(line);
      else this.#lines.set(line, { ...writing, at: Number.NEGATIVE_INFINITY, inBurst: false });
    }
  }

  /** Lines that are being written, whether or not their verdict shows by now. */
  get written(): number[] {
    return [...this.#lines].flatMap(([line, { left }]) => (left ? [] : [line])).sort((a, b) => a - b);
  }

  /** Whether a line is to be shown without a verdict. */
  isNeutral(line: number, now: number, { delay, onSave }: Patience): boolean {
    const writing = this.#lines.get(line);
    return writing !== undefined && (onSave ? Number.isFinite(writing.at) : now < writing.at + delay);
  }

  /** Whether what is heard in a neutral line may be shown: in a burst of keys it would flicker. */
  isQuiet(line: number, now: number): boolean {
    const writing = this.#lines.get(line);
    return writing === undefined || !writing.inBurst || now >= writing.at + lullMilliseconds;
  }

  /** Milliseconds until the look of a line changes by itself; undefined: it does not. */
  nextChange(now: number, { delay, onSave }: Patience): number | undefined {
    const moments = [...this.#lines.values()].flatMap(({ at, inBurst }) => [
      ...(inBurst ? [at + lullMilliseconds] : []),
      ...(onSave ? [] : [at + delay]),
    ]);
    const coming = moments.filter((moment) => moment > now);
    return coming.length === 0 ? undefined : Math.min(...coming) - now;
  }

  #change({ range: { start, end }, text }: TextChange, now: number): void {
    const breaks = lineBreaksIn(text);
    const moved = new Map<number, Writing>();
    let previous = Number.NEGATIVE_INFINITY;
    for (const [line, writing] of this.#lines) {
      if (line < start.line) moved.set(line, writing);
      else if (line > end.line) moved.set(line + breaks - (end.line - start.line), writing);
      else previous = Math.max(previous, writing.at);
    }
    if (breaks < mostLines) {
      const writing = { at: now, inBurst: now - previous < burstMilliseconds, left: false };
      for (let line = start.line; line <= start.line + breaks; line++) moved.set(line, writing);
    }
    this.#lines = moved;
  }
}
