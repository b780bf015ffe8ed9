/**
 * A JSON document as a tree with source ranges, complete or not.
 *
 * Unlike `JSON.parse` it keeps repeated keys, properties without a value, and everything around a syntax error.
 */
import type { TextRange } from '../range';

export type JsonNode = JsonObject | JsonArray | JsonString | JsonLiteral;

export interface JsonObject {
  readonly kind: 'object';
  /** With the braces; up to the last token read where the closing one is missing. */
  readonly range: TextRange;
  /** In the order of the text, repeated names included. */
  readonly properties: readonly JsonProperty[];
}

export interface JsonProperty {
  readonly name: string;
  /** Between the quotes. */
  readonly nameRange: TextRange;
  readonly value: JsonNode | undefined;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly range: TextRange;
  readonly items: readonly JsonNode[];
}

export interface JsonString {
  readonly kind: 'string';
  readonly range: TextRange;
  /** Between the quotes. */
  readonly inner: TextRange;
  readonly value: string;
}

export interface JsonLiteral {
  readonly kind: 'number' | 'boolean' | 'null';
  readonly range: TextRange;
}

export interface JsonSyntaxError {
  /** Without place and full stop, e.g. `Comma expected`. */
  readonly message: string;
  readonly range: TextRange;
}

export interface JsonDocument {
  /** undefined where the text holds no value at all. */
  readonly root: JsonNode | undefined;
  readonly errors: readonly JsonSyntaxError[];
}
