import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSkill } from '../../server/src/analysis/checkSkill';
import { checkSnapshot } from '../../server/src/analysis/checkSnapshot';
import { defaultRuleSettings } from '../../server/src/analysis/ruleSettings';
import { parseRuleSettings, parseRuleSettingsFile } from '../../server/src/analysis/ruleSettingsFile';
import { readManifest } from '../../server/src/analysis/skill/readManifest';
import { createModelSnapshot, type ModelSnapshot, sourceDocument } from '../../server/src/analysis/snapshot';
import { allStructure } from '../../server/src/analysis/structure';
import type { Finding } from '../../server/src/analysis/types';
import { createCatalog } from '../../server/src/catalog/catalog';

const catalog = createCatalog();

/** A model with everything that the schema and the rules about dialogs and skills look at. */
const model = JSON.stringify(
  {
    interactionModel: {
      languageModel: {
        invocationName: 'pizza place',
        intents: [
          {
            name: 'OrderIntent',
            slots: [
              { name: 'size', type: 'Size', samples: ['{size}'], multipleValues: { enabled: true } },
              { name: 'day', type: 'AMAZON.DATE' },
            ],
            samples: ['order a {size} one', 'order for {day}'],
          },
          { name: 'AMAZON.HelpIntent', samples: [] },
        ],
        types: [{ name: 'Size', values: [{ id: '1', name: { value: 'small', synonyms: ['tiny'] } }] }],
        modelConfiguration: { fallbackIntentSensitivity: { level: 'LOW' } },
      },
      dialog: {
        delegationStrategy: 'ALWAYS',
        intents: [
          {
            name: 'OrderIntent',
            confirmationRequired: true,
            prompts: { confirmation: 'Confirm' },
            slots: [
              {
                name: 'size',
                type: 'Size',
                elicitationRequired: true,
                prompts: { elicitation: 'Ask' },
                validations: [
                  { type: 'isInSet', prompt: 'Ask', values: ['small'] },
                  { type: 'isInDuration', prompt: 'Ask', start: 'P1D', end: '' },
                ],
              },
            ],
          },
        ],
      },
      prompts: [{ id: 'Ask', variations: [{ type: 'PlainText', value: 'Which {size}?' }] }],
    },
  },
  undefined,
  1,
);
const manifest = '{"manifest": {"publishingInformation": {"locales": {"en-US": {}, "fr-FR": {}}}}}';
const settings =
  '{"rules": {"few-samples": "off"}, "exceptions": [{"rule": "*", "intent": "A", "file": "b"}]}';

const pieces = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '7',
  'true',
  '"toString"',
  '\\',
  '/*',
  '\n',
  '',
  'é',
];

/** The text with one stretch of it replaced. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.integer({ min: 0, max: text.length }),
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom(...pieces),
    )
    .map(([start, length, piece]) => text.slice(0, start) + piece + text.slice(start + length));

function snapshotOf(text: string, locale: string): ModelSnapshot {
  const uri = `file:///p/skill-package/interactionModels/custom/${locale}.json`;
  const source = { kind: 'json', path: uri, text } as const;
  return createModelSnapshot(uri, source, [sourceDocument(uri, 'model', text, 1)], catalog);
}

function expectInside(findings: readonly Finding[], text: string): void {
  for (const { range, message } of findings) {
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    expect(range.end).toBeLessThanOrEqual(text.length);
    expect(message).not.toBe('');
  }
}

describe('whatever is written', () => {
  it('schema and rules say something about the text, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(model), async (text) => {
        expectInside(await checkSnapshot(snapshotOf(text, 'en-US'), defaultRuleSettings, allStructure), text);
      }),
      { numRuns: 200 },
    );
  });

  it('the rules about a skill do too', () => {
    const original = snapshotOf(model, 'en-US');
    fc.assert(
      fc.property(mutated(model), mutated(manifest), (text, manifestText) => {
        const document = sourceDocument('file:///p/skill-package/skill.json', 'model', manifestText, 1);
        const skill = {
          rootUri: 'file:///p/skill-package',
          models: [snapshotOf(text, 'de-DE'), original],
          manifest: readManifest(document),
          annotationSets: [],
        };
        for (const [uri, findings] of checkSkill(skill)) {
          const owner = [document, ...skill.models.flatMap(({ documents }) => documents)];
          expectInside(findings, owner.find((each) => each.uri === uri)?.text.getText() ?? '');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('settings are read', () => {
    fc.assert(
      fc.property(mutated(settings), (text) => {
        for (const { range, message } of parseRuleSettingsFile(text).problems) {
          expect(range.end).toBeLessThanOrEqual(text.length);
          expect(message).toMatch(/^\S.*\.$|\?$/s);
        }
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseRuleSettings(value).settings.exceptions).toEqual([]);
      }),
    );
  });
});
