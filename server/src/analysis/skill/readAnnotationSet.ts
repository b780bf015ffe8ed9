import { located, valuesOf } from '../../model/reading';
import type { JsonNode, JsonObject } from '../../text/json/jsonNode';
import { parseJson } from '../../text/json/parseJson';
import type { Located } from '../../text/range';
import type { AnnotatedIntent, Annotation, AnnotationSet } from '../skill';
import type { SourceDocument } from '../snapshot';

/**
 * An annotation set of the NLU evaluation tool, `{"data": [{"inputs": …, "expected": …}]}` or its list alone;
 * undefined where the file is something else.
 */
export function readAnnotationSet(document: SourceDocument): AnnotationSet | undefined {
  const text = document.text.getText();
  // Cheap first: an evaluation folder may hold long results of other tools.
  if (!text.includes('"utterance"') || !text.includes('"expected"')) return undefined;
  const { root } = parseJson(text);
  const items = root?.kind === 'array' ? root.items : root?.kind === 'object' ? itemsOf(root, 'data') : [];
  const annotations = items.flatMap((item) => (item.kind === 'object' ? readAnnotation(item) : []));
  return annotations.length === 0 ? undefined : { document, annotations };
}

function readAnnotation(item: JsonObject): Annotation[] {
  const [inputs] = objectsOf(item, 'inputs');
  const utterance = inputs && stringOf(inputs, 'utterance');
  if (!utterance) return [];
  const expected = itemsOf(item, 'expected').filter((node) => node.kind === 'object');
  return [{ utterance, intents: expected.flatMap((node) => objectsOf(node, 'intent').flatMap(readIntent)) }];
}

function readIntent(node: JsonObject): AnnotatedIntent[] {
  const name = stringOf(node, 'name');
  return name ? [{ name, range: node.range, slots: objectsOf(node, 'slots').flatMap(readSlots) }] : [];
}

/** Slots are keyed by their names; one with several values is there once for each. */
function readSlots(slots: JsonObject): AnnotatedIntent['slots'] {
  return slots.properties.flatMap(({ name: key, nameRange, value: node }) => {
    const name: Located<string> = { value: key, range: nameRange };
    const values = node?.kind === 'object' ? valuesIn(node) : [];
    return (values.length === 0 ? [undefined] : values).map((value) => ({ name, value }));
  });
}

/** The plain form `{"value": …}`, and `{"slotValue": {"value": …}}` or `{"slotValue": {"values": [{"value": …}]}}`. */
function valuesIn(slot: JsonObject): Located<string>[] {
  const rich = objectsOf(slot, 'slotValue');
  const several = rich.flatMap((node) => itemsOf(node, 'values')).filter((node) => node.kind === 'object');
  return [slot, ...rich, ...several].flatMap((node) => stringOf(node, 'value') ?? []);
}

function itemsOf(owner: JsonObject, name: string): readonly JsonNode[] {
  return valuesOf(owner, name).flatMap((node) => (node.kind === 'array' ? node.items : []));
}

function objectsOf(owner: JsonObject, name: string): JsonObject[] {
  return valuesOf(owner, name).filter((node) => node.kind === 'object');
}

function stringOf(owner: JsonObject, name: string): Located<string> | undefined {
  const node = valuesOf(owner, name).at(-1);
  return node?.kind === 'string' ? located(node) : undefined;
}
