/** Looking into JSON that several tools write in several ways. */
import { lastValueOf } from '../../model/reading';
import type { JsonNode, JsonObject } from '../../text/json/jsonNode';
import type { TextRange } from '../../text/range';

export function objectAt(node: JsonObject, ...names: readonly string[]): JsonObject | undefined {
  for (const name of names) {
    const value = lastValueOf(node, name);
    if (value?.kind === 'object') return value;
  }
  return undefined;
}

export function itemsAt(node: JsonObject, ...names: readonly string[]): readonly JsonNode[] | undefined {
  for (const name of names) {
    const value = lastValueOf(node, name);
    if (value?.kind === 'array') return value.items;
  }
  return undefined;
}

/** The first of the names that holds a string. */
export function stringAt(
  node: JsonObject,
  ...names: readonly string[]
): { readonly value: string; readonly range: TextRange } | undefined {
  for (const name of names) {
    const value = lastValueOf(node, name);
    if (value?.kind === 'string') return { value: value.value, range: value.inner };
  }
  return undefined;
}

export function has(node: JsonObject, name: string): boolean {
  return node.properties.some((property) => property.name === name);
}

/** What was written, of a string without its quotes; undefined for objects, lists and null. */
export function scalarText(node: JsonNode | undefined, text: string): string | undefined {
  if (node === undefined || node.kind === 'null') return undefined;
  if (node.kind === 'string') return node.value;
  return node.kind === 'number' || node.kind === 'boolean'
    ? text.slice(node.range.start, node.range.end)
    : undefined;
}

/** A node's opening: to mark a whole object would colour half the file. */
export function openingOf({ range }: JsonNode): TextRange {
  return { start: range.start, end: Math.min(range.start + 1, range.end) };
}
