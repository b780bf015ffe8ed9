import { describe, expect, it } from 'vitest';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import type { InteractionModel } from '../../server/src/model/types';
import { unmark } from '../support/marked';

const languageModel = `{
  "invocationName": "space facts",
  "intents": [
    { "name": "FactIntent", "slots": [{ "name": "planet", "type": "Planet" }], "samples": ["tell me about {planet}"] },
    { "name": "AMAZON.StopIntent" }
  ],
  "types": [{ "name": "Planet", "values": [{ "name": { "value": "mars", "synonyms": ["red one"] } }] }]
}`;

function outline(model: InteractionModel) {
  return {
    intents: model.intents.map((intent) => [
      intent.name.value,
      ...intent.samples.map((sample) => sample.text),
    ]),
    types: model.slotTypes.map((type) => [type.name.value, ...type.values.map(({ value }) => value.value)]),
  };
}

const problems = (text: string): string[] =>
  parseInteractionModel(text).problems.map(({ kind, message }) => `${kind}: ${message}`);

describe('parseInteractionModel reads', () => {
  it.each([
    ['interactionModel', `{ "interactionModel": { "languageModel": ${languageModel} }, "version": "1" }`],
    ['languageModel', `{ "languageModel": ${languageModel} }`],
    ['intents', languageModel],
  ])('the form %s', (form, text) => {
    const model = parseInteractionModel(text, 'models/en-US.json');
    expect(model).toMatchObject({ form, locale: 'en-US', problems: [], strays: [] });
    expect(outline(model)).toEqual({
      intents: [['FactIntent', 'tell me about {planet}'], ['AMAZON.StopIntent']],
      types: [['Planet', 'mars']],
    });
    expect(model.slotTypes[0]!.values[0]!.synonyms.map(({ value }) => value)).toEqual(['red one']);
    expect(text.slice(model.languageModelRange.start, model.languageModelRange.end)).toBe(languageModel);
  });

  it('old values that are plain strings', () => {
    const model = parseInteractionModel(
      '{"languageModel": {"types": [{"name": "T", "values": ["a", "b"]}]}}',
    );
    expect(outline(model).types).toEqual([['T', 'a', 'b']]);
  });

  it('values of an inline supplier, and that there is a catalog', () => {
    const supplied =
      '{"name": "T", "valueSupplier": {"type": "InlineValueSupplier", "values": [{"name": {"value": "a"}}]}}';
    const model = parseInteractionModel(`{"languageModel": {"types": [${supplied}]}}`);
    expect(model.slotTypes).toMatchObject([{ hasValueSupplier: true, values: [{ value: { value: 'a' } }] }]);
  });

  it('types that are referenced by id', () => {
    const reference = '"slotTypeReference": {"id": "amzn1.type", "version": "1"}';
    const intents = `[{"name": "A", "slots": [{"name": "s", ${reference}}]}]`;
    const text = `{"intents": ${intents}, "types": [{${reference}, "values": []}]}`;
    const model = parseInteractionModel(text);
    expect(model.problems).toEqual([]);
    expect(model.intents[0]!.slots[0]!.type?.value).toBe('amzn1.type');
    expect(model.slotTypes[0]!.name.value).toBe('amzn1.type');
  });

  it('a schema of the legacy form under any name', () => {
    expect(parseInteractionModel('{"intents": [{"intent": "A"}]}')).toMatchObject({
      form: 'legacy',
      problems: [],
    });
  });

  it('everything under a repeated name', () => {
    const text =
      '{"intents": [{"name": "A", "samples": ["x"], "samples": ["y"]}], "intents": [{"name": "B"}]}';
    expect(outline(parseInteractionModel(text)).intents).toEqual([['A', 'x', 'y'], ['B']]);
  });

  it('properties in any order, null as absent', () => {
    const text = '{"types": null, "intents": [{"samples": ["x"], "slots": null, "name": "A"}]}';
    expect(outline(parseInteractionModel(text)).intents).toEqual([['A', 'x']]);
    expect(problems(text)).toEqual([]);
  });

  it('a file with a byte order mark, ranges included', () => {
    const text = `\ufeff{"intents": [{"name": "A", "samples": ["hello"]}]}`;
    const { range } = parseInteractionModel(text).intents[0]!.samples[0]!;
    expect(text.slice(range.start, range.end)).toBe('hello');
  });

  it('a sample of 5,000 characters', () => {
    const long = 'word '.repeat(1000);
    expect(
      outline(parseInteractionModel(`{"intents": [{"name": "A", "samples": ["${long}"]}]}`)).intents,
    ).toEqual([['A', long]]);
  });

  it('what is before and after a break', () => {
    const text =
      '{"intents": [\n{"name": "A", "samples": ["x", "y" },\n{"name": "B", "samples": ["z"]}\n], "types": []}';
    expect(outline(parseInteractionModel(text)).intents).toEqual([
      ['A', 'x', 'y'],
      ['B', 'z'],
    ]);
    expect(problems(text)).toEqual(["json-syntax: ']' expected before '}'."]);
  });
});

describe('ranges', () => {
  it('of names, types, slots, samples and values', () => {
    const { text, ranges } = unmark(
      '{"languageModel": {"invocationName": "«test skill»", "intents": [«{"name": "«A»", "slots": [«{"name": "«s»", "type": "«T»"}»], "samples": «["«say «{«s»}»»"]»}»], "types": [«{"name": "«T»", "values": [{"name": {"value": "«v»", "synonyms": ["«w»"]}}]}»]}}',
    );
    const model = parseInteractionModel(text);
    const intent = model.intents[0]!;
    const slot = intent.slots[0]!;
    const type = model.slotTypes[0]!;
    const placeholder = intent.samples[0]!.template.parts[1]!;
    const found = [
      model.invocationName!.range,
      ...[intent.range, intent.name.range, slot.range, slot.name.range, slot.type!.range],
      ...[intent.samplesRange!, intent.samples[0]!.range, placeholder.range],
      placeholder.kind === 'slot' ? placeholder.nameRange : undefined,
      ...[type.range, type.name.range, type.values[0]!.value.range, type.values[0]!.synonyms[0]!.range],
    ];
    expect(found).toEqual(ranges);
  });

  it.each([
    ['a quote', String.raw`say \"«{city}»\"`],
    ['a unicode escape', String.raw`caf\u00e9 in «{city}»`],
    ['a surrogate pair', String.raw`\ud83d\ude00 «{city}»`],
    ['a line break', String.raw`a\nb «{city}»`],
    ['a slash', String.raw`a\/b «{city}»`],
    ['an invalid escape', String.raw`a\qb «{city}»`],
    ['half a unicode escape', String.raw`a\u00xb «{city}»`],
    ['an escape inside', String.raw`in «{c\u0069ty}»`],
  ])('of a slot after %s', (_what, sample) => {
    const { text, ranges } = unmark(`{"intents": [{"name": "A", "samples": ["${sample}"]}]}`);
    const parts = parseInteractionModel(text).intents[0]!.samples[0]!.template.parts;
    const slot = parts.find((part) => part.kind === 'slot')!;
    expect([slot.range]).toEqual(ranges);
    expect(slot).toMatchObject({ name: 'city' });
  });
});

describe('problems', () => {
  it.each([
    ['', 'empty-file: The file is empty. A model begins with { "interactionModel": { … } }.'],
    [' \n', 'empty-file: The file is empty. A model begins with { "interactionModel": { … } }.'],
    ['[]', 'wrong-type: The model must be an object, found an array. Put it in { }.'],
    [
      '{"interactionModel": []}',
      'wrong-type: interactionModel must be an object, found an array. Put it in { }.',
    ],
    ['{"languageModel": 1}', 'wrong-type: languageModel must be an object, found a number. Put it in { }.'],
  ])('of %j', (text, message) => {
    expect(problems(text)).toEqual([message]);
  });

  it('of a model without its parts', () => {
    const kinds = (text: string): string[] => parseInteractionModel(text).problems.map(({ kind }) => kind);
    expect(kinds('{}')).toEqual(['missing-language-model']);
    expect(kinds('{"interactionModel": {}}')).toContain('missing-language-model');
    expect(kinds('{"languageModel": {}}')).toEqual(['missing-invocation-name', 'missing-intents']);
    expect(kinds('{"languageModel": {"invocationName": " ", "intents": []}}')).toEqual([
      'missing-invocation-name',
      'missing-intents',
    ]);
    expect(kinds('{"intents": [{"samples": ["x"]}]}')).toEqual(['missing-name']);
    expect(kinds('{"intents": [{"name": "A", "slots": [{"type": "T"}]}]}')).toEqual(['missing-name']);
  });

  it('of wrong types everywhere, each with its path', () => {
    const text =
      '{"languageModel": {"invocationName": 1, "intents": [7, {"name": true, "samples": [1, "x", {}], "slots": {}}, {"name": "B", "samples": "y", "slots": [[], {"name": "s", "type": 3}]}], "types": [{"name": "T", "values": [4, {"name": 5}, {"name": {"value": []}}, {"name": {"value": "v", "synonyms": "w"}}]}]}}';
    const paths = problems(text)
      .filter((problem) => problem.startsWith('wrong-type'))
      .map((problem) => /^wrong-type: languageModel\.(\S+) must be/.exec(problem)?.[1]);
    expect(paths.sort()).toEqual(
      [
        'intents[0]',
        'intents[1].name',
        'intents[1].samples[0]',
        'intents[1].samples[2]',
        'intents[1].slots',
        'intents[2].samples',
        'intents[2].slots[0]',
        'intents[2].slots[1].type',
        'invocationName',
        'types[0].values[0]',
        'types[0].values[1].name',
        'types[0].values[2].name.value',
        'types[0].values[3].name.synonyms',
      ].sort(),
    );
    expect(outline(parseInteractionModel(text))).toEqual({
      intents: [['', 'x'], ['B']],
      types: [['T', 'v']],
    });
  });

  it('of an intent that is named the legacy way, which is kept', () => {
    const model = parseInteractionModel(
      '{"languageModel": {"invocationName": "x y", "intents": [{"intent": "A", "samples": ["x"]}]}}',
    );
    expect(model.problems.map(({ message }) => message)).toEqual([
      "The intent at languageModel.intents[0] has no 'name'. Call the property 'name' instead of 'intent'.",
    ]);
    expect(outline(model).intents).toEqual([['A', 'x']]);
  });

  it('of UTF-16 read as UTF-8: one, with the mend', () => {
    const utf16 = [...'{"intents": []}'].map((character) => `${character}\0`).join('');
    expect(parseInteractionModel(utf16).problems.filter(({ kind }) => kind === 'json-syntax')).toHaveLength(
      1,
    );
    expect(problems(utf16)[0]).toContain('UTF-8');
    expect(problems(`\ufffd\ufffd${utf16}`)[0]).toContain('UTF-8');
  });

  it('of a text that is no JSON: some, not thousands', () => {
    expect(problems('just words\n'.repeat(5000)).length).toBeLessThan(30);
  });
});

describe('any text', () => {
  it('cut at any place gives a model whose samples are in the text', () => {
    const text = `{ "interactionModel": { "languageModel": ${languageModel} } }`;
    for (let end = 0; end <= text.length; end++) {
      const cut = text.slice(0, end);
      for (const { samples } of parseInteractionModel(cut).intents) {
        for (const sample of samples) {
          expect(cut.slice(sample.range.start, sample.range.end)).toBe(sample.text);
        }
      }
    }
  });
});
