import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonChange, renderJsonChanges } from '../../server/src/features/jsonEdits';
import { escapeJson, jsonStyleOf, writeInline, writeMultiline } from '../../server/src/features/jsonStyle';
import { parseJson } from '../../server/src/text/json/parseJson';
import { applied } from '../support/appliedEdits';
import { unmark } from '../support/marked';

function changed(text: string, changes: readonly JsonChange[]): string | undefined {
  const edits = renderJsonChanges(text, changes);
  return edits && applied(text, edits);
}

/** Removes every marked stretch. */
function removed(marked: string): string | undefined {
  const { text, ranges } = unmark(marked);
  return changed(
    text,
    ranges.map((range) => ({ kind: 'remove', range })),
  );
}

/** Appends to a list of the outermost object. */
function appended(text: string, list: string, ...values: string[]): string | undefined {
  const owner = parseJson(text).root!.range;
  return changed(
    text,
    values.map((value) => ({ kind: 'append', owner, list, after: 'name', value: { v: value } })),
  );
}

describe('removing an item', () => {
  it.each([
    ['[«1», 2, 3]', '[2, 3]'],
    ['[1, «2», 3]', '[1, 3]'],
    ['[1, 2, «3»]', '[1, 2]'],
    ['[«1»]', '[]'],
    ['[ «1» ]', '[]'],
    ['[«1», «2», 3]', '[3]'],
    ['[1, «2», «3»]', '[1]'],
    ['[1, «2», 3, «4»]', '[1, 3]'],
    ['[\n  "a",\n  "«b»",\n  "c"\n]', '[\n  "a",\n  "c"\n]'],
    ['[\r\n  "a",\r\n  "«b»"\r\n]', '[\r\n  "a"\r\n]'],
    ['[\n  "«a»",\n  "b"\n]', '[\n  "b"\n]'],
    ['[\n  "a", "«b»",\n  "c"\n]', '[\n  "a",\n  "c"\n]'],
    ['[\n  "a"\n  ,"«b»"\n  ,"c"\n]', '[\n  "a"\n  ,"c"\n]'],
    ['[{"name": "«a»"}, {"name": "b"}]', '[{"name": "b"}]'],
    [
      '[{"name": {"value": "«a»"}}, {"name": {"value": "b", "synonyms": ["«c»"]}}]',
      '[{"name": {"value": "b", "synonyms": []}}]',
    ],
    ['[[1, «2»], «3»]', '[[1]]'],
  ])('%j', (marked, after) => expect(removed(marked)).toBe(after));

  it('takes a property by its name', () => {
    expect(removed('[{"a": 1, "«b»": [2, 3], "c": 4}]')).toBe('[{"a": 1, "c": 4}]');
    expect(removed('{"«a»": 1}')).toBe('{}');
  });

  it('takes what lies in a removed item along', () => {
    expect(removed('[{"name": "«a»", "samples": ["«x»", "y"]}, 1]')).toBe('[1]');
  });

  it.each(['[1, «2»', '{"a": «1»}', '"«a»"', '«»'])('is nothing in %j', (marked) => {
    expect(removed(marked)).toBeUndefined();
  });
});

describe('appending to a list', () => {
  it.each([
    ['fills an empty one', '{"name": "x", "l": []}', '{"name": "x", "l": [{"v": "a"}]}'],
    ['makes a missing one', '{"name": "x"}', '{"name": "x", "l": [{"v": "a"}]}'],
    ['makes one in an empty object', '{}', '{"l": [{"v": "a"}]}'],
    ['writes as small as the file', '{"name":"x","l":[{"v":"z"}]}', '{"name":"x","l":[{"v":"z"},{"v":"a"}]}'],
    ['keeps blanks in braces', '{ "l": [{ "v": "z" }] }', '{ "l": [{ "v": "z" }, { "v": "a" }] }'],
    [
      'keeps one line each',
      '{\n  "l": [\n    {"v": "z"}\n  ]\n}',
      '{\n  "l": [\n    {"v": "z"},\n    {"v": "a"}\n  ]\n}',
    ],
    [
      'keeps several lines each',
      '{\n\t"l": [\n\t\t{\n\t\t\t"v": "z"\n\t\t}\n\t]\n}',
      '{\n\t"l": [\n\t\t{\n\t\t\t"v": "z"\n\t\t},\n\t\t{\n\t\t\t"v": "a"\n\t\t}\n\t]\n}',
    ],
    [
      'keeps brackets together',
      '{\n  "l": [{\n    "v": "z"\n  }]\n}',
      '{\n  "l": [{\n    "v": "z"\n  }, {\n    "v": "a"\n  }]\n}',
    ],
    [
      'keeps line ends',
      '{\r\n  "name": "x",\r\n  "l": []\r\n}\r\n',
      '{\r\n  "name": "x",\r\n  "l": [\r\n    {\r\n      "v": "a"\r\n    }\r\n  ]\r\n}\r\n',
    ],
    [
      'puts a missing one after its neighbour',
      '{\n  "name": "x",\n  "samples": []\n}',
      '{\n  "name": "x",\n  "l": [\n    {\n      "v": "a"\n    }\n  ],\n  "samples": []\n}',
    ],
    [
      'looks at other lists of that name',
      '{\n  "name": "x",\n  "deep": {"l": [ {"v": "z"} ]}\n}',
      '{\n  "name": "x",\n  "l": [{"v": "a"}],\n  "deep": {"l": [ {"v": "z"} ]}\n}',
    ],
    [
      'keeps a comma in front',
      '{"l": [{"v": "z"}\n ,{"v": "y"}]}',
      '{"l": [{"v": "z"}\n ,{"v": "y"},\n {"v": "a"}]}',
    ],
  ])('%s', (_, before, after) => expect(appended(before, 'l', 'a')).toBe(after));

  it('takes several at once, the same only once', () => {
    expect(appended('{"l": [{"v": "z"}]}', 'l', 'a', 'b', 'a')).toBe(
      '{"l": [{"v": "z"}, {"v": "a"}, {"v": "b"}]}',
    );
    expect(appended('{}', 'l', 'a', 'b', 'a')).toBe('{"l": [{"v": "a"}, {"v": "b"}]}');
  });

  it('is nothing where something else has the name, or the text is broken', () => {
    expect(appended('{"l": 1}', 'l', 'a')).toBeUndefined();
    expect(appended('{"l": [', 'l', 'a')).toBeUndefined();
    expect(
      changed('[1]', [{ kind: 'append', owner: { start: 0, end: 3 }, list: 'l', value: 1 }]),
    ).toBeUndefined();
  });
});

describe('any list', () => {
  const blank = fc.constantFrom('', ' ', '\n', '\r\n    ', '\t');
  const list = fc.array(fc.tuple(blank, fc.integer({ min: 0, max: 99 }), blank), { maxLength: 8 });
  const write = (items: [string, number, string][], last: string): string =>
    `{"l":[${items.map(([before, value, after]) => before + value + after).join(',')}${last}]}`;

  it('loses what is removed and nothing else', () => {
    fc.assert(
      fc.property(list, blank, fc.array(fc.nat(7)), (items, last, wanted) => {
        const text = write(items, last);
        const array = parseJson(text).root;
        const l = array?.kind === 'object' ? array.properties[0]!.value : undefined;
        if (l?.kind !== 'array') throw new Error('no list');
        const chosen = new Set(wanted.filter((i) => i < items.length));
        const changes = [...chosen].map((i): JsonChange => ({ kind: 'remove', range: l.items[i]!.range }));
        const after = changed(text, changes)!;
        expect(JSON.parse(after).l).toEqual(items.map(([, value]) => value).filter((_, i) => !chosen.has(i)));
      }),
    );
  });

  it('gains what is appended and nothing else', () => {
    fc.assert(
      fc.property(list, blank, fc.jsonValue(), (items, last, value) => {
        const text = write(items, last);
        const owner = parseJson(text).root!.range;
        const after = changed(text, [
          { kind: 'append', owner, list: 'l', value: JSON.parse(JSON.stringify(value)) },
        ])!;
        expect(JSON.parse(after).l).toEqual([
          ...items.map(([, each]) => each),
          JSON.parse(JSON.stringify(value)),
        ]);
      }),
    );
  });

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('{"a":1}', '{\n\t"a" : 1\n}', '{ "a": 1 }'),
        (raw, model) => {
          const value = JSON.parse(JSON.stringify(raw));
          const style = jsonStyleOf(model);
          expect(JSON.parse(writeInline(value, style))).toEqual(value);
          expect(JSON.parse(writeMultiline(value, style, '  '))).toEqual(value);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(JSON.parse(`"${escapeJson(text)}"`)).toBe(text);
      }),
    );
  });
});
