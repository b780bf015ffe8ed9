import type { Reading } from './reading/reading';
import type { AnnotatedUtterance } from './types';

/** What held-out samples of many skills gave; a skill's own, which are few, pull it as far as they weigh. */
const usualTemperature = 1;
/** Utterances that the usual temperature counts for. */
const weightOfUsual = 40;
const lowest = 0.4;
const highest = 4;
const steps = 47;

/**
 * The temperature at which confidences can be taken at their word (Guo et al. 2017): the least mean negative
 * log-likelihood on utterances that training has not seen, with a prior at the usual one.
 * @param readings with temperature 1
 * @param intents what their probabilities are of
 */
export function fitTemperature(
  readings: readonly Pick<Reading, 'intentProbabilities'>[],
  intents: readonly string[],
  utterances: readonly AnnotatedUtterance[],
): number {
  const expected = utterances.map(({ intent }) => intents.indexOf(intent));
  const cost = (temperature: number): number => {
    const likelihood = readings.reduce(
      (sum, { intentProbabilities }, i) => sum + logAt(intentProbabilities, expected[i]!, temperature),
      0,
    );
    return weightOfUsual * Math.log(temperature / usualTemperature) ** 2 - likelihood;
  };
  let best = usualTemperature;
  for (let step = 0; step < steps; step++) {
    const temperature = lowest * (highest / lowest) ** (step / (steps - 1));
    if (cost(temperature) < cost(best)) best = temperature;
  }
  return best;
}

/** Logarithm of one class's probability once all are raised to 1 / temperature. */
function logAt(probabilities: Float32Array, index: number, temperature: number): number {
  const powered = (probability: number): number => (probability + 1e-9) ** (1 / temperature);
  const sum = probabilities.reduce((total, probability) => total + powered(probability), 0);
  return Math.log(powered(probabilities[index]!) / sum);
}
