/** How an author writes JSON, so that what is inserted looks like what is there. */
import { isLineBreak } from '../text/lines';

/** A value to be written. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

export interface JsonStyle {
  /** One step of indentation. */
  readonly unit: string;
  readonly lineBreak: string;
  /** False for a text that is all in one line. */
  readonly multiline: boolean;
  /** A colon with its blanks. */
  readonly colon: string;
  /** A comma with its blanks, inside a line. */
  readonly comma: string;
  /** The blank inside braces that stand in one line: `{ "a": 1 }`. */
  readonly padding: string;
}

/** Reads the style off the beginning of a text. */
export function jsonStyleOf(text: string): JsonStyle {
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0];
  const colon = /"([ \t]*:[ \t]*)/.exec(text)?.[1] ?? ': ';
  return {
    unit: /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ',
    lineBreak: lineBreak ?? '\n',
    multiline: lineBreak !== undefined,
    colon,
    comma: colon.endsWith(':') ? ',' : ', ',
    padding: /\{([ \t]*)"[^\r\n{}]*\}/.exec(text)?.[1] ?? '',
  };
}

/** A value in one line. */
export function writeInline(value: JsonValue, style: JsonStyle): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = membersOf(value, style, (each) => writeInline(each, style));
  const inner = members.join(style.comma);
  if (isList(value)) return `[${inner}]`;
  return members.length === 0 ? '{}' : `{${style.padding}${inner}${style.padding}}`;
}

/** A value over several lines; its first one is taken to begin at `indent`. */
export function writeMultiline(value: JsonValue, style: JsonStyle, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = indent + style.unit;
  const members = membersOf(value, style, (each) => writeMultiline(each, style, deeper));
  const [open, close] = isList(value) ? '[]' : '{}';
  if (members.length === 0) return `${open}${close}`;
  const lines = members.map((member) => `${style.lineBreak}${deeper}${member}`);
  return `${open}${lines.join(',')}${style.lineBreak}${indent}${close}`;
}

/** The blanks that the line of an offset begins with. */
export function lineIndent(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !isLineBreak(text, start - 1)) start--;
  let end = start;
  while (end < offset && (text[end] === ' ' || text[end] === '\t')) end++;
  return text.slice(start, end);
}

/** What stands between the quotes. */
export function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function membersOf(
  value: object & JsonValue,
  style: JsonStyle,
  write: (value: JsonValue) => string,
): string[] {
  return isList(value)
    ? value.map(write)
    : Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}${style.colon}${write(each)}`);
}

function isList(value: object & JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
