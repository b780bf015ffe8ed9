import { describe, expect, it } from 'vitest';
import { parseLegacyModel } from '../../server/src/model/parseLegacyModel';
import { unmark } from '../support/marked';

const schema =
  '{"intents": [{"intent": "PlayIntent", "slots": [{"name": "Song", "type": "SONGS"}]}, {"intent": "AMAZON.StopIntent"}]}';

describe('parseLegacyModel', () => {
  it('sorts samples to the intents of the schema', () => {
    const samples =
      'PlayIntent play {Song}\r\n\r\n\tPlayIntent\t start {Song} \rPlayIntnt play it\nPlayIntent';
    const model = parseLegacyModel(
      { schema, samples, slotTypes: [] },
      'speechAssets/de-DE/IntentSchema.json',
    );
    expect(model).toMatchObject({ form: 'legacy', locale: 'de-DE', problems: [] });
    expect(
      model.intents.map(({ name, samples }) => [name.value, ...samples.map(({ text }) => text)]),
    ).toEqual([['PlayIntent', 'play {Song}', 'start {Song}', ''], ['AMAZON.StopIntent']]);
    expect(model.strays.map(({ intentName, sample }) => [intentName.value, sample.text])).toEqual([
      ['PlayIntnt', 'play it'],
    ]);
  });

  it('places names in the schema and samples in their own text', () => {
    const { text: samples, ranges } = unmark('«Gone» «away»\nPlayIntent\t«play «{«Song»}»»\n');
    const model = parseLegacyModel({ schema, samples, slotTypes: [] });
    const sample = model.intents[0]!.samples[0]!;
    const slot = sample.template.parts[1]!;
    const found = [
      model.strays[0]!.intentName.range,
      model.strays[0]!.sample.range,
      sample.range,
      slot.range,
    ];
    expect([...found, slot.kind === 'slot' && slot.nameRange]).toEqual(ranges);
    const { range } = model.intents[0]!.name;
    expect(schema.slice(range.start, range.end)).toBe('PlayIntent');
  });

  it('reads slot values from files, one a line', () => {
    const slotTypes = [{ name: 'SONGS', text: '\ufeffhello\r\n\r\n  good bye \n' }];
    const [type] = parseLegacyModel({ schema, samples: '', slotTypes }).slotTypes;
    expect(type!.values.map(({ value }) => value.value)).toEqual(['hello', 'good bye']);
  });

  it('says what is missing', () => {
    const kinds = (text: string | undefined): string[] =>
      parseLegacyModel({ schema: text, samples: 'A x', slotTypes: [] }).problems.map(
        ({ kind, part }) => `${part} ${kind}`,
      );
    expect(kinds(undefined)).toEqual(['samples missing-intents']);
    expect(kinds('')).toEqual(['model empty-file']);
    expect(kinds('{}')).toEqual(['model missing-intents']);
    expect(kinds('[1]')).toEqual(['model wrong-type']);
    expect(kinds('{"intents": [{"name": "A"}]}')).toEqual(['model missing-name']);
  });

  it('gives samples to the first of two intents with one name', () => {
    const twice = '{"intents": [{"intent": "A"}, {"intent": "A"}]}';
    const model = parseLegacyModel({ schema: twice, samples: 'A x\nA y', slotTypes: [] });
    expect(model.intents.map(({ samples }) => samples.length)).toEqual([2, 0]);
  });
});
