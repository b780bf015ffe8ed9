import { describe, expect, it } from 'vitest';
import { checkSkill } from '../../../server/src/analysis/checkSkill';
import { annotationIntentDefined } from '../../../server/src/analysis/skillRules/annotationIntentDefined';
import { annotationSlotDefined } from '../../../server/src/analysis/skillRules/annotationSlotDefined';
import { invocationNamePerLocale } from '../../../server/src/analysis/skillRules/invocationNamePerLocale';
import { legacyPair } from '../../../server/src/analysis/skillRules/legacyPair';
import { localeDrift } from '../../../server/src/analysis/skillRules/localeDrift';
import { localeFileName } from '../../../server/src/analysis/skillRules/localeFileName';
import { localeSupported } from '../../../server/src/analysis/skillRules/localeSupported';
import { manifestLocaleModel } from '../../../server/src/analysis/skillRules/manifestLocaleModel';
import { skillJsonRequired } from '../../../server/src/analysis/skillRules/skillJsonRequired';
import type { SkillRule } from '../../../server/src/analysis/skillRules/skillRule';
import { slotTypeDrift } from '../../../server/src/analysis/skillRules/slotTypeDrift';
import { createModelSnapshot, sourceDocument } from '../../../server/src/analysis/snapshot';
import { tinyCatalog } from '../../support/tinyCatalog';
import { checkMarkedSkill, type MarkedSkill, root, skillOf } from './skillOf';

const custom = 'interactionModels/custom';

/** Messages of a rule, whose findings must be where the marks are. */
function expectMarks(rule: SkillRule, marked: MarkedSkill): string[] {
  const { found, wanted, findings } = checkMarkedSkill(rule, marked);
  expect(found).toEqual(wanted);
  return findings.map(({ message }) => message);
}

interface Model {
  readonly name?: string;
  readonly intents?: string;
  readonly types?: string;
  readonly more?: string;
}

const model = ({
  name = 'pizza place',
  intents = '{"name": "A"}',
  types = '',
  more = '',
}: Model = {}): string =>
  `{"interactionModel": {"languageModel": {"invocationName": "${name}", "intents": [${intents}], "types": [${types}]}${more}}}`;
const manifest = (...locales: string[]): string =>
  `{"manifest": {"publishingInformation": {"locales": {${locales.map((each) => `"${each}": {}`).join(', ')}}}}}`;

describe('the name of a model’s file', () => {
  it.each([
    ['en-us.json', "Call the file 'en-US.json'."],
    ['fr_fr.json', "Call the file 'fr-FR.json'."],
    ['es.json', "Call the file 'es-ES.json', 'es-MX.json' or 'es-US.json'."],
    ['english.json', 'Call the file by a locale, such as en-US.json.'],
  ])('is no locale: %s', (name, mend) => {
    expect(expectMarks(localeFileName, { [`${custom}/${name}`]: model({ name: '«pizza place»' }) })).toEqual([
      `Alexa ignores '${name}': its name is no locale. ${mend}`,
    ]);
  });

  it('is one, or is elsewhere', () => {
    expectMarks(localeFileName, { [`${custom}/en-US.json`]: model(), 'models/model.json': model() });
  });
});

describe('a locale', () => {
  it('that Alexa does not have is told, in file names and in skill.json', () => {
    const messages = expectMarks(localeSupported, {
      [`${custom}/en-UK.json`]: model({ name: '«pizza place»' }),
      'models/da-DK.json': model({ name: '«pizza place»' }),
      'skill.json': manifest('«en-EN»', 'en-GB'),
    });
    expect(messages[0]).toBe(
      "Alexa has no locale 'en-UK' that we know of. Write 'en-AU', 'en-CA', 'en-GB', 'en-IN' or 'en-US'.",
    );
    expect(messages[1]).toBe(
      "Alexa has no locale 'da-DK' that we know of. Write one that it has, such as en-US.",
    );
  });

  it('that Alexa has is fine, and so is a file without one', () => {
    expectMarks(localeSupported, {
      [`${custom}/nl-NL.json`]: model(),
      [`${custom}/draft.json`]: model(),
      'skill.json': manifest('ar-SA'),
    });
  });
});

describe('skill.json and the models', () => {
  it('must have the same locales', () => {
    expect(
      expectMarks(manifestLocaleModel, {
        [`${custom}/en-US.json`]: model(),
        [`${custom}/fr-FR.json`]: model({ name: '«pizza place»' }),
        'skill.json': manifest('en-US', '«de-DE»'),
      }),
    ).toEqual([
      "skill.json does not have 'fr-FR' under 'publishingInformation.locales', so the skill is not published in it. Add it there.",
      "Locale 'de-DE' has no interaction model. Add 'de-DE.json' beside the others, or remove the locale.",
    ]);
  });

  it('are fine with the same, without a list, and beside a draft', () => {
    expectMarks(manifestLocaleModel, { [`${custom}/en-US.json`]: model(), 'skill.json': manifest('en-US') });
    expectMarks(manifestLocaleModel, { [`${custom}/en-US.json`]: model(), 'skill.json': '{"manifest": {}}' });
    expectMarks(manifestLocaleModel, { [`${custom}/draft.json`]: model(), 'skill.json': manifest('en-US') });
    expectMarks(manifestLocaleModel, { [`${custom}/en-US.json`]: model() });
  });

  it('belong together: a package without skill.json is told once', () => {
    expectMarks(skillJsonRequired, {
      [`${custom}/de-DE.json`]: model({ name: '«pizza place»' }),
      [`${custom}/en-US.json`]: model(),
    });
    expectMarks(skillJsonRequired, { [`${custom}/en-US.json`]: model(), 'skill.json': manifest('en-US') });
    expectMarks(skillJsonRequired, { 'models/en-US.json': model() });
  });
});

describe('the invocation name', () => {
  it('is to be in the language of its locale', () => {
    const messages = expectMarks(invocationNamePerLocale, {
      [`${custom}/de-DE.json`]: model({ name: '«pizza place»' }),
      [`${custom}/en-GB.json`]: model(),
      [`${custom}/en-US.json`]: model(),
    });
    expect(messages).toEqual([
      'The invocation name is the same as in en-GB. Unless it is a brand, write it in the language of de-DE.',
    ]);
  });

  it('is fine where it differs, and where it is empty', () => {
    expectMarks(invocationNamePerLocale, {
      [`${custom}/de-DE.json`]: model({ name: 'pizza laden' }),
      [`${custom}/en-US.json`]: model(),
      [`${custom}/es-ES.json`]: model({ name: '' }),
      [`${custom}/fr-FR.json`]: model({ name: '' }),
    });
  });
});

describe('what one locale has and another has not', () => {
  const full = model({
    intents: '{"name": "A", "slots": [{"name": "s", "type": "T"}]}, {"name": "B"}',
    types: '{"name": "T"}, {"name": "AMAZON.Food"}',
    more: ', "dialog": {"intents": [{"name": "A"}]}, "prompts": [{"id": "Ask"}, {"id": "Elicit.Slot.123456.1"}]',
  });

  it('is told where it is missing, with the locales that have it', () => {
    const messages = expectMarks(localeDrift, {
      [`${custom}/de-DE.json`]: model({ name: '««««pizza place»»»»', intents: '{"name": "««A»»"}' })
        .replace('««««', '«««')
        .replace('»»»»', '»»»'),
      [`${custom}/en-GB.json`]: full,
      [`${custom}/en-US.json`]: full,
    });
    expect(messages.toSorted()).toEqual([
      "Intent 'B' is missing in de-DE; en-GB and en-US have it. Keep the locales in step.",
      "Prompt 'Ask' is missing in de-DE; en-GB and en-US have it. Keep the locales in step.",
      "Slot 's' of intent 'A' is missing in de-DE; en-GB and en-US have it. Keep the locales in step.",
      "Slot type 'T' is missing in de-DE; en-GB and en-US have it. Keep the locales in step.",
      "The dialog of intent 'A' is missing in de-DE; en-GB and en-US have it. Keep the locales in step.",
    ]);
  });

  it('is told where it is, if most have it not', () => {
    const messages = expectMarks(localeDrift, {
      [`${custom}/de-DE.json`]: model(),
      [`${custom}/en-GB.json`]: model(),
      [`${custom}/en-US.json`]: model({ intents: '{"name": "A"}, {"name": "«B»"}' }),
    });
    expect(messages).toEqual(["Intent 'B' is missing in de-DE and en-GB. Keep the locales in step."]);
  });

  it('is told in one breath where it is much', () => {
    const many = Array.from({ length: 12 }, (_, i) => `{"name": "Intent${i}"}`).join(', ');
    const messages = expectMarks(localeDrift, {
      [`${custom}/de-DE.json`]: model({ name: '«pizza place»', intents: '' }),
      [`${custom}/en-US.json`]: model({ intents: many }),
    });
    expect(messages).toEqual([
      "12 intents are missing in de-DE: 'Intent0', 'Intent1', 'Intent2' and 9 more; en-US has them. Keep the locales in step.",
    ]);
  });

  it('is nothing in locales that are in step, in drafts, and in a second file for a locale', () => {
    expectMarks(localeDrift, {
      [`${custom}/de-DE.json`]: full,
      [`${custom}/draft.json`]: model(),
      [`${custom}/en-US.json`]: full,
      'models/en-US.json': model(),
    });
  });

  it('is the type of a slot too, unless it is Amazon’s', () => {
    const typed = (type: string): string =>
      model({ intents: `{"name": "A", "slots": [{"name": "s", "type": "${type}"}]}` });
    const messages = expectMarks(slotTypeDrift, {
      [`${custom}/de-DE.json`]: typed('Size'),
      [`${custom}/en-US.json`]: typed('«Sizes»'),
      [`${custom}/fr-FR.json`]: typed('AMAZON.Food'),
    });
    expect(messages).toEqual(["Slot 's' of intent 'A' has type 'Size' in de-DE. Keep the locales in step."]);
    expectMarks(slotTypeDrift, {
      [`${custom}/de-DE.json`]: typed('AMAZON.DE_CITY'),
      [`${custom}/en-US.json`]: typed('City'),
    });
  });
});

describe('an annotation set', () => {
  const set = (intents: string): string =>
    `{"data": [{"inputs": {"utterance": "x"}, "expected": [{"intent": ${intents}}]}]}`;
  const intents = '{"name": "OrderIntent", "slots": [{"name": "size", "type": "T"}]}';

  it('expects intents and slots of the model', () => {
    const wrongIntent = {
      'annotations/en.json': set('{"name": "«OrderIntnet»", "slots": {"size": {"value": "x"}}}'),
    };
    const models = { [`${custom}/en-US.json`]: model({ intents }) };
    expect(expectMarks(annotationIntentDefined, { ...models, ...wrongIntent })).toEqual([
      "The model has no intent 'OrderIntnet'. Did you mean 'OrderIntent'?",
    ]);
    const wrongSlot = {
      'annotations/en.json': set(
        '{"name": "OrderIntent", "slots": {"«amount»": {"slotValue": {"values": [{"value": "a"}, {"value": "b"}]}}, "size": {"value": "x"}}}',
      ),
    };
    expect(expectMarks(annotationSlotDefined, { ...models, ...wrongSlot })).toEqual([
      "Intent 'OrderIntent' has no slot 'amount'. Expect one of its slots.",
    ]);
  });

  it('is about the locale that its path names, else about any', () => {
    const models = { [`${custom}/en-US.json`]: model({ intents }), [`${custom}/de-DE.json`]: model() };
    const order = '{"name": "OrderIntent", "slots": {"size": {"value": "x"}}}';
    expectMarks(annotationIntentDefined, { ...models, 'annotations/any.json': set(order) });
    expectMarks(annotationSlotDefined, { ...models, 'annotations/any.json': set(order) });
    expectMarks(annotationIntentDefined, {
      ...models,
      'annotations/de-DE.json': set(order.replace('OrderIntent', '«OrderIntent»')),
    });
    expectMarks(annotationSlotDefined, { ...models, 'annotations/de-DE.json': set(order) });
  });
});

describe('half a legacy pair', () => {
  const schema = '{"intents": [{"intent": "A"}]}';
  const check = (samples: string | undefined): number => {
    const uri = 'file:///old/IntentSchema.json';
    const snapshot = createModelSnapshot(
      uri,
      { kind: 'legacy', path: '/old/IntentSchema.json', schema, samples, slotTypes: [] },
      [sourceDocument(uri, 'model', schema, 1)],
      tinyCatalog(),
    );
    const skill = { rootUri: 'file:///old', models: [snapshot], manifest: undefined, annotationSets: [] };
    return legacyPair.check(skill).length;
  };

  it('is told where the samples are missing', () => {
    expect(check(undefined)).toBe(1);
    expect(check('A hello')).toBe(0);
  });
});

describe('all rules about a skill', () => {
  const skill = skillOf({
    [`${custom}/de-DE.json`]: model(),
    [`${custom}/en-US.json`]: model({ intents: '{"name": "A"}, {"name": "B"}' }),
    'skill.json': manifest('en-US', 'de-DE', 'fr-FR'),
  });
  const idsOf = (settings?: Parameters<typeof checkSkill>[1]): Record<string, string[]> =>
    Object.fromEntries(
      Array.from(checkSkill(skill, settings), ([uri, findings]) => [
        uri.slice(root.length + 1),
        findings.map(({ ruleId }) => ruleId),
      ]),
    );

  it('give their findings by file', () => {
    expect(idsOf()).toEqual({
      [`${custom}/de-DE.json`]: ['invocation-name-per-locale', 'locale-drift'],
      'skill.json': ['manifest-locale-model'],
    });
  });

  it('heed settings and exceptions', () => {
    expect(
      idsOf({
        severities: { 'locale-drift': 'off' },
        exceptions: [
          { rule: 'invocation-name-per-locale', file: 'de-DE.json' },
          { rule: 'manifest-locale-model', intent: 'A' },
        ],
      }),
    ).toEqual({ [`${custom}/de-DE.json`]: [], 'skill.json': ['manifest-locale-model'] });
  });
});
