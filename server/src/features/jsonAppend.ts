import type { JsonArray, JsonNode, JsonObject } from '../text/json/jsonNode';
import { propertyRange } from './jsonLists';
import { type JsonStyle, type JsonValue, lineIndent, writeInline, writeMultiline } from './jsonStyle';
import type { OffsetEdit } from './offsetEdit';

/** A text with what is known of it. */
export interface StyledJson {
  readonly text: string;
  readonly root: JsonNode;
  readonly style: JsonStyle;
}

/** The array to grow: its name and, where it is missing, the property that it is to follow. */
export interface ListName {
  readonly list: string;
  readonly after?: string;
}

/** Puts values at the end of an object's array; undefined where something else bears its name. */
export function appendToList(
  json: StyledJson,
  owner: JsonObject,
  { list, after }: ListName,
  values: readonly JsonValue[],
): OffsetEdit | undefined {
  const property = owner.properties.findLast(({ name }) => name === list);
  if (property === undefined)
    return addList(json, owner, { list, ...(after === undefined ? {} : { after }) }, values);
  if (property.value?.kind !== 'array') return undefined;
  return property.value.items.length === 0
    ? fillList(json, property.value, list, values)
    : extendList(json, property.value, values);
}

/** After the last item, the way that it was written itself. */
function extendList(json: StyledJson, array: JsonArray, values: readonly JsonValue[]): OffsetEdit {
  const last = array.items.at(-1)!;
  const before = array.items.at(-2)?.range.end ?? array.range.start + 1;
  // Of an only item nothing says what stands between two, save that it has a line of its own.
  const gap = json.text.slice(before, last.range.start).replace(',', '');
  const separator = array.items.length > 1 || hasLineBreak(gap) ? gap : json.style.comma.slice(1);
  const indent = lineIndent(json.text, last.range.start);
  const inline = isInline(json, last);
  const written = values.map((value) => `,${separator}${write(json, value, inline, indent)}`);
  return { range: at(last.range.end), newText: written.join('') };
}

function fillList(
  json: StyledJson,
  array: JsonArray,
  list: string,
  values: readonly JsonValue[],
): OffsetEdit {
  const indent = lineIndent(json.text, array.range.start);
  return { range: array.range, newText: writeList(json, list, values, indent) };
}

function addList(
  json: StyledJson,
  owner: JsonObject,
  name: ListName,
  values: readonly JsonValue[],
): OffsetEdit {
  const { text, style } = json;
  const key = `${JSON.stringify(name.list)}${style.colon}`;
  const neighbour = owner.properties.findLast((each) => each.name === name.after) ?? owner.properties.at(-1);
  if (neighbour === undefined) {
    const indent = lineIndent(text, owner.range.start);
    const inner = `${key}${writeList(json, name.list, values, indent + style.unit)}`;
    const newText = style.multiline
      ? `{${style.lineBreak}${indent}${style.unit}${inner}${style.lineBreak}${indent}}`
      : `{${inner}}`;
    return { range: owner.range, newText };
  }
  const place = propertyRange(neighbour);
  const ownLine = /[\r\n][ \t]*$/.test(text.slice(owner.range.start, place.start));
  const indent = lineIndent(text, place.start);
  const separator = ownLine ? `${style.lineBreak}${indent}` : style.comma.slice(1);
  return {
    range: at(place.end),
    newText: `,${separator}${key}${writeList(json, name.list, values, indent)}`,
  };
}

/** A whole array, laid out as others of its name are. */
function writeList(json: StyledJson, list: string, values: readonly JsonValue[], indent: string): string {
  const { text, style } = json;
  const example = findExample(json.root, list);
  const first = example?.items[0];
  const inlineItems = first === undefined ? !style.multiline : isInline(json, first);
  const ownLines =
    example === undefined || first === undefined
      ? style.multiline
      : hasLineBreak(text.slice(example.range.start, first.range.start));
  if (!ownLines) {
    return `[${values.map((value) => write(json, value, inlineItems, indent)).join(style.comma)}]`;
  }
  const deeper = indent + style.unit;
  const lines = values.map(
    (value) => `${style.lineBreak}${deeper}${write(json, value, inlineItems, deeper)}`,
  );
  return `[${lines.join(',')}${style.lineBreak}${indent}]`;
}

/** Enough of a model to know its author's hand; a big one has half a million nodes. */
const searchedNodes = 20_000;
const searchedItems = 1000;

/** A filled array of that name anywhere in the document. */
function findExample(root: JsonNode, list: string): JsonArray | undefined {
  const waiting: JsonNode[] = [root];
  for (let i = 0; i < waiting.length && i < searchedNodes; i++) {
    const node = waiting[i]!;
    if (node.kind === 'array') waiting.push(...node.items.slice(0, searchedItems));
    if (node.kind !== 'object') continue;
    for (const { name, value } of node.properties) {
      if (name === list && value?.kind === 'array' && value.items.length > 0) return value;
      if (value) waiting.push(value);
    }
  }
  return undefined;
}

function write({ style }: StyledJson, value: JsonValue, inline: boolean, indent: string): string {
  return inline ? writeInline(value, style) : writeMultiline(value, style, indent);
}

/** A string says nothing of how an object would be written. */
function isInline({ text, style }: StyledJson, { kind, range }: JsonNode): boolean {
  return kind === 'object' || kind === 'array'
    ? !hasLineBreak(text.slice(range.start, range.end))
    : !style.multiline;
}

function hasLineBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}

function at(offset: number): { start: number; end: number } {
  return { start: offset, end: offset };
}
