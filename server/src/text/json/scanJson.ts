import { t } from '../../base/l10n';
import { createScanner, type JSONScanner } from 'jsonc-parser';
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

/** Flat, because a big model has half a million of them. */
export interface JsonToken {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Decoded text of a string; for others as written. */
  readonly value: string;
  /** False for a string that its line's end has cut off. */
  readonly closed: boolean;
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
const scanErrors: readonly (() => string | undefined)[] = [
  () => undefined,
  () => t('Comment is not closed'),
  () => t('Closing quote expected'),
  () => t('Number ends too early'),
  () => t("Invalid unicode escape: write '\\u' and four hexadecimal digits"),
  () => t("Invalid escape: write '\\\\' for a backslash"),
  () => t('Control character in a string: write it as an escape'),
];

const byteOrderMark = 0xfeff;

/** The tokens of a text one after the other, the last one `end`: a big text has too many to hold them all. */
export interface JsonTokens {
  /** After `end` always `end` again. */
  next(): JsonToken;
  /** Comments, and what is no JSON, among the tokens given out so far. */
  readonly errors: readonly JsonSyntaxError[];
}

export function readTokens(text: string): JsonTokens {
  const scanner = createScanner(text, false);
  const errors: JsonSyntaxError[] = [];
  const cut: JsonToken[] = [];
  if (text.charCodeAt(0) === byteOrderMark) {
    scanner.setPosition(1);
  }
  const next = (): JsonToken => {
    const known = cut.shift();
    if (known) {
      return known;
    }
    const kind = scanKind(scanner);
    const start = scanner.getTokenOffset();
    // The scanner takes a comment that is cut off at the text's end for one longer than it is.
    const end = Math.min(text.length, start + scanner.getTokenLength());
    const message = scanErrorOf(scanner, kind);
    if (message) {
      errors.push({ message, range: { start, end } });
    }
    if (kind === 'comment') {
      return next();
    }
    const token = { kind, start, end, value: scanner.getTokenValue(), closed: !isCutOff(scanner) };
    if (token.closed) {
      return token;
    }
    cut.push(...cutOpenString(text, token));
    return next();
  };
  return { next, errors };
}

/** Of the next token that is no blank. */
function scanKind(scanner: JSONScanner): TokenKind | 'comment' {
  let kind = kindsBySyntax[scanner.scan()];
  while (kind === 'blank') {
    kind = kindsBySyntax[scanner.scan()];
  }
  return kind ?? 'unknown';
}

function scanErrorOf(scanner: JSONScanner, kind: TokenKind | 'comment'): string | undefined {
  return kind === 'comment' ? t('Comments are not allowed in JSON') : scanErrors[scanner.getTokenError()]?.();
}

function isCutOff(scanner: JSONScanner): boolean {
  const scanError: number = scanner.getTokenError();
  return scanError === unterminated;
}

/**
 * A string without closing quote runs to the end of its line and swallows what followed it:
 * gives back the comma, or the colon and bracket of a property's name.
 */
function cutOpenString(text: string, { start, end, value }: JsonToken): JsonToken[] {
  const name = /^([A-Za-z]\w*)\s*:\s*([[{]?)\s*$/.exec(value);
  if (name?.[1]) {
    const nameEnd = start + 1 + name[1].length;
    const bracket = name[2] === '[' || name[2] === '{' ? [markAt(name[2], end)] : [];
    return [openString(start, nameEnd, name[1]), markAt(':', nameEnd), ...bracket];
  }
  const tail = trailing(text, start + 1, end);
  const cut = openString(start, end - tail.length, value.slice(0, value.length - tail.length));
  return tail.includes(',') ? [cut, markAt(',', cut.end)] : [cut];
}

/** Blanks and commas at the end of a stretch, found from the back: a regular expression could go quadratic. */
function trailing(text: string, from: number, end: number): string {
  let start = end;
  while (start > from && ' \t,'.includes(text.charAt(start - 1))) {
    start--;
  }
  return text.slice(start, end);
}

function openString(start: number, end: number, value: string): JsonToken {
  return { kind: 'string', start, end, value, closed: false };
}

function markAt(kind: ',' | ':' | '[' | '{', offset: number): JsonToken {
  return { kind, start: offset, end: offset, value: kind, closed: true };
}
