import { describe, expect, it } from 'vitest';
import { nothingToTrain } from '../../../server/src/analysis/rules/nothingToTrain';
import type { AnyRule } from '../../../server/src/analysis/rules/rule';
import { slotWithoutType } from '../../../server/src/analysis/rules/slotWithoutType';
import { typeWithoutValues } from '../../../server/src/analysis/rules/typeWithoutValues';
import { undefinedSlotType } from '../../../server/src/analysis/rules/undefinedSlotType';
import { withoutSamples } from '../../../server/src/analysis/rules/withoutSamples';
import { parseLegacyModel } from '../../../server/src/model/parseLegacyModel';
import { checkMarked, checkParsed, modelOf } from '../../support/checkRule';
import { tinyCatalog } from '../../support/tinyCatalog';

function expectMarks(rule: AnyRule, marked: string): ReturnType<typeof checkMarked>['findings'] {
  const { found, wanted, findings } = checkMarked(rule, marked);
  expect(found).toEqual(wanted);
  return findings;
}

const slotOf = (type: string): string => `{"name": "A", "slots": [{"name": "s", ${type}}], "samples": ["x"]}`;
const values = '"values": [{"name": {"value": "v"}}]';

describe('an undefined slot type', () => {
  const messageOf = (type: string, types = ''): string =>
    expectMarks(undefinedSlotType, modelOf(slotOf(`"type": "«${type}»"`), types))[0]!.message;

  it('is marked, with the mend', () => {
    expect(messageOf('Planet')).toBe("Slot 's' has the undefined type 'Planet'. Add it to 'types'.");
    expect(messageOf('Plant', `{"name": "Planet", ${values}}`)).toContain("Did you mean 'Planet'?");
    expect(messageOf('AMAZON.Ctiy')).toBe(
      "Alexa has no built-in slot type 'AMAZON.Ctiy' that we know of. Did you mean 'AMAZON.City'?",
    );
    expect(messageOf('AMAZON.Nonsense')).toContain('Use another type');
  });

  it('is only a warning where the case differs', () => {
    const [finding] = expectMarks(undefinedSlotType, modelOf(slotOf('"type": "«AMAZON.Number»"')));
    expect(finding).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining("'AMAZON.NUMBER'"),
    });
  });

  it.each(['"type": "AMAZON.City"', '"type": "T"', '"type": ""', '"slotTypeReference": {"id": "amzn1.x"}'])(
    'is not %s',
    (type) => {
      expectMarks(undefinedSlotType, modelOf(slotOf(type), `{"name": "T", ${values}}`));
    },
  );

  it('is worth a word in a legacy model, whose types live elsewhere', () => {
    const catalog = tinyCatalog(['AMAZON.LITERAL', 'AMAZON.NUMBER']);
    const severities = (type: string, slotTypes: { name: string; text: string }[]): string[] => {
      const schema = `{"intents": [{"intent": "A", "slots": [{"name": "s", "type": "${type}"}]}]}`;
      const model = parseLegacyModel({ schema, samples: 'A x', slotTypes });
      return checkParsed(undefinedSlotType, model, catalog).map(({ severity }) => severity);
    };
    expect(severities('SONGS', [])).toEqual(['information']);
    expect(severities('SONGS', [{ name: 'SONGS', text: 'hello' }])).toEqual([]);
    expect(severities('LITERAL', [])).toEqual([]);
    expect(severities('AMAZON.Number', [])).toEqual(['warning']);
  });
});

describe('a slot without a type', () => {
  it('is marked', () => {
    expectMarks(
      slotWithoutType,
      modelOf('{"name": "A", "slots": [{"name": "«s»"}, {"name": "t", "type": "«»"}]}'),
    );
    expectMarks(slotWithoutType, modelOf('{"name": "A", "slots": [{"name": "«s»", "type": null}]}'));
  });

  it('is not told of before it has a name', () => {
    expectMarks(slotWithoutType, modelOf('{"name": "A", "slots": [{"samples": ["x"]}, {"name": " "}]}'));
  });

  it('is none where the type is referenced', () => {
    expectMarks(slotWithoutType, modelOf(slotOf('"slotTypeReference": {"id": "amzn1.x"}')));
  });
});

describe('a custom type without values', () => {
  it('is marked', () => {
    expectMarks(typeWithoutValues, modelOf('', '{"name": "«T»"}, {"name": "«U»", "values": []}'));
  });

  it('is none where values come from elsewhere', () => {
    const types = [
      '{"name": "AMAZON.City"}',
      '{"name": "T", "valueSupplier": {"type": "CatalogValueSupplier"}}',
    ];
    expectMarks(typeWithoutValues, modelOf('', [...types, `{"name": "U", ${values}}`].join(',')));
  });
});

describe('a model whose custom intents have no samples', () => {
  it('is told at the first of them', () => {
    expectMarks(
      withoutSamples,
      modelOf('{"name": "AMAZON.HelpIntent", "samples": ["help"]}, {"name": "«A»"}, {"name": "B"}'),
    );
  });

  it('is none with one sample, or with built-in intents alone', () => {
    expectMarks(withoutSamples, modelOf('{"name": "A"}, {"name": "B", "samples": ["x"]}'));
    expectMarks(withoutSamples, modelOf('{"name": "AMAZON.HelpIntent"}'));
  });
});

describe('nothing to train', () => {
  it('is told of no samples, and of one intent', () => {
    const [none] = expectMarks(nothingToTrain, modelOf('{"name": "«AMAZON.HelpIntent»"}'));
    expect(none).toMatchObject({ severity: 'information', message: expect.stringContaining('no samples') });
    const [one] = expectMarks(nothingToTrain, modelOf('{"name": "«A»", "samples": ["x"]}'));
    expect(one?.message).toContain('only one intent');
  });

  it('is left to the error where custom intents have no samples', () => {
    const unreachable = modelOf('{"name": "«A»"}, {"name": "B", "samples": []}');
    expectMarks(nothingToTrain, unreachable.replace(/[«»]/g, ''));
    expectMarks(withoutSamples, unreachable);
  });

  it('is not told of two intents with a sample, nor of a model without intents', () => {
    expectMarks(nothingToTrain, modelOf('{"name": "A", "samples": ["x"]}, {"name": "AMAZON.StopIntent"}'));
    expectMarks(nothingToTrain, modelOf(''));
  });
});
