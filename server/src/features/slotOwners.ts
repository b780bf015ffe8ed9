import type { InteractionModel } from '../model/types';
import { indexOf } from './modelIndex';

/**
 * The intents whose slot `{slotName}` in a prompt's text is: those that use the prompt and have such a slot,
 * or where none has it, all that use the prompt.
 */
export function slotOwners(model: InteractionModel, promptId: string, slotName: string): readonly string[] {
  const { promptUses, intents } = indexOf(model);
  const users = [...new Set((promptUses.get(promptId) ?? []).map((use) => use.intentName))];
  const having = users.filter((name) =>
    intents.get(name)?.slots.some((slot) => slot.name.value === slotName),
  );
  return having.length > 0 ? having : users;
}
