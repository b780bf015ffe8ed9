/** Arrays and objects as what they have in common: members between commas. */
import type { JsonArray, JsonNode, JsonObject, JsonProperty } from '../text/json/jsonNode';
import { holds, type TextRange } from '../text/range';

export type JsonList = JsonArray | JsonObject;

/** One member of a list. */
export interface JsonPlace {
  readonly list: JsonList;
  readonly index: number;
}

/** Stretches of a list's members, without their commas. */
export function memberRanges(list: JsonList): TextRange[] {
  return list.kind === 'array' ? list.items.map((item) => item.range) : list.properties.map(propertyRange);
}

export function propertyRange({ nameRange, value }: JsonProperty): TextRange {
  return { start: nameRange.start - 1, end: value?.range.end ?? nameRange.end + 1 };
}

/** The property whose name stands at exactly that range, else the item of the innermost array around it. */
export function placeOf(root: JsonNode, range: TextRange): JsonPlace | undefined {
  let found: JsonPlace | undefined;
  let node: JsonNode | undefined = root;
  while (node?.kind === 'array' || node?.kind === 'object') {
    const index: number = node.kind === 'array' ? itemAround(node, range) : propertyAround(node, range);
    if (node.kind === 'array' && index >= 0) found = { list: node, index };
    if (node.kind === 'object' && isSame(node.properties[index]?.nameRange, range)) {
      return { list: node, index };
    }
    node = node.kind === 'array' ? node.items[index] : node.properties[index]?.value;
  }
  return found;
}

/** The object that covers exactly that range. */
export function objectAt(root: JsonNode, range: TextRange): JsonObject | undefined {
  let node: JsonNode | undefined = root;
  while (node?.kind === 'array' || node?.kind === 'object') {
    if (node.kind === 'object' && isSame(node.range, range)) return node;
    node =
      node.kind === 'array'
        ? node.items[itemAround(node, range)]
        : node.properties[propertyAround(node, range)]?.value;
  }
  return undefined;
}

function itemAround({ items }: JsonArray, range: TextRange): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.range.end <= range.start) low = middle + 1;
    else high = middle;
  }
  const item = items[low];
  return item && holds(item.range, range) ? low : -1;
}

function propertyAround({ properties }: JsonObject, range: TextRange): number {
  return properties.findIndex((property) => holds(propertyRange(property), range));
}

function isSame(a: TextRange | undefined, b: TextRange): boolean {
  return a?.start === b.start && a.end === b.end;
}
