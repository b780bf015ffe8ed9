/** How far a pretraining is between its first update and its last, 0 to 1. */
export interface Schedule {
  /** Before the next update. */
  fraction(): number;
  /** Whether the next update is the last one. */
  isLast(): boolean;
  step(): void;
}

/** So many updates, of which some are done. */
export function scheduleOfUpdates(updates: number, done: number): Schedule {
  let update = done;
  return {
    fraction: () => update / updates,
    isLast: () => update + 1 >= updates,
    step: () => void update++,
  };
}

/**
 * As many updates as fit into a time: the schedule follows the clock, so that it is at its end when the time is.
 * @param clock milliseconds
 * @param start, end on the clock
 * @param done fraction where it starts, for a run that goes on
 */
export function scheduleOfTime(
  clock: () => number,
  { start, end, done }: { readonly start: number; readonly end: number; readonly done: number },
): Schedule {
  let last = clock();
  /** Milliseconds of the longest of the latest updates. */
  let longest = 0;
  return {
    fraction: () => Math.min(1, done + ((1 - done) * (clock() - start)) / Math.max(1, end - start)),
    isLast: () => clock() + longest >= end,
    step() {
      const now = clock();
      longest = Math.max(0.9 * longest, now - last);
      last = now;
    },
  };
}

const warmUp = 0.02;

/** Up in a line over the first fiftieth, then down along a cosine to a hundredth. */
export function learningRateAt(fraction: number, peak: number): number {
  if (fraction < warmUp) return peak * Math.max(0.01, fraction / warmUp);
  const rest = (fraction - warmUp) / (1 - warmUp);
  return peak * (0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * rest)));
}

/**
 * Of a run that begins with a network: new output layers learn alone first, at the peak; then the rest comes up in a line
 * over as many updates, since Adam's moments of its gradients are young, and all goes on as `learningRateAt` has it.
 */
export function settlingRateAt(
  at: { readonly update: number; readonly fraction: number },
  peak: number,
  headsFirst: number,
): number {
  if (at.update < headsFirst) return peak;
  const share = headsFirst === 0 ? 1 : Math.min(1, (at.update - headsFirst + 1) / headsFirst);
  return share * learningRateAt(at.fraction, peak);
}
