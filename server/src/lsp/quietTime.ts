/** How long typing must pause before slow work begins. What took long the last time waits longer: it would be given up most often. */
export interface QuietTime {
  readonly milliseconds: number;
  /** Does the work; how long it took counts where it came to its end. */
  during(work: () => Promise<'done' | 'given up'>): Promise<void>;
}

/** So many times what it took; nobody waits longer for findings than the most. */
const patience = { factor: 1.5, most: 4000 };

export function createQuietTime(least: number, clock: () => number): QuietTime {
  let milliseconds = least;
  return {
    get milliseconds() {
      return milliseconds;
    },
    async during(work) {
      const started = clock();
      if ((await work()) === 'given up') return;
      milliseconds = Math.min(patience.most, Math.max(least, patience.factor * (clock() - started)));
    },
  };
}
