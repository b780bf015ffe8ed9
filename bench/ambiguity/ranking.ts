/** One sample in a ranking by suspicion. */
export interface Ranked {
  readonly score: number;
  readonly isPlant: boolean;
}

export interface RankingFigures {
  readonly averagePrecision: number;
  /** Precision among as many as were planted. */
  readonly precisionAtK: number;
}

export function rankingFigures(ranked: readonly Ranked[]): RankingFigures {
  const sorted = ranked.toSorted((a, b) => b.score - a.score);
  const planted = sorted.filter(({ isPlant }) => isPlant).length;
  let found = 0;
  let sum = 0;
  let atK = 0;
  sorted.forEach(({ isPlant }, index) => {
    if (isPlant) {
      found++;
      sum += found / (index + 1);
    }
    if (index + 1 === planted) atK = found / planted;
  });
  return { averagePrecision: sum / planted, precisionAtK: atK };
}
