import { pages } from './documentation';
import { literalType } from './noLiteralType';
import { allSamplesOf, findingOf, type IntentRule } from './rule';
import { slotsOf } from './sampleTexts';

/** `{value|Slot}`, which only the text files of the first skills had. */
export const legacySlotSyntax: IntentRule = {
  id: 'legacy-slot-syntax',
  severity: 'error',
  documentation: pages.intents,
  checkIntent(intent, context) {
    if (context.form === 'legacy') {
      return [];
    }
    // Slots of AMAZON.LITERAL had to be written so; the type itself is what to mend there.
    const literal = new Set(
      intent.slots.filter(({ type }) => type?.value === literalType).map(({ name }) => name.value),
    );
    return allSamplesOf(intent, context).flatMap(({ sample, part }) =>
      slotsOf(sample)
        .filter(({ name, example }) => example !== undefined && !literal.has(name))
        .map(({ name, example, range }) =>
          findingOf(legacySlotSyntax, {
            part,
            range,
            message: `'{${example}|${name}}' is the old form. Write '{${name}}', and give its values in the slot type.`,
            fix: { kind: 'convert-legacy-slot', slot: name },
          }),
        ),
    );
  },
};
