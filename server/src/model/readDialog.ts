import type { JsonObject } from '../text/json/jsonNode';
import type { Located } from '../text/range';
import {
  join,
  located,
  type PlacedNode,
  type Reading,
  readBoolean,
  readLastObject,
  readObjects,
  readRequiredName,
  readString,
  readStrings,
} from './reading';
import type { Dialog, DialogIntent, DialogSlot, DialogValidation, PromptReference } from './types';

/** The `dialog` beside the language model; undefined where there is none. */
export function readDialog(reading: Reading, owner: JsonObject, path: string): Dialog | undefined {
  const node = readLastObject(reading, owner, 'dialog', path);
  return node && readDialogObject(reading, { node, path: join(path, 'dialog') });
}

export function readDialogObject(reading: Reading, { node, path }: PlacedNode<JsonObject>): Dialog {
  return {
    range: node.range,
    delegationStrategy: readString(reading, node, 'delegationStrategy', path),
    intents: readObjects(reading, node, 'intents', path).map((intent) => readIntent(reading, intent)),
  };
}

function readIntent(reading: Reading, { node, path }: PlacedNode<JsonObject>): DialogIntent {
  return {
    name: readRequiredName(reading, { node, path }, 'dialog intent'),
    range: node.range,
    delegationStrategy: readString(reading, node, 'delegationStrategy', path),
    confirmationRequired: readBoolean(reading, node, 'confirmationRequired', path),
    prompts: readPromptReferences(reading, node, path),
    slots: readObjects(reading, node, 'slots', path).map((slot) => readSlot(reading, slot)),
  };
}

function readSlot(reading: Reading, { node, path }: PlacedNode<JsonObject>): DialogSlot {
  const validations = readObjects(reading, node, 'validations', path);
  return {
    name: readRequiredName(reading, { node, path }, 'dialog slot'),
    type: readString(reading, node, 'type', path),
    range: node.range,
    elicitationRequired: readBoolean(reading, node, 'elicitationRequired', path),
    confirmationRequired: readBoolean(reading, node, 'confirmationRequired', path),
    prompts: readPromptReferences(reading, node, path),
    validations: validations.map((validation) => readValidation(reading, validation)),
  };
}

/** `elicit` and `confirm` are what the first console wrote. */
const rolesByKey = {
  elicitation: 'elicitation',
  elicit: 'elicitation',
  confirmation: 'confirmation',
  confirm: 'confirmation',
} as const;

function readPromptReferences(reading: Reading, owner: JsonObject, path: string): PromptReference[] {
  const prompts = readLastObject(reading, owner, 'prompts', path);
  if (!prompts) {
    return [];
  }
  const references: PromptReference[] = [];
  for (const [key, role] of Object.entries(rolesByKey)) {
    const id = readString(reading, prompts, key, join(path, 'prompts'));
    if (id) {
      references.push({ role, id });
    }
  }
  return references.sort((a, b) => a.id.range.start - b.id.range.start);
}

function readValidation(reading: Reading, { node, path }: PlacedNode<JsonObject>): DialogValidation {
  const prompt = readString(reading, node, 'prompt', path);
  return {
    type: readString(reading, node, 'type', path),
    range: node.range,
    prompt: prompt && { role: 'validation', id: prompt },
    properties: [...new Set(node.properties.map((property) => property.name))],
    values: readOperands(reading, node, path),
  };
}

/** What the slot's value is compared with, whichever of the properties holds it. */
function readOperands(reading: Reading, node: JsonObject, path: string): Located<string>[] {
  const single = ['value', 'start', 'end'].map((name) => readString(reading, node, name, path));
  const several = readStrings(reading, node, 'values', path);
  return [...single.filter((value) => value !== undefined), ...several.map(located)].sort(
    (a, b) => a.range.start - b.range.start,
  );
}
