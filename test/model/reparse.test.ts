import { describe, expect, it } from 'vitest';
import { createRandom } from '../../server/src/base/random';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { reparseInteractionModel } from '../../server/src/model/reparse';
import type { InteractionModel } from '../../server/src/model/types';
import { forAll, seeds } from '../support/forAll';
import { randomlyEdited } from '../support/randomEdits';
import { sharedModels, withoutSkills } from '../support/sharedSkills';

const path = 'models/en-US.json';
const text = JSON.stringify(
  {
    interactionModel: {
      languageModel: {
        invocationName: 'space facts',
        intents: [
          {
            name: 'FactIntent',
            slots: [{ name: 'planet', type: 'Planet', samples: ['{planet}', 'on {planet}'] }],
            samples: ['tell me about {planet}', 'a fact', '"quoted" {planet}'],
          },
          { name: 'MoreIntent', samples: ['more'] },
        ],
        types: [
          {
            name: 'Planet',
            values: [
              { id: 'MARS', name: { value: 'mars', synonyms: ['red one', 'rusty'] } },
              { name: { value: 'venus' } },
              'pluto',
            ],
          },
          { name: 'Other', values: [] },
        ],
        modelConfiguration: { fallbackIntentSensitivity: { level: 'LOW' } },
      },
      dialog: { intents: [{ name: 'FactIntent', slots: [{ name: 'planet', type: 'Planet' }] }] },
      prompts: [
        { id: 'Elicit.1', variations: [{ type: 'PlainText', value: 'which {planet}?' }] },
        { id: 'Elicit.2', variations: [] },
      ],
    },
  },
  undefined,
  2,
);

function reparsed(after: string, before = text): { old: InteractionModel; anew: InteractionModel } {
  const old = parseInteractionModel(before, path);
  return { old, anew: reparseInteractionModel({ model: old, text: before }, after, path) };
}

/** Plain data: what is copied lazily is copied. */
const plain = (model: InteractionModel): unknown => structuredClone(model);

function expectFresh(anew: InteractionModel, after: string): void {
  expect(plain(anew)).toEqual(plain(parseInteractionModel(after, path)));
}

describe('after an edit in', () => {
  it.each([
    ['a sample', 'tell me', 'please tell me'],
    ['a slot’s sample', 'on {planet}', 'on the {planet}'],
    ['a synonym', 'red one', 'red'],
    ['a value', 'venus', 'Venus'],
    ['a value of the old form', 'pluto', 'ploto'],
    ['an id', 'MARS', 'M'],
    ['a slot', '"type": "Planet",\n', '"type": "Other",\n'],
    ['the name of an intent', 'MoreIntent', 'LessIntent'],
    ['the name of a type', '"Other"', '"Others"'],
    ['the invocation name', 'space facts', 'space'],
    ['the dialog', '"Planet"\n            }', '"Other"\n            }'],
    ['a prompt', 'which {planet}', 'which'],
  ])('%s the tree is what a fresh one is, and most of it is shared', (_, before, after) => {
    const edited = text.replace(before, after);
    expect(edited).not.toBe(text);
    const { old, anew } = reparsed(edited);
    const shared = old.intents.filter((intent) => anew.intents.includes(intent)).length;
    const isBeforeTypes = text.indexOf(before) < text.indexOf('"types"');
    expect(shared).toBeGreaterThanOrEqual(isBeforeTypes ? 0 : 2);
    expectFresh(anew, edited);
  });

  it('one sample, the others of its intent stay the same objects', () => {
    const { old, anew } = reparsed(text.replace('a fact', 'some fact'));
    expect(anew.intents[0]!.samples[0]).toBe(old.intents[0]!.samples[0]);
    expect(anew.intents[0]!.slots[0]).toBe(old.intents[0]!.slots[0]);
    expect(anew.intents[0]!.samples[1]!.text).toBe('some fact');
  });

  it('nothing, the tree is the same', () => {
    const { old, anew } = reparsed(text);
    expect(anew).toBe(old);
  });

  it('the old tree stays what it was', () => {
    const { old } = reparsed(text.replace('tell me', 'x'));
    expectFresh(old, text);
  });

  it('a text that is broken elsewhere the rest is kept', () => {
    const broken = text.replace('"MoreIntent",', '"MoreIntent"');
    const edited = broken.replace('a fact', 'a fa');
    const { old, anew } = reparsed(edited, broken);
    expect(anew.problems).toHaveLength(1);
    expect(anew.intents[0]!.samples[0]).toBe(old.intents[0]!.samples[0]);
    expectFresh(anew, edited);
  });
});

it.each([
  ['a quote', 'a fact', 'a "fact'],
  ['a line break', 'a fact', 'a\nfact'],
  ['an invalid escape', 'a fact', 'a \\fact'],
  ['a blank name', 'MoreIntent', ' '],
  ['a blank invocation name', 'space facts', ''],
  [
    'a value that loses its name',
    '"name": {\n                "value": "venus"',
    '"n": {\n                "value": "venus"',
  ],
  ['a brace', '"FactIntent"', '"FactIntent"}'],
])('%s is read as a fresh text would be', (_, before, after) => {
  const edited = text.replace(before, after);
  expect(edited).not.toBe(text);
  expectFresh(reparsed(edited).anew, edited);
  expectFresh(reparsed(text, edited).anew, text);
});

/** Edits one after the other, each tree made of the one before. */
function expectEquivalence(start: string, seed: number, edits: number): void {
  const random = createRandom(seed);
  let current = start;
  let model = parseInteractionModel(start, path);
  for (let i = 0; i < edits; i++) {
    // Back to a sound text now and then: a broken one is mostly read as a whole.
    const next = random.next() < 0.25 ? start : randomlyEdited(current, random);
    model = reparseInteractionModel({ model, text: current }, next, path);
    current = next;
    if (random.next() < 0.5) expectFresh(model, current);
  }
  expectFresh(model, current);
}

describe('any sequence of edits gives the tree of a fresh parse', () => {
  it('of a small model', () => {
    forAll(seeds, (seed) => expectEquivalence(text, seed, 12), 150);
  });

  it.skipIf(withoutSkills)('of real models', () => {
    const models = [...sharedModels('dev'), ...sharedModels('irregular')].filter(
      (each) => each.text.length < 40_000,
    );
    forAll(seeds, (seed) => expectEquivalence(models[seed % models.length]!.text, seed, 8), 60);
  });
});
