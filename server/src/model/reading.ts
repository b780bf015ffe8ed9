/** Reading typed values out of a JSON tree: what has the wrong type is reported and left out. */
import { t } from '../base/l10n';
import { noun } from '../base/nouns';
import type { JsonArray, JsonNode, JsonObject, JsonString } from '../text/json/jsonNode';
import type { Located, TextRange } from '../text/range';
import type { ModelProblem, ModelProblemKind } from './types';

/** The document being read and what is wrong with it. */
export interface Reading {
  readonly text: string;
  readonly problems: ModelProblem[];
}

/** A node with the path that messages name, e.g. `intents[3].samples`. */
export interface PlacedNode<N extends JsonNode = JsonNode> {
  readonly node: N;
  readonly path: string;
}

const mends = {
  object: () => t('Put it in { }.'),
  array: () => t('Put it in [ ].'),
  string: () => t('Put it in double quotes.'),
  boolean: () => t('Write it without quotes.'),
} as const;

const kinds: Record<JsonNode['kind'], () => string> = {
  object: () => t('an object'),
  array: () => t('an array'),
  string: () => t('a string'),
  number: () => t('a number'),
  boolean: () => t('true or false'),
  null: () => 'null',
};

export function report(reading: Reading, kind: ModelProblemKind, range: TextRange, message: string): void {
  reading.problems.push({ kind, part: 'model', range, message });
}

export function reportWrongType(
  reading: Reading,
  { node, path }: PlacedNode,
  expected: keyof typeof mends,
): void {
  const range = node.kind === 'object' || node.kind === 'array' ? openingOf(node) : node.range;
  const message = t(
    '{0} must be {1}, found {2}. {3}',
    path,
    kinds[expected](),
    kinds[node.kind](),
    mends[expected](),
  );
  report(reading, 'wrong-type', range, message);
}

/** The opening bracket: marking a whole object would colour half the file. */
export function openingOf(node: JsonNode): TextRange {
  return { start: node.range.start, end: Math.min(node.range.start + 1, node.range.end) };
}

export function readObject(reading: Reading, placed: PlacedNode): JsonObject | undefined {
  if (placed.node.kind === 'object') {
    return placed.node;
  }
  reportWrongType(reading, placed, 'object');
  return undefined;
}

/** Values of a property, more than one where its name is repeated; `null` counts as absent. */
export function valuesOf(object: JsonObject, name: string): JsonNode[] {
  // Asked for every property of every node: a loop makes far less to collect than flatMap.
  const values: JsonNode[] = [];
  for (const property of object.properties) {
    if (property.name === name && property.value && property.value.kind !== 'null') {
      values.push(property.value);
    }
  }
  return values;
}

/** Of a repeated name the last value holds, as for `JSON.parse`. */
export function lastValueOf({ properties }: JsonObject, name: string): JsonNode | undefined {
  for (let i = properties.length - 1; i >= 0; i--) {
    const { name: own, value } = properties[i]!;
    if (own === name && value && value.kind !== 'null') {
      return value;
    }
  }
  return undefined;
}

function readArrays(reading: Reading, object: JsonObject, name: string, path: string): JsonArray[] {
  const arrays: JsonArray[] = [];
  for (const node of valuesOf(object, name)) {
    if (node.kind === 'array') {
      arrays.push(node);
    } else {
      reportWrongType(reading, { node, path: join(path, name) }, 'array');
    }
  }
  return arrays;
}

/** Items of an array property; a repeated name adds up, so that nothing is lost. */
export function readItems(reading: Reading, object: JsonObject, name: string, path: string): PlacedNode[] {
  const items = readArrays(reading, object, name, path).flatMap((array) => array.items);
  return items.map((node, i) => ({ node, path: `${join(path, name)}[${i}]` }));
}

export function readObjects(
  reading: Reading,
  object: JsonObject,
  name: string,
  path: string,
): PlacedNode<JsonObject>[] {
  return readItems(reading, object, name, path).flatMap((placed) => {
    const node = readObject(reading, placed);
    return node ? [{ node, path: placed.path }] : [];
  });
}

export function readStrings(reading: Reading, object: JsonObject, name: string, path: string): JsonString[] {
  return readItems(reading, object, name, path).flatMap((placed) => {
    if (placed.node.kind === 'string') {
      return [placed.node];
    }
    reportWrongType(reading, placed, 'string');
    return [];
  });
}

/** A string property; of a repeated name the last one holds, as for `JSON.parse`. */
export function readLastString(
  reading: Reading,
  object: JsonObject,
  name: string,
  path: string,
): JsonString | undefined {
  const node = lastValueOf(object, name);
  if (!node || node.kind === 'string') {
    return node;
  }
  reportWrongType(reading, { node, path: join(path, name) }, 'string');
  return undefined;
}

/** As `readLastString`, without its quotes. */
export function readString(
  reading: Reading,
  object: JsonObject,
  name: string,
  path: string,
): Located<string> | undefined {
  const node = readLastString(reading, object, name, path);
  return node && located(node);
}

export function readBoolean(
  reading: Reading,
  object: JsonObject,
  name: string,
  path: string,
): Located<boolean> | undefined {
  const node = lastValueOf(object, name);
  if (!node) {
    return undefined;
  }
  if (node.kind === 'boolean') {
    return { value: reading.text.charAt(node.range.start) === 't', range: node.range };
  }
  reportWrongType(reading, { node, path: join(path, name) }, 'boolean');
  return undefined;
}

/** An object property; the last one of a repeated name. */
export function readLastObject(
  reading: Reading,
  owner: JsonObject,
  name: string,
  path: string,
): JsonObject | undefined {
  const node = lastValueOf(owner, name);
  return node && readObject(reading, { node, path: join(path, name) });
}

/** The `name` (of a prompt the `id`) of what cannot do without; reported where missing, and then empty. */
export function readRequiredName(
  reading: Reading,
  { node, path }: PlacedNode<JsonObject>,
  what: 'slot' | 'slot type' | 'dialog intent' | 'dialog slot' | 'prompt',
  key: 'name' | 'id' = 'name',
): Located<string> {
  const name = readString(reading, node, key, path);
  if (name && name.value.trim() !== '') {
    return name;
  }
  const place = name?.range ?? openingOf(node);
  const mend =
    key === 'id' ? t('Add {0}.', '"id": "Elicit.MyIntent.mySlot"') : t('Add {0}.', '"name": "myName"');
  report(reading, 'missing-name', place, t("The {0} at {1} has no '{2}'. {3}", noun(what), path, key, mend));
  return name ?? nameless(node);
}

/** The id of `slotTypeReference`, which takes the place of a type's name in Amazon's slot type management. */
export function readTypeReference(
  reading: Reading,
  { node, path }: PlacedNode<JsonObject>,
): Located<string> | undefined {
  const reference = lastValueOf(node, 'slotTypeReference');
  const referencePath = join(path, 'slotTypeReference');
  const object = reference && readObject(reading, { node: reference, path: referencePath });
  return object && readString(reading, object, 'id', referencePath);
}

/** The empty name, at the object's beginning. */
export function nameless(node: JsonNode): Located<string> {
  return { value: '', range: openingOf(node) };
}

export function located(node: JsonString): Located<string> {
  return { value: node.value, range: node.inner };
}

export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
