import fc from 'fast-check';
import { type Node, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import type { JsonNode } from '../../../server/src/text/json/jsonNode';
import { parseJson } from '../../../server/src/text/json/parseJson';

/** A tree as the value it stands for; repeated names as `name#2`. */
function plainOf(node: JsonNode | undefined): unknown {
  switch (node?.kind) {
    case 'object': {
      const value: Record<string, unknown> = {};
      for (const property of node.properties) {
        value[property.name in value ? `${property.name}#2` : property.name] = plainOf(property.value);
      }
      return value;
    }
    case 'array':
      return node.items.map(plainOf);
    case 'string':
      return node.value;
    default:
      return node && `<${node.kind}>`;
  }
}

function messagesOf(text: string): string[] {
  return parseJson(text).errors.map((error) => error.message);
}

const intents = (...items: string[]): string =>
  `{\n  "intents": [\n${items.join(',\n')}\n  ],\n  "types": []\n}`;
const intent = (name: string): string =>
  `    {\n      "name": "${name}",\n      "samples": [\n        "x"\n      ]\n    }`;
const whole = {
  intents: [
    { name: 'A', samples: ['x'] },
    { name: 'B', samples: ['x'] },
  ],
  types: [],
};

describe('parseJson mends', () => {
  const text = intents(intent('A'), intent('B'));
  const cut = (from: string, to: string): string => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  it.each([
    ['nothing in a sound text', text, []],
    ['a missing comma between items', cut('},', '}'), ['Comma expected']],
    ['a missing comma between properties', cut('"A",', '"A"'), ['Comma expected']],
    ['a trailing comma', cut('"x"', '"x",'), ['Trailing comma: remove it']],
    ['a doubled comma', cut('"A",', '"A",,'), ['Value expected']],
    ['a missing closing quote', cut('"x"', '"x'), ['Closing quote expected']],
    ['a missing closing quote before a comma', cut('"A",', '"A,'), ['Closing quote expected']],
    ['a missing closing quote of a name', cut('"samples": [', '"samples: ['), ['Closing quote expected']],
    ['a missing ] of an array', cut('\n      ]\n', '\n'), ["']' expected before '}'"]],
    ['a missing } of an object', cut('    },', '    ,'), ["'}' expected before the next item"]],
    ['a missing } of the last object', cut('    }\n  ]', '  ]'), ["'}' expected before ']'"]],
    [
      'a missing { of an object',
      cut('    {\n      "name": "B"', '      "name": "B"'),
      ["'{' expected before a property"],
    ],
    ['a missing { of the first object', cut('    {\n', ''), ["'{' expected before a property"]],
    ['a } too many', cut('    },', '    }},'), ["Unexpected '}'"]],
    ['a ] too many', cut('"x"\n      ]', '"x"\n      ]\n      ]'), ["Unexpected ']'"]],
    ['a missing colon', cut('"name": "A"', '"name" "A"'), ["':' expected after 'name'"]],
    ['a name without quotes', cut('"name": "A"', 'name: "A"'), ["Property name 'name' needs double quotes"]],
    ['stray characters', cut('"A",', '"A", oops'), ["Unexpected 'oops'"]],
    ['a NUL byte', cut('"A",', '"A",\0'), ["Unexpected '\0'"]],
    ['a comment', cut('"A",', '"A", // first'), ['Comments are not allowed in JSON']],
    ['a byte order mark', `\ufeff${text}`, []],
    [
      'an end too early',
      text.slice(0, text.lastIndexOf('\n  ],')),
      ["The text ends too early: ']}' expected"],
    ],
  ])('%s', (_what, broken, messages) => {
    const value = plainOf(parseJson(broken).root);
    const expected = broken.includes('"types"') ? whole : { intents: whole.intents };
    expect(value).toEqual(expected);
    expect(messagesOf(broken)).toEqual(messages);
  });

  it('an unclosed array before the next property', () => {
    const broken = '{"a": {"samples": ["x", "y", "name": "A"}, "b": []}';
    expect(plainOf(parseJson(broken).root)).toEqual({ a: { samples: ['x', 'y'], name: 'A' }, b: [] });
  });

  it('a document that is closed too early', () => {
    expect(plainOf(parseJson('{"a": []}, "b": []}').root)).toEqual({ a: [], b: [] });
  });

  it('a brace too many after an object’s first properties', () => {
    expect(messagesOf('{"a": 1} "b": 2}')).toEqual(['Nothing may follow the end of the document']);
    expect(messagesOf('{"a": 1}, "b": 2}')).toEqual(["Unexpected ','"]);
  });

  it('a property that is being typed', () => {
    const value = plainOf(parseJson('{\n"nam\n"samples": ["x"]}').root);
    expect(value).toEqual({ nam: undefined, samples: ['x'] });
  });

  it('a missing value', () => {
    expect(plainOf(parseJson('{"name": , "b": "samples": []}').root)).toEqual({
      name: undefined,
      b: undefined,
      samples: [],
    });
    expect(messagesOf('{"name": }')).toEqual(["Value expected for 'name'"]);
  });
});

describe('parseJson', () => {
  it('keeps repeated names', () => {
    expect(plainOf(parseJson('{"a": ["x"], "a": ["y"]}').root)).toEqual({ a: ['x'], 'a#2': ['y'] });
  });

  it('gives no root for nothing', () => {
    expect(parseJson('').root).toBeUndefined();
    expect(parseJson('  \n').root).toBeUndefined();
    expect(parseJson('oops').root).toBeUndefined();
  });

  it('survives hostile nesting in linear time', () => {
    const deep = `${'['.repeat(100_000)}${'}'.repeat(100_000)}`;
    expect(parseJson(deep).errors.length).toBeGreaterThan(1000);
  }, 5_000);

  it('equals parseTree on every sound text', () => {
    const json = fc.json({ maxDepth: 5, stringUnit: 'binary' });
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 1, 4), (compact, indentation) => {
        const text = JSON.stringify(JSON.parse(compact), undefined, indentation);
        expect(flatten(parseJson(text).root)).toEqual(flattenTree(parseTree(text)));
        expect(parseJson(text).errors).toEqual([]);
      }),
    );
  });

  it('ends a comment that is cut off where the text ends', () => {
    const text = '{}/*';
    expect(parseJson(text).errors.map(({ range }) => range)).toEqual([{ start: 2, end: text.length }]);
  });

  it('takes any text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '\n',
      ' ',
      '1',
      'null',
      '\\',
      'x',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const [start, end] of placesIn(parseJson(text).root)) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function flatten(node: JsonNode | undefined): unknown[] {
  if (!node) {
    return [];
  }
  const { start, end } = node.range;
  switch (node.kind) {
    case 'object':
      return [
        'object',
        start,
        end,
        ...node.properties.flatMap(({ name, value }) => [name, ...flatten(value)]),
      ];
    case 'array':
      return ['array', start, end, ...node.items.flatMap(flatten)];
    case 'string':
      return ['string', start, end, node.value];
    default:
      return [node.kind, start, end];
  }
}

function flattenTree(node: Node | undefined): unknown[] {
  if (!node) {
    return [];
  }
  if (node.type === 'property') {
    const [name, value] = node.children ?? [];
    return [name?.value, ...flattenTree(value)];
  }
  const own = [node.type, node.offset, node.offset + node.length];
  return node.type === 'string'
    ? [...own, node.value]
    : [...own, ...(node.children ?? []).flatMap(flattenTree)];
}

function placesIn(node: JsonNode | undefined): [number, number][] {
  return flatten(node).flatMap((item, i, all): [number, number][] =>
    typeof item === 'number' && typeof all[i + 1] === 'number' ? [[item, all[i + 1] as number]] : [],
  );
}
