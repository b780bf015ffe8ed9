/** Where else in a model the thing at a place is named. */
import type { ModelSnapshot } from '../analysis/snapshot';
import type { DialogIntent, DocumentPart, InteractionModel, Sample } from '../model/types';
import type { Located, TextRange } from '../text/range';
import { promptUsesOf } from './modelIndex';
import { sampleLinesOf } from './sampleLines';
import { slotOwners } from './slotOwners';
import type {
  IntentSymbol,
  ModelSymbol,
  PromptSymbol,
  SlotSymbol,
  SlotTypeSymbol,
  ValueSymbol,
} from './symbolAt';

/** A name of the thing, in one of the snapshot's documents. */
export interface Use {
  readonly part: DocumentPart;
  /** Of the name alone. */
  readonly range: TextRange;
  readonly place: Exclude<ModelSymbol['place'], 'synonym'>;
}

/** Every place of the symbol within one model, the symbol's own among them, in the order of the text. */
export function usesOf(snapshot: ModelSnapshot, symbol: ModelSymbol): Use[] {
  const uses = find(snapshot, symbol);
  // What a legacy pair keeps in slot type files has no place of its own.
  const placed = uses.filter(({ range }) => range.end > range.start);
  return placed.sort((a, b) => a.part.localeCompare(b.part) || a.range.start - b.range.start);
}

function find(snapshot: ModelSnapshot, symbol: ModelSymbol): Use[] {
  switch (symbol.kind) {
    case 'intent':
      return usesOfIntent(snapshot, symbol);
    case 'slot':
      return usesOfSlot(snapshot, symbol);
    case 'slot-type':
      return usesOfType(snapshot.model, symbol);
    case 'prompt':
      return usesOfPrompt(snapshot.model, symbol);
    case 'value':
      return usesOfValue(snapshot.model, symbol);
  }
}

function usesOfIntent(snapshot: ModelSnapshot, { name }: IntentSymbol): Use[] {
  const { intents, dialog } = snapshot.model;
  return [
    ...named(
      intents.map((intent) => intent.name),
      name,
      'declaration',
    ),
    ...named(
      (dialog?.intents ?? []).map((intent) => intent.name),
      name,
      'dialog',
    ),
    ...sampleLinesOf(snapshot)
      .filter((line) => line.intentName.value === name)
      .map((line): Use => ({ part: 'samples', range: line.intentName.range, place: 'line' })),
  ];
}

function usesOfSlot(snapshot: ModelSnapshot, symbol: SlotSymbol): Use[] {
  const { model, samplesPart } = snapshot;
  const { name } = symbol;
  const owners = new Set(symbol.intents);
  const ofIntents = model.intents
    .filter((intent) => owners.has(intent.name.value))
    .flatMap((intent) => [
      ...named(
        intent.slots.map((slot) => slot.name),
        name,
        'declaration',
      ),
      ...inSamples(intent.samples, name, samplesPart, 'sample'),
      ...inSamples(
        intent.slots.flatMap((slot) => slot.samples),
        name,
        'model',
        'sample',
      ),
    ]);
  const ofStrays = model.strays.filter((stray) => owners.has(stray.intentName.value));
  const ofDialog = (model.dialog?.intents ?? [])
    .filter((intent) => owners.has(intent.name.value))
    .flatMap((intent) =>
      named(
        intent.slots.map((slot) => slot.name),
        name,
        'dialog',
      ),
    );
  return [
    ...ofIntents,
    ...inSamples(
      ofStrays.map((stray) => stray.sample),
      name,
      'samples',
      'sample',
    ),
    ...ofDialog,
    ...inPrompts(model, symbol),
  ];
}

function inPrompts(model: InteractionModel, { name, intents }: SlotSymbol): Use[] {
  return model.prompts.flatMap(({ id, variations }) => {
    const texts = variations.flatMap(({ text }) => (text === undefined ? [] : [text]));
    const uses = inSamples(texts, name, 'model', 'prompt');
    if (uses.length === 0) return [];
    const owners = slotOwners(model, id.value, name);
    const isOwn =
      owners.length === 0 ? intents.length === 0 : owners.some((owner) => intents.includes(owner));
    return isOwn ? uses : [];
  });
}

function usesOfType(model: InteractionModel, { name }: SlotTypeSymbol): Use[] {
  const ofSlots = model.intents.flatMap((intent) => intent.slots.map((slot) => slot.type));
  const ofDialog = dialogSlots(model).map((slot) => slot.type);
  return [
    ...named(
      model.slotTypes.map((type) => type.name),
      name,
      'declaration',
    ),
    ...named(ofSlots, name, 'slot'),
    ...named(ofDialog, name, 'dialog'),
  ];
}

function usesOfPrompt(model: InteractionModel, { name }: PromptSymbol): Use[] {
  const references = (model.dialog?.intents ?? []).flatMap((intent) =>
    promptUsesOf(intent).map((use) => use.reference.id),
  );
  return [
    ...named(
      model.prompts.map((prompt) => prompt.id),
      name,
      'declaration',
    ),
    ...named(references, name, 'dialog'),
  ];
}

function usesOfValue(model: InteractionModel, { name, typeName }: ValueSymbol): Use[] {
  const declared = model.slotTypes
    .filter((type) => type.name.value === typeName)
    .flatMap((type) => type.values.map((value) => value.value));
  const validated = dialogSlots(model)
    .filter((slot) => (slot.type?.value ?? '') === typeName)
    .flatMap((slot) => slot.validations.flatMap((validation) => validation.values));
  return [...named(declared, name, 'declaration'), ...named(validated, name, 'dialog')];
}

function dialogSlots({ dialog }: InteractionModel): DialogIntent['slots'] {
  return (dialog?.intents ?? []).flatMap((intent) => intent.slots);
}

function named(names: readonly (Located<string> | undefined)[], wanted: string, place: Use['place']): Use[] {
  return names.flatMap((name) =>
    name?.value === wanted ? [{ part: 'model', range: name.range, place }] : [],
  );
}

function inSamples(
  samples: readonly Sample[],
  slotName: string,
  part: DocumentPart,
  place: 'sample' | 'prompt',
): Use[] {
  return samples.flatMap(({ template }) =>
    template.parts.flatMap((slot) =>
      slot.kind === 'slot' && slot.name === slotName ? [{ part, range: slot.nameRange, place }] : [],
    ),
  );
}
