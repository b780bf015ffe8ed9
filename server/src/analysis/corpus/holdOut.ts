import { seedFrom } from '../../base/random';
import type { CorpusIntent, CorpusSample } from './collectSamples';

const heldOutShare = 0.2;
const fewestSamples = 5;

/** The most held-out samples, and the most held-out utterances. */
export const heldOutCap = 400;

/**
 * The samples that training does not see: a share of each intent's, at least one where it has five or more.
 * A sample that two intents share stays in training, else the same words would be on both sides.
 */
export function holdOut(intents: readonly CorpusIntent[], seed: number): ReadonlySet<CorpusSample> {
  const shared = sharedKeys(intents);
  const total = intents.reduce((sum, { samples }) => sum + samples.length, 0);
  const share = Math.min(heldOutShare, heldOutCap / Math.max(total, 1));
  const chosen = intents.flatMap(({ samples }) => {
    const count = samples.length < fewestSamples ? 0 : Math.max(1, Math.floor(samples.length * share));
    return ranked(
      samples.filter(({ key }) => !shared.has(key)),
      seed,
    ).slice(0, count);
  });
  return new Set(ranked(chosen, seed).slice(0, heldOutCap));
}

/** By a hash of the text, so that a new sample does not move the others across. */
function ranked(samples: readonly CorpusSample[], seed: number): CorpusSample[] {
  return samples
    .map((sample) => ({ sample, rank: seedFrom(sample.key, seed) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ sample }) => sample);
}

function sharedKeys(intents: readonly CorpusIntent[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { key } of intents.flatMap(({ samples }) => samples)) {
    (seen.has(key) ? shared : seen).add(key);
  }
  return shared;
}
