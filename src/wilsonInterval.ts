/** 97.5th percentile of the standard normal distribution: an interval of 95 %. */
const z = 1.96;

/**
 * Wilson's score interval of a share that was measured on `count` independent cases; both ends from 0 to 1.
 * E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
 */
export function wilsonInterval(share: number, count: number): readonly [number, number] {
  if (count === 0) return [0, 1];
  const spread = (z * z) / count;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / count + spread / (4 * count));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
