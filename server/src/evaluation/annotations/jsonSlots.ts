import { lastValueOf } from '../../model/reading';
import type { JsonNode, JsonObject } from '../../text/json/jsonNode';
import type { FilledSlot } from '../types';
import { scalarText, stringAt } from './jsonValues';

/**
 * Slots by their names, `{"city": …}`, or as a list, `[{"name": "city", "value": …}]`. A value is a plain one, `{"value": …}`,
 * `{"slotValue": {"type": "Simple", "value": …}}`, `{"slotValue": {"type": "List", "values": […]}}` or a list of these.
 * A slot without a value is not filled.
 */
export function readSlots(node: JsonNode | undefined, text: string): FilledSlot[] {
  const fill = (name: string, value: JsonNode | undefined): FilledSlot[] =>
    valuesIn(value, text)
      .filter((each) => each.trim() !== '')
      .map((each) => ({ name, value: each.trim() }));
  if (node?.kind === 'object') return node.properties.flatMap(({ name, value }) => fill(name, value));
  if (node?.kind !== 'array') return [];
  return node.items.flatMap((item) => {
    const name = item.kind === 'object' ? stringAt(item, 'name', 'slot', 'entity')?.value : undefined;
    return name === undefined ? [] : fill(name, item);
  });
}

/** Nesting is never deeper than `{slotValue: {values: [{value}]}}`; a hostile file must not decide how deep we go. */
const deepest = 5;

function valuesIn(node: JsonNode | undefined, text: string, depth = 0): string[] {
  if (node === undefined || depth > deepest) return [];
  if (node.kind === 'array') return node.items.flatMap((item) => valuesIn(item, text, depth + 1));
  if (node.kind !== 'object') return [scalarText(node, text) ?? ''];
  const inner = innerOf(node);
  return valuesIn(inner, text, depth + 1);
}

function innerOf(node: JsonObject): JsonNode | undefined {
  return lastValueOf(node, 'slotValue') ?? lastValueOf(node, 'values') ?? lastValueOf(node, 'value');
}
