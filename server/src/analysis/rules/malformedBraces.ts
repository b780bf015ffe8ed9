import { inFigures, t } from '../../base/l10n';
import type { TemplateProblemKind } from '../../model/types';
import { pages } from './documentation';
import { allSamplesOf, findingOf, type IntentRule } from './rule';

/** Braces that do not enclose exactly one slot's name: Alexa lets them stand in a sample for nothing else. */
export const malformedBraces: IntentRule = {
  id: 'sample-braces',
  severity: 'error',
  documentation: pages.intents,
  checkIntent(intent, context) {
    return allSamplesOf(intent, context).flatMap(({ sample: { template }, part }) =>
      template.problems.slice(0, mostInSample).map(({ kind, range }, place) => {
        const left = place === mostInSample - 1 ? template.problems.length - mostInSample : 0;
        const more = left > 0 ? t(' ({0} more in this sample.)', inFigures(left)) : '';
        return findingOf(malformedBraces, { part, range, message: messageOf(kind) + more });
      }),
    );
  },
};

const mostInSample = 10;

function messageOf(kind: TemplateProblemKind): string {
  switch (kind) {
    case 'unclosed-brace':
      return t("This '{' has no '}'. Close the slot: {slotName}.");
    case 'unopened-brace':
      return t("This '}' has no '{'. Open the slot: {slotName}, or remove the brace.");
    case 'nested-brace':
      return t('Braces must not stand inside braces. Write each slot as {slotName}.');
    case 'empty-slot':
      return t('These braces hold no slot name. Write {slotName}, or remove them.');
  }
}
