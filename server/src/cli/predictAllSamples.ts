import { createSamplePredictor } from '../analysis/predictSamples';
import type { IntentSample, ModelSnapshot } from '../analysis/snapshot';
import type { SamplePrediction } from '../analysis/types';
import type { Predictor } from '../nlu/api';
import { nodeScheduler } from '../node/scheduler';
import { throwIfCancelled, tokenOf } from './cancellation';

/** A sample with what the model makes of it. */
export interface JudgedSample extends IntentSample {
  readonly prediction: SamplePrediction;
}

/** Below what a sample predictor remembers, so that no answer is lost before it is read. */
const sliceSize = 5_000;

/**
 * The prediction of every sample, in the order of the text.
 *
 * @throws CancelledError after Ctrl+C
 */
export async function predictAllSamples(
  snapshot: ModelSnapshot,
  predictor: Predictor,
  signal: AbortSignal,
): Promise<JudgedSample[]> {
  const judged: JudgedSample[] = [];
  for (let start = 0; start < snapshot.samples.length; start += sliceSize) {
    const slice = { ...snapshot, samples: snapshot.samples.slice(start, start + sliceSize) };
    const samples = createSamplePredictor(nodeScheduler);
    for await (const _ of samples.run(slice, predictor, slice.samples, tokenOf(signal))) {
      throwIfCancelled(signal);
    }
    throwIfCancelled(signal);
    // What is beyond the limits of what is learned has no prediction.
    const known = new Map(samples.known(slice, predictor).map((each) => [each.range.start, each]));
    for (const each of slice.samples) {
      const prediction = known.get(each.sample.range.start);
      if (prediction) judged.push({ ...each, prediction });
    }
  }
  return judged;
}
