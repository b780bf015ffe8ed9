import { t } from '../../base/l10n';
import type { InteractionModel, Prompt, TemplateSlot } from '../../model/types';
import { nearestName } from '../../text/nearestName';
import type { Finding } from '../types';
import { declaredSlots, referencesOf } from './dialogParts';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** A `{slot}` in a prompt that the intent which uses the prompt does not have. */
export const promptSlotDefined: Rule = {
  id: 'prompt-slot-defined',
  severity: 'warning',
  documentation: pages.dialog,
  check({ model }) {
    const users = usersOf(model);
    return model.prompts.flatMap((prompt) =>
      slotsIn(prompt).flatMap((slot) => checkSlot(slot, users.get(prompt.id.value) ?? [], model)),
    );
  },
};

/** By a prompt's id the names of the intents that use it. */
function usersOf({ dialog }: InteractionModel): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { intent, reference } of referencesOf(dialog)) {
    const known = users.get(reference.id.value) ?? [];
    users.set(reference.id.value, [...new Set([...known, intent.name.value])]);
  }
  return users;
}

function slotsIn({ variations }: Prompt): TemplateSlot[] {
  return variations.flatMap(({ text }) => text?.template.parts.filter((part) => part.kind === 'slot') ?? []);
}

/** One finding, though several intents may lack the slot. */
function checkSlot(
  { name, nameRange }: TemplateSlot,
  intents: readonly string[],
  model: InteractionModel,
): Finding[] {
  for (const intent of intents.filter((each) => !each.includes('<'))) {
    const declared = declaredSlots(model, intent)?.map((slot) => slot.name.value);
    if (declared !== undefined && !declared.includes(name)) {
      const nearest = nearestName(name, declared);
      const mend = nearest === undefined ? t('Name one of its slots.') : t("Did you mean '{0}'?", nearest);
      return [
        findingOf(promptSlotDefined, {
          range: nameRange,
          message: t(
            "The prompt names slot '{0}', which intent '{1}' does not have. {2}",
            name,
            intent,
            mend,
          ),
          fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
        }),
      ];
    }
  }
  return [];
}
