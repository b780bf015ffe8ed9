import { t } from '../../base/l10n';
import type { InteractionModel } from '../../model/types';
import type { TextRange } from '../../text/range';
import { contentOf } from '../origins';
import { findingOf, type Rule } from './rule';
import { unreachableIntent } from './withoutSamples';

/** A model in which there is nothing to tell apart, so that predictions mean little. */
export const nothingToTrain: Rule = {
  id: 'nothing-to-train',
  severity: 'information',
  documentation: undefined,
  check({ model }) {
    const message = reasonOf(model);
    return message === undefined ? [] : [findingOf(nothingToTrain, { range: placeOf(model), message })];
  },
};

function reasonOf(model: InteractionModel): string | undefined {
  const { intents } = model;
  // Already said as missing intents, or as samples that are missing.
  if (intents.length === 0 || unreachableIntent(model) !== undefined) return undefined;
  if (intents.every((intent) => contentOf(intent).samples.length === 0)) {
    return t('The model has no samples: there is nothing to learn from. Add samples to its intents.');
  }
  return intents.length === 1
    ? t(
        'The model has only one intent: there is nothing to tell apart. Predictions begin to mean something with a second one.',
      )
    : undefined;
}

function placeOf({ intents, languageModelRange }: InteractionModel): TextRange {
  return intents[0]?.name.range ?? languageModelRange;
}
