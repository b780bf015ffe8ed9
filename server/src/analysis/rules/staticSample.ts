import { t } from '../../base/l10n';
import type { DocumentPart, Intent, InteractionModel } from '../../model/types';
import { sampleOf, shapesOf } from '../ambiguity/shapes';
import { type SpelledValue, spelledValuesOf } from '../ambiguity/spelledValues';
import { keepFindings } from '../keptFindings';
import { originOfIntent, typeContentOf } from '../origins';
import type { Finding } from '../types';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/**
 * A sample that spells out a value where the same intent has a slot: Alexa may then leave the slot empty. Told once
 * an intent, and only where the intent has the same sample with the slot, so that nothing else can be meant.
 */
export const staticSample: Rule = {
  id: 'static-sample-in-slotted-intent',
  severity: 'hint',
  documentation: pages.intents,
  check({ model, samplesPart }) {
    const types = model.slotTypes.map(typeContentOf);
    return model.intents.flatMap((intent) =>
      kept.of(intent, types, (origin) => checkIntent(origin, model, samplesPart)),
    );
  },
};

const kept = keepFindings(originOfIntent);

function checkIntent(intent: Intent, model: InteractionModel, part: DocumentPart): Finding[] {
  const [first, ...others] = spelledSamples(intent, model);
  if (first === undefined) {
    return [];
  }
  const more = others.length === 0 ? '' : t(' ({0} more here.)', others.length);
  return [
    findingOf(staticSample, {
      part,
      range: sampleOf(intent, first.shaped).range,
      message: t(
        "'{0}' is a value of '{1}': this sample can leave its slot empty. Remove it, as another one has the slot.{2}",
        first.value,
        first.type,
        more,
      ),
      fix: { kind: 'remove' },
    }),
  ];
}

function spelledSamples(intent: Intent, model: InteractionModel): SpelledValue[] {
  if (intent.slots.length === 0) {
    return [];
  }
  const shapes = new Set(shapesOf(intent).map(({ shape }) => shape));
  return spelledValuesOf(intent, model).filter(({ shape }) => shapes.has(shape));
}
