import type { Intent, InteractionModel, Prompt, Sample, Slot, SlotType, SlotValue } from '../types';
import { type Change, placeRange, settle, settleLocated, settleOptional } from './change';
import {
  movedDialogs,
  movedIntents,
  movedPrompts,
  movedSlotTypes,
  moveSample,
  moveSlot,
  moveSlotValue,
} from './moved';

/** The tree after a change in one of its nodes. What lies before it is shared with the old tree. */
export function settleModel(model: InteractionModel, change: Change): InteractionModel {
  return {
    form: model.form,
    locale: model.locale,
    languageModelRange: placeRange(model.languageModelRange, change),
    invocationName: settleOptional(model.invocationName, change),
    intents: model.intents.map((intent) => settleIntent(intent, change)),
    slotTypes: model.slotTypes.map((type) => settleSlotType(type, change)),
    strays: model.strays,
    dialog: model.dialog && settle(model.dialog, change, movedDialogs.move, (node) => node),
    prompts: model.prompts.map((prompt) => settlePrompt(prompt, change)),
    fallbackSensitivity: settleOptional(model.fallbackSensitivity, change),
    problems: model.problems.map((problem) => ({ ...problem, range: placeRange(problem.range, change) })),
  };
}

function settleIntent(node: Intent, change: Change): Intent {
  return settle(node, change, movedIntents.move, (intent) => ({
    name: settleLocated(intent.name, change),
    range: placeRange(intent.range, change),
    slots: intent.slots.map((slot) => settleSlot(slot, change)),
    samples: settleSamples(intent.samples, change),
    samplesRange: intent.samplesRange && placeRange(intent.samplesRange, change),
  }));
}

function settleSlot(node: Slot, change: Change): Slot {
  return settle(node, change, moveSlot, (slot) => ({
    name: settleLocated(slot.name, change),
    type: settleOptional(slot.type, change),
    range: placeRange(slot.range, change),
    samples: settleSamples(slot.samples, change),
    multipleValues: settleOptional(slot.multipleValues, change),
  }));
}

function settleSamples(samples: readonly Sample[], change: Change): Sample[] {
  return samples.map((sample) => settle(sample, change, moveSample, (node) => node));
}

function settleSlotType(node: SlotType, change: Change): SlotType {
  return settle(node, change, movedSlotTypes.move, (type) => ({
    name: settleLocated(type.name, change),
    range: placeRange(type.range, change),
    values: type.values.map((value) => settleSlotValue(value, change)),
    hasValueSupplier: type.hasValueSupplier,
  }));
}

function settleSlotValue(node: SlotValue, change: Change): SlotValue {
  return settle(node, change, moveSlotValue, ({ range, id, value, synonyms }) => ({
    range: placeRange(range, change),
    id: settleOptional(id, change),
    value: settleLocated(value, change),
    synonyms: synonyms.map((synonym) => settleLocated(synonym, change)),
  }));
}

function settlePrompt(node: Prompt, change: Change): Prompt {
  return settle(node, change, movedPrompts.move, (prompt) => prompt);
}
