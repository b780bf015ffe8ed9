import { originOfIntent } from './origins';
import type { IntentSample, ModelSnapshot } from './snapshot';

/** The samples whose range fits, in the order of the text; all others, nearly all, are not copied to where they stand now. */
export function samplesThat(
  { model }: Pick<ModelSnapshot, 'model'>,
  fits: (start: number, end: number) => boolean,
): IntentSample[] {
  return model.intents.flatMap((intent) => {
    const { node, by } = originOfIntent(intent);
    return node.samples.flatMap(({ range }, index) =>
      fits(range.start + by, range.end + by) ? [{ intent, sample: intent.samples[index]! }] : [],
    );
  });
}

/** How many samples there are. */
export function countSamples({ model }: Pick<ModelSnapshot, 'model'>): number {
  return model.intents.reduce((sum, intent) => sum + originOfIntent(intent).node.samples.length, 0);
}
