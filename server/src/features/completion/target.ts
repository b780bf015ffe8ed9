import type { TextRange } from '../../text/range';

/** What a completion takes the place of, and how it is to be written there. */
export interface Target {
  readonly range: TextRange;
  /** What is before the cursor, as the editor will compare it. */
  readonly prefix: string;
  /** `string`: between quotes; `bare`: the quotes are missing; `brace`: the closing brace is missing; `word`: as it is. */
  readonly form: 'string' | 'bare' | 'brace' | 'word';
}

/** A property's name with the value that is being written. */
export interface FieldText {
  readonly key: string;
  readonly target: Target;
}

/** Names are shorter; bounds what is read of a text in one line. */
const reach = 500;

/** The string property at a cursor, from the text alone, so that it is found however broken the JSON is. */
export function fieldAt(text: string, offset: number): FieldText | undefined {
  const before = text.slice(Math.max(0, offset - reach), offset);
  const quoted = /"(\w+)"\s*:\s*"([^"\\\r\n]*)$/.exec(before);
  if (quoted?.[1] !== undefined) {
    const start = offset - (quoted[2]?.length ?? 0);
    return { key: quoted[1], target: quotedTarget(text, start, offset) };
  }
  const bare = /"(\w+)"\s*:[ \t]*([\w.]*)$/.exec(before);
  if (bare?.[1] === undefined) return undefined;
  const start = offset - (bare[2]?.length ?? 0);
  return { key: bare[1], target: { range: { start, end: offset }, prefix: bare[2] ?? '', form: 'bare' } };
}

/** Inside a string: up to its closing quote, or up to the end of the word where that quote is missing. */
export function quotedTarget(text: string, start: number, offset: number): Target {
  const after = text.slice(offset, offset + reach);
  const rest = /^[^"\r\n]*/.exec(after)?.[0] ?? '';
  const isClosed = after[rest.length] === '"' && !/^\s*,|[{}:]/.test(rest);
  const end = offset + (isClosed ? rest.length : (/^[\w.]*/.exec(rest)?.[0].length ?? 0));
  return { range: { start, end }, prefix: text.slice(start, offset), form: 'string' };
}

/** The word at a cursor in plain text. */
export function wordTarget(text: string, offset: number): Target {
  const prefix = /\S*$/.exec(text.slice(Math.max(0, offset - reach), offset))?.[0] ?? '';
  const rest = /^\S*/.exec(text.slice(offset, offset + reach))?.[0] ?? '';
  const range = { start: offset - prefix.length, end: offset + rest.length };
  return { range, prefix, form: 'word' };
}

/** A name as it is written at the target. */
export function writtenAt(target: Target, name: string): string {
  const json = JSON.stringify(name);
  if (target.form === 'bare') return json;
  if (target.form === 'word') return name;
  const escaped = json.slice(1, -1);
  return target.form === 'brace' ? `${escaped}}` : escaped;
}
