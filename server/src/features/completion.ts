/**
 * Names where names go: slots in samples and prompts, slot types, built-in intents, prompt ids, the dialog's intents
 * and slots, values of validations. Property names and fixed words come from the JSON schema, not from here.
 */
import type { CompletionItem } from 'vscode-languageserver-types';
import { intentsForDialog, intentsForLine, intentsToDeclare } from './completion/intents';
import { type CompletionPlace, completionPlaceAt } from './completion/place';
import { promptsForRole, promptsToDefine } from './completion/prompts';
import { slotsForDialog, slotsForText, slotsToDeclare } from './completion/slots';
import { typesForSlot, typesToDefine } from './completion/slotTypes';
import { type Suggestion, toItem } from './completion/suggestion';
import { valuesForValidation } from './completion/values';
import type { FeatureContext } from './featureContext';
import { indexOf } from './modelIndex';

/** After these the editor asks without being told to. */
export const completionTriggers: readonly string[] = ['{', '"', '|', '.', ':'];

/** Empty where nothing of ours can stand. */
export function provideCompletion(context: FeatureContext, offset: number): CompletionItem[] {
  const place = completionPlaceAt(context, offset);
  if (place === undefined) return [];
  return suggestionsFor(place, context).map((suggestion) => toItem(context, place.target, suggestion));
}

function suggestionsFor(
  place: CompletionPlace,
  { snapshot: { model }, catalog }: FeatureContext,
): Suggestion[] {
  switch (place.kind) {
    case 'placeholder':
      return slotsForText(place.intentNames, place.sample, place.target.range, model, catalog);
    case 'intent-name':
      return intentsToDeclare(place.intent, model, catalog);
    case 'slot-name':
      return slotsToDeclare(place.intent, place.slot, model);
    case 'slot-type':
      return typesForSlot(model, catalog);
    case 'type-name':
      return typesToDefine(place.slotType, model, catalog);
    case 'dialog-intent':
      return intentsForDialog(place.intent, model, catalog);
    case 'dialog-slot': {
      const { intent, slot } = place;
      const others = intent.slots.filter((each) => each !== slot).map(({ name }) => name.value);
      return slotsForDialog(intent.name.value, others, model, catalog);
    }
    case 'dialog-slot-type':
      return typesForDialogSlot(place, { model, catalog });
    case 'prompt-reference':
      return promptsForRole(place.role, model);
    case 'prompt-id':
      return promptsToDefine(place.id, model);
    case 'value':
      return valuesForValidation(place.slot, place.validation, place.target.prefix, model);
    case 'line':
      return intentsForLine(model);
  }
}

/** A slot has one type: where the language model gives it, there is no choice. */
function typesForDialogSlot(
  { intent, slot }: Extract<CompletionPlace, { kind: 'dialog-slot-type' }>,
  { model, catalog }: Pick<FeatureContext, 'catalog'> & Pick<FeatureContext['snapshot'], 'model'>,
): Suggestion[] {
  const slots = indexOf(model).intents.get(intent.name.value)?.slots ?? [];
  const declared = slots.find(({ name }) => name.value === slot.name.value)?.type?.value;
  const all = typesForSlot(model, catalog);
  const same = all.filter(({ name }) => name === declared);
  return same.length > 0 ? same : all;
}
