/**
 * Names of the pretrained weights that turn a label's prototype into its column of an output layer, each
 * [2 * hidden, 2 * hidden].
 */
export const prototypeMatrices = { intent: 'prototype/intent', tag: 'prototype/tag' };
/** How much of what a label's name says is added to its prototype's column. */
export const nameShare = 0.5;

/**
 * The matrix that makes prototypes of states: row k times the states is the mean of the states with label k, less the
 * mean of all such means (Snell, Swersky and Zemel 2017, centred). Rows of labels without states are zeros.
 * @param labels a label of every state
 * @param weights 0 for states that do not count
 * @returns [classes, states]; undefined where fewer than two labels have a mean
 */
export function centredMeans(
  labels: Int32Array,
  weights: Float32Array,
  classes: number,
  takes: (label: number) => boolean = () => true,
): Float32Array | undefined {
  const counts = new Float32Array(classes);
  labels.forEach((label, state) => {
    if (weights[state]! > 0 && takes(label)) counts[label] = counts[label]! + 1;
  });
  const present = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  if (present < 2) return undefined;
  const states = labels.length;
  const means = new Float32Array(classes * states);
  labels.forEach((label, state) => {
    if (weights[state] === 0 || !takes(label)) return;
    const share = 1 / counts[label]!;
    for (let k = 0; k < classes; k++) {
      if (counts[k]! > 0) means[k * states + state] = (k === label ? share : 0) - share / present;
    }
  });
  return means;
}
