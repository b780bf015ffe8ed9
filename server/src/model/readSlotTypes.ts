import type { JsonNode, JsonObject } from '../text/json/jsonNode';
import type { Located } from '../text/range';
import {
  join,
  lastValueOf,
  located,
  type PlacedNode,
  type Reading,
  readItems,
  readObject,
  readObjects,
  readRequiredName,
  readString,
  readStrings,
  readTypeReference,
  reportWrongType,
  valuesOf,
} from './reading';
import type { SlotType, SlotValue } from './types';

/** Custom slot types. Values are objects with `name.value`, in the old form (v0) plain strings. */
export function readSlotTypes(reading: Reading, owner: JsonObject, path: string): SlotType[] {
  return readObjects(reading, owner, 'types', path).map((placed) => readSlotType(reading, placed));
}

export function readSlotType(reading: Reading, { node, path }: PlacedNode<JsonObject>): SlotType {
  const suppliers = valuesOf(node, 'valueSupplier').flatMap((supplier) => {
    const object = readObject(reading, { node: supplier, path: join(path, 'valueSupplier') });
    return object ? [object] : [];
  });
  const items = [
    ...readItems(reading, node, 'values', path),
    ...suppliers.flatMap((supplier) => readItems(reading, supplier, 'values', join(path, 'valueSupplier'))),
  ];
  return {
    name:
      readTypeReference(reading, { node, path }) ?? readRequiredName(reading, { node, path }, 'slot type'),
    range: node.range,
    values: items.flatMap((item) => readValue(reading, item)),
    hasValueSupplier: suppliers.length > 0,
  };
}

/** One value; none where what should be one says nothing. */
export function readValue(reading: Reading, placed: PlacedNode): SlotValue[] {
  if (placed.node.kind === 'string') {
    return [{ range: placed.node.inner, id: undefined, value: located(placed.node), synonyms: [] }];
  }
  const node = readObject(reading, placed);
  const name = node && lastValueOf(node, 'name');
  if (!node || !name) {
    return [];
  }
  const spoken = readName(reading, { node: name, path: join(placed.path, 'name') });
  return spoken ? [{ range: node.range, id: readId(reading, { node, path: placed.path }), ...spoken }] : [];
}

/** Real models have numbers as ids too, ten thousands of them in one file: no reason to report each. */
function readId(reading: Reading, { node, path }: PlacedNode<JsonObject>): Located<string> | undefined {
  const id = lastValueOf(node, 'id');
  return id?.kind === 'number'
    ? { value: reading.text.slice(id.range.start, id.range.end), range: id.range }
    : readString(reading, node, 'id', path);
}

function readName(
  reading: Reading,
  placed: PlacedNode<JsonNode>,
): Pick<SlotValue, 'value' | 'synonyms'> | undefined {
  if (placed.node.kind === 'string') {
    reportWrongType(reading, placed, 'object');
    return { value: located(placed.node), synonyms: [] };
  }
  const object = readObject(reading, placed);
  const value = object && readString(reading, object, 'value', placed.path);
  return object && value && { value, synonyms: readSynonyms(reading, object, placed.path) };
}

function readSynonyms(reading: Reading, name: JsonObject, path: string): Located<string>[] {
  return readStrings(reading, name, 'synonyms', path).map(located);
}
