/** Containers that the parser has entered and not left. */
import type { TextRange } from '../range';
import type { JsonArray, JsonNode, JsonObject, JsonProperty } from './jsonNode';

/** A property whose value has not come yet. */
export interface PendingProperty {
  readonly name: string;
  readonly nameRange: TextRange;
  colon: boolean;
}

export interface ObjectFrame {
  readonly kind: 'object';
  readonly start: number;
  readonly properties: JsonProperty[];
  pending: PendingProperty | undefined;
  /** The comma after the last member, while no member has followed it. */
  comma: TextRange | undefined;
}

export interface ArrayFrame {
  readonly kind: 'array';
  readonly start: number;
  readonly items: JsonNode[];
  comma: TextRange | undefined;
}

export type Frame = ObjectFrame | ArrayFrame;

export function nodeOf(frame: Frame, range: TextRange): JsonObject | JsonArray {
  return frame.kind === 'object'
    ? { kind: 'object', range, properties: frame.properties }
    : { kind: 'array', range, items: frame.items };
}

export function membersOf(frame: Frame): number {
  return frame.kind === 'object' ? frame.properties.length : frame.items.length;
}
