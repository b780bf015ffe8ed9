import { shorten } from '../shorten';
import { t } from '../../base/l10n';
import type { TextRange } from '../range';
import type { JsonDocument, JsonLiteral, JsonNode, JsonSyntaxError } from './jsonNode';
import { type ArrayFrame, type Frame, membersOf, nodeOf, type ObjectFrame } from './frame';
import { indentationOf } from './indentation';
import { type JsonToken, type JsonTokens, readTokens } from './scanJson';

/** Characters of what stands in a text, in a message about it. */
const longestShown = 21;

/**
 * Parses JSON into a tree, whatever the text: every syntax error is reported and mended in place.
 *
 * The tokens are jsonc-parser's. Its `parseTree` is not used because it loses or misplaces what follows a missing
 * bracket (later intents would become items of an unclosed `samples`) and overflows the stack on deep nesting;
 * on a text without errors the trees are equal.
 */
export function parseJson(text: string): JsonDocument {
  return new JsonParser(text).parse();
}

/** How far up a closing bracket looks for its opening one; keeps hostile nesting linear. */
const maxImplicitClosings = 8;

class JsonParser {
  readonly #text: string;
  readonly #tokens: JsonTokens;
  readonly #errors: JsonSyntaxError[] = [];
  /** The token being read, with those behind it that have been looked at. */
  readonly #ahead: JsonToken[] = [];
  readonly #stack: Frame[] = [];
  #root: JsonNode | undefined;
  #afterComma = false;
  /** End of the last token read: where an unclosed container ends. */
  #end = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = readTokens(text);
  }

  parse(): JsonDocument {
    for (let token = this.#peek(0); token.kind !== 'end'; token = this.#peek(0)) {
      this.#step(token);
      this.#end = token.end;
      this.#afterComma = token.kind === ',';
      this.#ahead.shift();
    }
    this.#finish();
    const errors = [...this.#tokens.errors, ...this.#errors];
    return { root: this.#root, errors: errors.sort((a, b) => a.range.start - b.range.start) };
  }

  #step(token: JsonToken): void {
    switch (token.kind) {
      case '{':
      case '[':
        this.#open(token);
        break;
      case '}':
      case ']':
        this.#close(token);
        break;
      case ',':
        this.#comma(token);
        break;
      case ':':
        this.#colon(token);
        break;
      case 'string':
        this.#string(token);
        break;
      case 'unknown':
        this.#unknown(token);
        break;
      default:
        this.#value(token, { kind: literalKind(token), range: rangeOf(token) });
    }
  }

  #finish(): void {
    const missing = this.#stack.map((frame) => (frame.kind === 'object' ? '}' : ']')).reverse();
    if (missing.length > 0) {
      const shown = missing.length > 12 ? `${missing.slice(0, 12).join('')}…` : missing.join('');
      this.#error(t("The text ends too early: '{0}' expected", shown), { start: this.#end, end: this.#end });
    }
    while (this.#stack.length > 0) {
      this.#pop(this.#end);
    }
  }

  #open(token: JsonToken): void {
    const top = this.#top();
    if (top?.kind === 'object' && !top.pending) {
      this.#openWithoutName(token, top);
    }
    this.#requireComma(token);
    const common = { start: token.start, comma: undefined };
    this.#stack.push(
      token.kind === '{'
        ? { kind: 'object', properties: [], pending: undefined, ...common }
        : { kind: 'array', items: [], ...common },
    );
  }

  /** `{` where a name should stand: mostly the next item after an item whose `}` is missing. */
  #openWithoutName(token: JsonToken, top: ObjectFrame): void {
    const parent = this.#stack.at(-2);
    if (token.kind === '{' && parent?.kind === 'array') {
      this.#error(t("'}' expected before the next item"), token);
      this.#pop(this.#end);
      parent.comma = top.comma;
    } else {
      this.#error(t('Property name expected'), token);
      top.pending = { name: '', nameRange: rangeOf(token), colon: true };
    }
  }

  #close(token: JsonToken): void {
    const kind = token.kind === '}' ? 'object' : 'array';
    const index = this.#nearest(kind);
    const opener = this.#stack[index];
    if (!opener || (index < this.#stack.length - 1 && !this.#closes(token, opener, index))) {
      this.#error(t("Unexpected '{0}'", token.kind), token);
      return;
    }
    if (index < this.#stack.length - 1) {
      this.#error(t("'{0}' expected before '{1}'", kind === 'object' ? ']' : '}', token.kind), token);
    }
    while (this.#stack.length > index + 1) {
      this.#pop(this.#end);
    }
    this.#pop(token.end);
  }

  /** Where the innermost container of that kind is on the stack, not too far up; -1 where it is not. */
  #nearest(kind: Frame['kind']): number {
    const lowest = Math.max(0, this.#stack.length - maxImplicitClosings);
    let index = this.#stack.length - 1;
    while (index >= lowest && this.#stack[index]?.kind !== kind) {
      index--;
    }
    return index >= lowest ? index : -1;
  }

  /**
   * Whether a closing bracket that does not fit the innermost container closes an outer one (so that inner
   * closing brackets are missing) or is a stray: by what follows it, then by indentation.
   */
  #closes(token: JsonToken, opener: Frame, index: number): boolean {
    const fitsOutside = this.#followFits(this.#stack[index - 1]?.kind);
    const fitsInside = this.#followFits(this.#top()?.kind);
    if (fitsOutside !== fitsInside) {
      return fitsOutside;
    }
    const indentation = indentationOf(this.#text, token.start);
    return token.kind === '}' || indentation <= indentationOf(this.#text, opener.start);
  }

  /** Whether the tokens after the current one may follow a member of such a container. */
  #followFits(container: Frame['kind'] | undefined): boolean {
    const next = this.#peek(1).kind;
    const decisive = next === ',' ? this.#peek(2).kind : next;
    if (decisive === '}' || decisive === ']') {
      return container === (decisive === '}' ? 'object' : 'array');
    }
    if (next === ',') {
      const isProperty = decisive === 'string' && this.#peek(3).kind === ':';
      return container === (isProperty ? 'object' : 'array');
    }
    return next === 'end' && container === undefined;
  }

  #comma(token: JsonToken): void {
    const top = this.#top();
    if (!top) {
      this.#error(t("Unexpected '{0}'", ','), token);
      return;
    }
    if (top.kind === 'object' && top.pending) {
      this.#complete(top, undefined);
    } else if (top.comma || membersOf(top) === 0) {
      this.#error(t('Value expected'), token);
    }
    top.comma = token;
  }

  #colon(token: JsonToken): void {
    const top = this.#top();
    if (top?.kind === 'object' && top.pending && !top.pending.colon) {
      top.pending.colon = true;
    } else {
      this.#error(t("Unexpected '{0}'", ':'), token);
    }
  }

  #string(token: JsonToken): void {
    const isName = this.#peek(1).kind === ':';
    if (isName) {
      this.#enterObject(token);
    }
    const top = this.#top();
    if (top?.kind === 'object' && top.pending && isName) {
      this.#complete(top, undefined);
      // One error is enough for `"name": "samples": []`.
      top.comma = rangeOf(token);
    }
    if (top?.kind === 'object' && !top.pending) {
      this.#name(top, token);
    } else {
      this.#value(token, {
        kind: 'string',
        range: rangeOf(token),
        inner: innerOf(token),
        value: token.value,
      });
    }
  }

  /** Before a property's name: an array here is unclosed, or its next item lacks the `{`. */
  #enterObject(token: JsonToken): void {
    const top = this.#top();
    if (!top) {
      this.#reopenRoot(token);
    } else if (top.kind === 'array') {
      const parent = this.#stack.at(-2);
      if (parent?.kind !== 'object' || this.#looksInside(top, token)) {
        this.#error(t("'{' expected before a property"), token);
        this.#requireComma(token);
        const start = token.start;
        this.#stack.push({ kind: 'object', start, properties: [], pending: undefined, comma: undefined });
      } else {
        this.#error(t("']' expected before the next property"), token);
        this.#pop(this.#end);
        parent.comma = top.comma ?? { start: this.#end, end: this.#end };
      }
    }
  }

  #looksInside(array: ArrayFrame, token: JsonToken): boolean {
    const last = array.items.at(-1);
    return last
      ? last.kind === 'object'
      : indentationOf(this.#text, token.start) > indentationOf(this.#text, array.start);
  }

  /** One closing brace too many has ended the document: what follows still belongs to it. */
  #reopenRoot(token: JsonToken): void {
    const root = this.#root;
    if (root?.kind === 'object') {
      if (!this.#afterComma) {
        // A comma has been reported already.
        this.#error(t('Nothing may follow the end of the document'), token);
      }
      const { properties, range } = root;
      const comma = { start: range.end, end: range.end };
      const start = range.start;
      this.#stack.push({ kind: 'object', start, properties: [...properties], pending: undefined, comma });
      this.#root = undefined;
    }
  }

  #name(top: ObjectFrame, token: JsonToken): void {
    this.#requireComma(token);
    top.comma = undefined;
    top.pending = { name: token.value, nameRange: innerOf(token), colon: false };
  }

  #unknown(token: JsonToken): void {
    const top = this.#top();
    if (top?.kind === 'object' && !top.pending && this.#peek(1).kind === ':') {
      this.#error(t("Property name '{0}' needs double quotes", shorten(token.value, longestShown)), token);
      this.#name(top, token);
    } else {
      this.#error(t("Unexpected '{0}'", shorten(token.value, longestShown)), token);
    }
  }

  #value(token: JsonToken, node: JsonNode): void {
    const top = this.#top();
    if (top?.kind === 'object' && !top.pending) {
      this.#error(t('Property name expected'), token);
    } else {
      this.#requireComma(token);
      this.#add(node);
    }
  }

  /** Puts a finished value where it belongs. */
  #add(node: JsonNode): void {
    const top = this.#top();
    if (!top) {
      if (this.#root) {
        this.#error(t('Nothing may follow the end of the document'), node.range);
      }
      this.#root ??= node;
    } else if (top.kind === 'array') {
      top.items.push(node);
      top.comma = undefined;
    } else {
      this.#complete(top, node);
    }
  }

  #complete(top: ObjectFrame, value: JsonNode | undefined): void {
    const pending = top.pending;
    if (!pending) {
      return;
    }
    if (!pending.colon) {
      this.#error(t("':' expected after '{0}'", shorten(pending.name, longestShown)), pending.nameRange);
    } else if (!value) {
      this.#error(t("Value expected for '{0}'", shorten(pending.name, longestShown)), pending.nameRange);
    }
    top.properties.push({ name: pending.name, nameRange: pending.nameRange, value });
    top.pending = undefined;
    top.comma = undefined;
  }

  #requireComma(token: JsonToken): void {
    const top = this.#top();
    const atMember = top?.kind === 'array' || (top?.kind === 'object' && !top.pending);
    if (top && atMember && !top.comma && membersOf(top) > 0) {
      this.#error(t('Comma expected'), token);
    }
  }

  #pop(end: number): void {
    const frame = this.#stack.pop();
    if (!frame) {
      return;
    }
    if (frame.kind === 'object') {
      this.#complete(frame, undefined);
    }
    if (frame.comma && end > this.#end) {
      this.#error(t('Trailing comma: remove it'), frame.comma);
    }
    this.#add(nodeOf(frame, { start: frame.start, end }));
  }

  #top(): Frame | undefined {
    return this.#stack.at(-1);
  }

  #peek(ahead: number): JsonToken {
    while (this.#ahead.length <= ahead) {
      this.#ahead.push(this.#tokens.next());
    }
    return this.#ahead[ahead]!;
  }

  #error(message: string, range: TextRange): void {
    this.#errors.push({ message, range: { start: range.start, end: range.end } });
  }
}

function rangeOf({ start, end }: JsonToken): TextRange {
  return { start, end };
}

function innerOf({ kind, start, end, closed }: JsonToken): TextRange {
  return kind === 'string' ? { start: start + 1, end: closed ? end - 1 : end } : { start, end };
}

function literalKind({ kind }: JsonToken): JsonLiteral['kind'] {
  return kind === 'number' || kind === 'boolean' ? kind : 'null';
}
