import type { TemplateProblemKind } from '../../model/types';
import { allSamplesOf, type Rule } from './rule';

/** Braces that do not enclose exactly one slot's name: Alexa lets them stand in a sample for nothing else. */
export const malformedBraces: Rule = {
  id: 'sample-braces',
  severity: 'error',
  check(context) {
    return context.model.intents.flatMap((intent) =>
      allSamplesOf(intent, context).flatMap(({ sample, part }) =>
        sample.template.problems.map(({ kind, range }) => ({
          ruleId: malformedBraces.id,
          severity: malformedBraces.severity,
          part,
          range,
          message: messages[kind],
          related: [],
        })),
      ),
    );
  },
};

const messages: Record<TemplateProblemKind, string> = {
  'unclosed-brace': "This '{' has no '}'. Close the slot: {slotName}.",
  'unopened-brace': "This '}' has no '{'. Open the slot: {slotName}, or remove the brace.",
  'nested-brace': 'Braces must not stand inside braces. Write each slot as {slotName}.',
  'empty-slot': 'These braces hold no slot name. Write {slotName}, or remove them.',
};
