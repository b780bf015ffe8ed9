import type { JsonObject } from '../text/json/jsonNode';
import {
  type PlacedNode,
  type Reading,
  readLastString,
  readObjects,
  readRequiredName,
  readString,
} from './reading';
import { readSample } from './readSamples';
import type { Prompt, PromptVariation } from './types';

/** The `prompts` beside the language model. */
export function readPrompts(reading: Reading, owner: JsonObject, path: string): Prompt[] {
  return readObjects(reading, owner, 'prompts', path).map((prompt) => readPrompt(reading, prompt));
}

export function readPrompt(reading: Reading, { node, path }: PlacedNode<JsonObject>): Prompt {
  const variations = readObjects(reading, node, 'variations', path);
  return {
    id: readRequiredName(reading, { node, path }, 'prompt', 'id'),
    range: node.range,
    variations: variations.map((variation) => readVariation(reading, variation)),
  };
}

function readVariation(reading: Reading, { node, path }: PlacedNode<JsonObject>): PromptVariation {
  const value = readLastString(reading, node, 'value', path);
  return {
    range: node.range,
    type: readString(reading, node, 'type', path),
    text: value && readSample(reading.text, value),
  };
}
