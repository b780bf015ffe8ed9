/** Judges what the window has painted behind a line while keys came. Pure; all times in milliseconds of the page. */
import type { Frame, Recording } from './door';

export interface Limits {
  /** A verdict stands behind a line that has rested so long. */
  readonly pause: number;
  /** The window paints a key before any extension hears of it: for so long may stand what was heard before. */
  readonly stale: number;
}

/** A verdict's sign, which no text has whose author is writing. */
export function hasSign(after: string): boolean {
  return /^[✓✗⚠]/.test(after);
}

/** Frames in which a verdict appears although no pause went before it, nor one that only just ended with a key. */
export function earlyFrames({ frames, keys }: Recording, { pause, stale }: Limits): Frame[] {
  return frames.filter(({ at, after }, index) => {
    const appears = hasSign(after) && frames[index - 1]?.after !== after;
    return appears && !followsPause(at, keys, pause, stale);
  });
}

function followsPause(at: number, keys: readonly number[], pause: number, stale: number): boolean {
  const moments = [Number.NEGATIVE_INFINITY, ...keys.filter((key) => key <= at), at];
  return moments.some((moment, index) => {
    const rested = moment - (moments[index - 1] ?? moment);
    return rested >= pause && at - moment <= stale;
  });
}

/** Frames whose words were painted for another text and stand there for too long: a verdict over several keys, other words over one. */
export function staleFrames({ frames, endedAt }: Recording, longest: number): Frame[] {
  let words: Frame | undefined;
  let staleSince: number | undefined;
  return frames.filter((frame, index) => {
    if (words?.after !== frame.after) {
      words = frame;
      staleSince = undefined;
    }
    if (frame.after === '…' || frame.after === '' || words.line === frame.line) return false;
    staleSince = hasSign(frame.after) ? (staleSince ?? frame.at) : frame.at;
    return (frames[index + 1]?.at ?? endedAt) - staleSince > longest;
  });
}
