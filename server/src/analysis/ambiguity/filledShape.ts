import type { Intent, InteractionModel } from '../../model/types';
import { samplesPartOf } from '../rules/rule';
import type { Finding } from '../types';
import { conflictingSamples, type ShapedSample, sampleOf, shapesOf } from './shapes';
import { spelledValuesOf } from './spelledValues';

/**
 * Samples that spell out a value where another intent has a slot: `play thriller` beside `play {song}`. Alexa takes
 * the words for the sample as a rule, which may be what the author wants; so this is milder. Told once a sample.
 */
export function findFilledShapes(model: InteractionModel): Finding[] {
  const shapes = firstByShape(model);
  const part = samplesPartOf(model);
  return model.intents.flatMap((intent) => {
    const told = new Set<ShapedSample>();
    return spelledValuesOf(intent, model).flatMap(({ shaped, shape, value, type }): Finding[] => {
      const [owner, rival] =
        [...(shapes.get(shape) ?? [])].find(([other]) => other.name.value !== intent.name.value) ?? [];
      if (owner === undefined || rival === undefined || told.has(shaped)) {
        return [];
      }
      told.add(shaped);
      return [
        {
          ruleId: conflictingSamples,
          severity: 'information',
          part,
          range: sampleOf(intent, shaped).range,
          message: `'${value}' is a value of '${type}', so that this sample also fits '${rival.text}' of intent '${owner.name.value}'. Keep it where it belongs.`,
          related: [{ part, range: sampleOf(owner, rival).range, message: `also in ${owner.name.value}` }],
        },
      ];
    });
  });
}

/** The first sample of each shape with slots in every intent. */
function firstByShape({ intents }: InteractionModel): ReadonlyMap<string, ReadonlyMap<Intent, ShapedSample>> {
  const shapes = new Map<string, Map<Intent, ShapedSample>>();
  for (const intent of intents) {
    for (const shaped of shapesOf(intent)) {
      if (shaped.types.length > 0) {
        const group = shapes.get(shaped.shape) ?? new Map<Intent, ShapedSample>();
        shapes.set(shaped.shape, group);
        if (!group.has(intent)) {
          group.set(intent, shaped);
        }
      }
    }
  }
  return shapes;
}
