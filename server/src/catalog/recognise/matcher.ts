/**
 * Matchers of spoken values over symbols (tokens, in Japanese characters). What is found is a bit set: bit k says
 * that a match of k symbols begins at the place asked about, so nothing is allocated while matching.
 */

/** Bit set of the lengths (0 to 30 symbols) of all matches that begin at `at`; 0 where there is none. */
export type Match = (symbols: readonly string[], at: number) => number;

export interface Matcher {
  readonly match: Match;
  /** Keys of the symbols that a match that is not empty can begin with; `anySymbol` where no list says it. */
  readonly first: ReadonlySet<string>;
  readonly isNullable: boolean;
}

const longest = 30;
/** Stands in `first` for symbols that no list names. */
export const anySymbol = '*';
const anyNumber = '#';
const arabicDigits = 0x660;
const persianDigits = 0x6f0;
const devanagariDigits = 0x966;

/** Digits of the scripts that Alexa's languages use: 0 to 9, or -1. */
function digitOf(code: number): number {
  for (const zero of [0x30, arabicDigits, persianDigits, devanagariDigits]) {
    if (code >= zero && code < zero + 10) return code - zero;
  }
  return -1;
}

/** All that begin with a digit share one key. */
export function keyOf(symbol: string): string {
  return digitOf(symbol.charCodeAt(0)) >= 0 ? anyNumber : symbol;
}

export const nothing: Matcher = { match: () => 1, first: new Set(), isNullable: true };

export function word(text: string): Matcher {
  return {
    match: (symbols, at) => (symbols[at] === text ? 2 : 0),
    first: new Set([keyOf(text)]),
    isNullable: false,
  };
}

/** One symbol that the pattern matches whole; digits of every script are read as 0 to 9. */
export function symbolLike(pattern: string): Matcher {
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  return {
    match: (symbols, at) => {
      const symbol = symbols[at];
      return symbol !== undefined && whole.test(latin(symbol)) ? 2 : 0;
    },
    first: new Set([/^(\[0|\[1|\\d|[0-9])/.test(pattern) ? anyNumber : anySymbol]),
    isNullable: false,
  };
}

function latin(symbol: string): string {
  const isForeign = symbol.charCodeAt(0) >= arabicDigits && digitOf(symbol.charCodeAt(0)) >= 0;
  return isForeign
    ? Array.from(symbol, (character) => {
        const digit = digitOf(character.charCodeAt(0));
        return digit >= 0 ? String(digit) : character;
      }).join('')
    : symbol;
}

/** One symbol of which a program says whether it will do. */
export function symbolThat(accepts: (symbol: string) => boolean): Matcher {
  return {
    match: (symbols, at) => {
      const symbol = symbols[at];
      return symbol !== undefined && accepts(symbol) ? 2 : 0;
    },
    first: new Set([anySymbol]),
    isNullable: false,
  };
}

export function sequence(left: Matcher, right: Matcher): Matcher {
  return {
    match: (symbols, at) => {
      const lefts = left.match(symbols, at);
      let found = 0;
      for (let length = 0; length <= longest && lefts >>> length !== 0; length++) {
        if ((lefts >>> length) & 1) found |= shifted(right.match(symbols, at + length), length);
      }
      return found;
    },
    first: left.isNullable ? new Set([...left.first, ...right.first]) : left.first,
    isNullable: left.isNullable && right.isNullable,
  };
}

/** Lengths beyond the longest fall away. */
function shifted(lengths: number, by: number): number {
  return (lengths << by) & 0x7fffffff;
}

/** One or more times. */
export function repeated(part: Matcher): Matcher {
  return {
    match: (symbols, at) => {
      let found = part.match(symbols, at) & ~1;
      for (let length = 1; length <= longest && found >>> length !== 0; length++) {
        if ((found >>> length) & 1) found |= shifted(part.match(symbols, at + length) & ~1, length);
      }
      return found;
    },
    first: part.first,
    isNullable: false,
  };
}

/** Alternatives are looked up by the symbol they begin with: a symbol that none begins with costs one look. */
export function choice(parts: readonly Matcher[]): Matcher {
  const open = parts.filter(({ first }) => first.has(anySymbol));
  const byFirst = new Map<string, Matcher[]>();
  for (const part of parts.filter((each) => !open.includes(each))) {
    for (const key of part.first) {
      byFirst.set(key, [...(byFirst.get(key) ?? []), part]);
    }
  }
  const isNullable = parts.some((part) => part.isNullable);
  const empty = isNullable ? 1 : 0;
  return {
    match: (symbols, at) => {
      const symbol = symbols[at];
      if (symbol === undefined) return empty;
      let found = empty;
      for (const part of byFirst.get(keyOf(symbol)) ?? []) found |= part.match(symbols, at);
      for (const part of open) found |= part.match(symbols, at);
      return found;
    },
    first: new Set(parts.flatMap(({ first }) => [...first])),
    isNullable,
  };
}

interface TrieNode {
  isEnd: boolean;
  readonly next: Map<string, TrieNode>;
}

/** Any of the phrases, each a sequence of symbols. */
export function phrases(lists: Iterable<readonly string[]>): Matcher {
  const root: TrieNode = { isEnd: false, next: new Map() };
  for (const symbols of lists) {
    let node = root;
    for (const symbol of symbols) {
      const next = node.next.get(symbol) ?? { isEnd: false, next: new Map() };
      node.next.set(symbol, next);
      node = next;
    }
    node.isEnd = node !== root;
  }
  return {
    match: (symbols, at) => walk(root, symbols, at),
    first: new Set(Array.from(root.next.keys(), keyOf)),
    isNullable: false,
  };
}

function walk(root: TrieNode, symbols: readonly string[], at: number): number {
  let found = 0;
  let node: TrieNode | undefined = root;
  for (let length = 1; length <= longest; length++) {
    const symbol = symbols[at + length - 1];
    node = symbol === undefined ? undefined : node.next.get(symbol);
    if (!node) break;
    if (node.isEnd) found |= 1 << length;
  }
  return found;
}
