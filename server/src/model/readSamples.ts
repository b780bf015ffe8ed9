import type { JsonObject, JsonString } from '../text/json/jsonNode';
import { offsetMapOf } from './offsetMap';
import { parseTemplate } from './parseTemplate';
import { type Reading, readStrings } from './reading';
import type { Sample } from './types';

/** The `samples` of an intent or slot. */
export function readSamples(reading: Reading, owner: JsonObject, path: string): Sample[] {
  return readStrings(reading, owner, 'samples', path).map((node) => readSample(reading.text, node));
}

/** A JSON string as a template. */
export function readSample(document: string, node: JsonString): Sample {
  const toDocument = offsetMapOf(document, node.inner, node.value.length);
  return { text: node.value, range: node.inner, template: parseTemplate(node.value, toDocument) };
}
