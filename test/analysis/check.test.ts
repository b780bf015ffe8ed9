import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../server/src/analysis/conflicts/findConflicts';
import { createLexicon } from '../../server/src/analysis/corpus/lexicon';
import { createSkillText } from '../../server/src/analysis/grammar/createSkillText';
import { checkModel } from '../../server/src/analysis/check';
import { ruleFacts } from '../../server/src/analysis/ruleFacts';
import { rules } from '../../server/src/analysis/rules';
import { createCatalog } from '../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { parseLegacyModel } from '../../server/src/model/parseLegacyModel';
import type { InteractionModel } from '../../server/src/model/types';
import { sharedLegacyModels, sharedModels, withoutSkills } from '../support/sharedSkills';
import { tinyCatalog } from '../support/tinyCatalog';

const catalog = tinyCatalog();

describe('checkModel', () => {
  it('tells the parser’s problems and the rules’ findings in the order of the text', () => {
    const text = `{"languageModel": {"intents": [
      {"name": "", "samples": ["say {what}", "say {what}"]}, {"name": "B", "slots": [{"type": "T"}], "samples": "x"},
    ]}}`;
    const findings = checkModel(parseInteractionModel(text), catalog).filter(
      ({ severity }) => severity !== 'hint',
    );
    expect(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
      'invocation-name-required error',
      'required-intents warning',
      'intent-name-required error',
      'sample-slot-defined error',
      'duplicate-sample warning',
      'sample-slot-defined error',
      'custom-intent-without-samples warning',
      'slot-name-required error',
      'slot-type-defined error',
      'wrong-value-type error',
      'json-syntax error',
    ]);
  });

  it('has nothing to say about a sound model', () => {
    const builtIn = ['Cancel', 'Fallback', 'Help', 'NavigateHome', 'Stop'].map(
      (name) => `{"name": "AMAZON.${name}Intent", "samples": []}`,
    );
    const text = `{"languageModel": {"invocationName": "counting friend", "intents": [
      {"name": "CountIntent", "slots": [{"name": "n", "type": "AMAZON.NUMBER"}],
       "samples": ["count", "count to {n}", "how far is it to {n}", "please count for me", "say all up to {n}"]},
      ${builtIn.join(', ')}
    ]}}`;
    expect(checkModel(parseInteractionModel(text, 'en-US.json'), createCatalog())).toEqual([]);
  });

  it.each([
    ['models/de.json', "'sieben'"],
    ['models/fr.json', "'sept'"],
    ['ja/model.json', "'七'"],
    ['interactionModels/custom/nl.json', "'zeven'"],
    ['models/de/de-AT.json', "'sieben'"],
    ['models/sv.json', "'seven'"],
  ])('speaks the language of %s', (path, words) => {
    const text = '{"languageModel": {"intents": [{"name": "TrackIntent", "samples": ["track 7"]}]}}';
    const messages = checkModel(parseInteractionModel(text, path), createCatalog())
      .filter(({ ruleId }) => ruleId === 'sample-number')
      .map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining(words)]);
  });

  it('gives every rule an id of its own in kebab case', () => {
    const ids = [...rules.model, ...rules.intent, ...rules.type].map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ruleFacts.size).toBeGreaterThan(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('takes a model cut anywhere', () => {
    const text = JSON.stringify(
      {
        interactionModel: {
          languageModel: {
            invocationName: 'a b',
            intents: [{ name: 'A', slots: [{ name: 's', type: 'T' }], samples: ['x {s}', 'é"\\ {s}'] }],
            types: [{ name: 'T', values: [{ name: { value: 'v' } }] }],
          },
        },
      },
      undefined,
      1,
    );
    for (let end = 0; end < text.length; end++) {
      const findings = checkModel(parseInteractionModel(text.slice(0, end)), catalog);
      expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });
});

/** Samples with an escape have a longer source than text. */
function expectSamplesInText(model: InteractionModel, text: string): void {
  for (const { samples } of model.intents) {
    for (const { range, text: sample } of samples) {
      const source = text.slice(range.start, range.end);
      expect(source.includes('\\') ? JSON.parse(`"${source}"`) : source).toBe(sample);
    }
  }
}

function conflictsOf(model: InteractionModel): void {
  const { grammar } = createSkillText(model, catalog, createLexicon(model, catalog));
  findConflicts(model, grammar, catalog);
}

describe.skipIf(withoutSkills)('real models', () => {
  it('are read and checked, every sample in its place', () => {
    for (const { name, text } of sharedModels('dev')) {
      const model = parseInteractionModel(text, name);
      expect(
        model.problems.map(({ kind }) => kind),
        name,
      ).toEqual([]);
      expectSamplesInText(model, text);
      checkModel(model, catalog);
      conflictsOf(model);
    }
  });

  it('that are broken keep their intents', () => {
    for (const { name, text } of sharedModels('irregular')) {
      const model = parseInteractionModel(text, name);
      const names = model.intents.map((intent) => intent.name.value);
      const inText = Array.from(
        text.matchAll(/"(?:name|intent)": ?"([A-Za-z.]*Intent)"/g),
        (match) => match[1],
      );
      expect(names, name).toEqual(expect.arrayContaining(inText));
      expectSamplesInText(model, text);
      expect(
        checkModel(model, catalog).filter(({ ruleId }) => /json-syntax|not-utf-8/.test(ruleId)),
        name,
      ).toHaveLength(1);
    }
  });

  it('of the legacy form are read and checked', () => {
    const models = sharedLegacyModels();
    expect(models.length).toBeGreaterThan(50);
    for (const { name, ...files } of models) {
      const model = parseLegacyModel(files, name);
      expectSamplesInText(model, files.samples ?? '');
      checkModel(model, catalog);
      conflictsOf(model);
    }
  });

  it('cut at every 97th character never throw', () => {
    for (const { text } of sharedModels('dev').filter((_, i) => i % 60 === 0)) {
      for (let end = 0; end < Math.min(text.length, 40_000); end += 97) {
        const cut = text.slice(0, end);
        const model = parseInteractionModel(cut);
        checkModel(model, catalog);
        expect(model.problems.length).toBeGreaterThan(0);
      }
    }
  });
});
