export interface WatchedFrame {
  /** Milliseconds, as all times here. */
  readonly at: number;
  readonly line: string;
  readonly after: string;
}

export interface Watching {
  readonly keys: readonly number[];
  readonly frames: readonly WatchedFrame[];
  readonly endedAt: number;
}

export interface KeyTimes {
  readonly painted?: number;
  readonly reacted?: number;
  readonly heard?: number;
  readonly judged?: number;
}

export function timesOf(watching: Watching): KeyTimes[];
export function lastOfBursts(keys: readonly number[], pause: number): boolean[];
export function percentiles(times: readonly number[]): string;
