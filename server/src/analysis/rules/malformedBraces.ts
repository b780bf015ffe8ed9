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
        const more = left > 0 ? ` (${left.toLocaleString('en-US')} more in this sample.)` : '';
        return findingOf(malformedBraces, { part, range, message: messages[kind] + more });
      }),
    );
  },
};

const mostInSample = 10;

const messages: Record<TemplateProblemKind, string> = {
  'unclosed-brace': "This '{' has no '}'. Close the slot: {slotName}.",
  'unopened-brace': "This '}' has no '{'. Open the slot: {slotName}, or remove the brace.",
  'nested-brace': 'Braces must not stand inside braces. Write each slot as {slotName}.',
  'empty-slot': 'These braces hold no slot name. Write {slotName}, or remove them.',
};
