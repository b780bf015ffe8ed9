import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { TextRange } from '../range';
import type { JsonSyntaxError } from './jsonNode';

export type TokenKind =
  | '{'
  | '}'
  | '['
  | ']'
  | ','
  | ':'
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'unknown'
  | 'end';

export interface JsonToken {
  readonly kind: TokenKind;
  readonly range: TextRange;
  /** Strings: between the quotes, and decoded. Others: the whole token as written. */
  readonly inner: TextRange;
  readonly value: string;
}

/** By jsonc-parser's `SyntaxKind`, whose const enum cannot be read under isolatedModules. */
const kindsBySyntax: readonly (TokenKind | 'comment' | 'blank')[] = [
  'unknown',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  'boolean',
  'boolean',
  'string',
  'number',
  'comment',
  'comment',
  'blank',
  'blank',
  'unknown',
  'end',
];

const unterminated = 2;

/** By jsonc-parser's `ScanError`. */
const scanErrors: readonly (string | undefined)[] = [
  undefined,
  'Comment is not closed',
  'Closing quote expected',
  'Number ends too early',
  "Invalid unicode escape: write '\\u' and four hexadecimal digits",
  "Invalid escape: write '\\\\' for a backslash",
  'Control character in a string: write it as an escape',
];

const byteOrderMark = 0xfeff;

/** All tokens of a text, the last one `end`; comments and characters outside JSON become errors. */
export function scanJson(text: string): { tokens: JsonToken[]; errors: JsonSyntaxError[] } {
  const scanner = createScanner(text, false);
  const tokens: JsonToken[] = [];
  const errors: JsonSyntaxError[] = [];
  if (text.charCodeAt(0) === byteOrderMark) {
    scanner.setPosition(1);
  }
  for (;;) {
    const kind = kindsBySyntax[scanner.scan()] ?? 'unknown';
    const message = scanErrorOf(scanner, kind);
    const start = scanner.getTokenOffset();
    const range = { start, end: start + scanner.getTokenLength() };
    if (message) {
      errors.push({ message, range });
    }
    if (kind === 'string') {
      tokens.push(...stringTokens(text, range, scanner));
    } else if (kind !== 'comment' && kind !== 'blank') {
      tokens.push({ kind, range, inner: range, value: scanner.getTokenValue() });
    }
    if (kind === 'end') {
      return { tokens, errors };
    }
  }
}

function scanErrorOf(scanner: JSONScanner, kind: TokenKind | 'comment' | 'blank'): string | undefined {
  return kind === 'comment' ? 'Comments are not allowed in JSON' : scanErrors[scanner.getTokenError()];
}

function stringTokens(text: string, range: TextRange, scanner: JSONScanner): JsonToken[] {
  const value = scanner.getTokenValue();
  const scanError: number = scanner.getTokenError();
  return scanError === unterminated
    ? cutOpenString(text, range, value)
    : [{ kind: 'string', range, inner: { start: range.start + 1, end: range.end - 1 }, value }];
}

/**
 * A string without closing quote runs to the end of its line and swallows what followed it:
 * gives back the comma, or the colon and bracket of a property's name.
 */
function cutOpenString(text: string, range: TextRange, value: string): JsonToken[] {
  const name = /^([A-Za-z]\w*)\s*:\s*([[{]?)\s*$/.exec(value);
  if (name?.[1]) {
    const end = range.start + 1 + name[1].length;
    const bracket = name[2] === '[' || name[2] === '{' ? [markAt(name[2], range.end)] : [];
    return [stringToken(range.start, end, name[1]), markAt(':', end), ...bracket];
  }
  const tail = trailing(text, range);
  const cut = stringToken(range.start, range.end - tail.length, value.slice(0, value.length - tail.length));
  return tail.includes(',') ? [cut, markAt(',', cut.range.end)] : [cut];
}

/** Blanks and commas at the end of a range, found from the back: a regular expression could go quadratic. */
function trailing(text: string, range: TextRange): string {
  let start = range.end;
  while (start > range.start + 1 && ' \t,'.includes(text.charAt(start - 1))) {
    start--;
  }
  return text.slice(start, range.end);
}

function stringToken(start: number, end: number, value: string): JsonToken {
  return { kind: 'string', range: { start, end }, inner: { start: start + 1, end }, value };
}

function markAt(kind: ',' | ':' | '[' | '{', offset: number): JsonToken {
  const range = { start: offset, end: offset };
  return { kind, range, inner: range, value: kind };
}
