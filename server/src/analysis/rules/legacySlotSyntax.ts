import { t } from '../../base/l10n';
import { pages } from './documentation';
import { literalType } from './noLiteralType';
import type { Intent, TemplateSlot } from '../../model/types';
import type { Finding } from '../types';
import { allSamplesOf, findingOf, type IntentRule, type LocalContext } from './rule';
import { slotsOf } from './sampleTexts';

/**
 * `{value|Slot}`, which only the text files of the first skills had. There it was for slots of AMAZON.LITERAL, which needed
 * an example, and for no others.
 */
export const legacySlotSyntax: IntentRule = {
  id: 'legacy-slot-syntax',
  severity: 'error',
  documentation: pages.intents,
  checkIntent(intent, context) {
    if (context.form === 'legacy') {
      return checkLegacy(intent, context);
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
            message: t(
              "'{0}' is the old form. Write '{1}', and give its values in the slot type.",
              `{${example}|${name}}`,
              `{${name}}`,
            ),
            fix: { kind: 'convert-legacy-slot', slot: name },
          }),
        ),
    );
  },
};

function checkLegacy(intent: Intent, context: LocalContext): Finding[] {
  const types = new Map(intent.slots.map(({ name, type }) => [name.value, type?.value]));
  return allSamplesOf(intent, context).flatMap(({ sample, part }) =>
    slotsOf(sample).flatMap((slot) => {
      const said = types.has(slot.name) ? legacyFault(slot, types.get(slot.name)) : undefined;
      return said === undefined ? [] : [findingOf(legacySlotSyntax, { part, range: slot.range, ...said })];
    }),
  );
}

function legacyFault(
  { name, example, range }: TemplateSlot,
  type: string | undefined,
): Pick<Finding, 'message' | 'fix'> | undefined {
  if (example !== undefined && type !== literalType) {
    return {
      message: t(
        "Slot '{0}' takes no example, since its type is not {1}. Write '{2}'.",
        name,
        literalType,
        `{${name}}`,
      ),
      fix: { kind: 'replace', range, text: `{${name}}` },
    };
  }
  return example === undefined && type === literalType
    ? {
        message: t(
          "Slot '{0}' is of {1} and needs an example. Write '{2}'.",
          name,
          literalType,
          `{${t('a few words')}|${name}}`,
        ),
      }
    : undefined;
}
