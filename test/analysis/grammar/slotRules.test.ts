import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../server/src/analysis/corpus/lexicon';
import { fillSample } from '../../../server/src/analysis/corpus/fillSample';
import { createTrainingData } from '../../../server/src/analysis/corpus/trainingData';
import { createSkillText } from '../../../server/src/analysis/grammar/createSkillText';
import { createRandom, type Random, seedFrom } from '../../../server/src/base/random';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import type { InteractionModel } from '../../../server/src/model/types';
import { trainQuick } from '../../../server/src/nlu/quick/trainQuick';
import type { SkillText } from '../../../server/src/nlu/skillText';
import type { PredictedSlot, Prediction } from '../../../server/src/nlu/types';
import { randomlyEdited } from '../../support/randomEdits';
import { exampleModel, pathOf, type RealModel, realModels } from '../../support/realModels';
import { modelOf } from '../corpus/models';
import { withoutSkills } from '../../support/sharedSkills';
import { testRounds, testSeed } from '../../support/seed';

const catalog = createCatalog();
const editsEach = 6;
const utterancesEach = 40;
/** Written without spaces: where a word ends there, nobody can see. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What a prediction does against what Alexa can send, in words; nothing where it is in order. */
function broken({ utterance, intent, slots }: Prediction, skill: SkillText): string[] {
  const inOrder = [...slots].sort((a, b) => a.start - b.start);
  const names = slots.map(({ name }) => name);
  return [
    ...names
      .filter((name, i) => names.indexOf(name) !== i && !skill.mayRepeat(intent, name))
      .map((name) => `${name} twice`),
    ...inOrder
      .filter((slot, i) => slot.start < (inOrder[i - 1]?.end ?? 0))
      .map(({ name }) => `${name} overlaps`),
    ...slots.flatMap((slot) => brokenSlot(slot, utterance, skill.language)),
  ].map((what) => `${what}: ${intent} for "${utterance}" ${JSON.stringify(slots.map(({ value }) => value))}`);
}

function brokenSlot(
  { name, start, end, value }: PredictedSlot,
  utterance: string,
  language: string,
): string[] {
  const isInside = start >= 0 && end <= utterance.length && start < end;
  return [
    ...(isInside ? [] : [`${name} is nowhere`]),
    ...(value === utterance.slice(start, end) ? [] : [`${name} is no part`]),
    ...(isWordCut(utterance, start) || isWordCut(utterance, end) ? [`${name} cuts a word`] : []),
    ...(language === 'en' && /^['’]s\b/i.test(value) ? [`${name} begins with 's`] : []),
  ];
}

function isWordCut(text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (unspaced.test(`${before.slice(-1)}${after.slice(0, 1)}`)) return false;
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

/** Own samples with values, and what becomes of them: words gone, twice, from elsewhere, signs between. */
function utterancesOf(model: InteractionModel, random: Random): string[] {
  const lexicon = createLexicon(model, catalog);
  const samples = model.intents.flatMap((intent) => intent.samples.map((sample) => ({ intent, sample })));
  const filled = (): string => {
    const picked = random.pick(samples);
    return picked ? fillSample(picked.sample, picked.intent, lexicon, random).utterance : '';
  };
  return Array.from({ length: utterancesEach }, () => {
    const words = `${filled()}${random.next() < 0.4 ? ` ${filled()}` : ''}`.split(' ');
    const strange = ["what's", 'p. m.', '(hello)', "l'eau", '12', '', 'xyzzy', '…', '"quoted"'];
    if (random.next() < 0.6)
      words.splice(random.integer(words.length + 1), random.integer(2), random.pick(strange)!);
    if (random.next() < 0.3) words.splice(random.integer(words.length + 1), 0, random.pick(words)!);
    return words.join(' ');
  });
}

function faultsOf(real: RealModel, random: Random): string[] {
  const path = pathOf(real);
  const original = parseInteractionModel(real.text, path);
  const data = createTrainingData(original, catalog, { seed: 1 });
  if (data.labels.intents.length === 0) return [];
  const predictor = trainQuick(data, { seed: 1 });
  let text = real.text;
  return Array.from({ length: editsEach }).flatMap((_, edit) => {
    if (edit > 0) text = randomlyEdited(text, random);
    const model = parseInteractionModel(text, path);
    const skill = createSkillText(model, catalog, createLexicon(model, catalog));
    const utterances = [...utterancesOf(original, random), ...utterancesOf(model, random)];
    return predictor.predict(utterances, skill).flatMap((prediction) => broken(prediction, skill));
  });
}

function newRandom(name: string): Random {
  return createRandom(seedFrom(name, testSeed));
}

describe('a prediction', () => {
  it.each<[string, string[], string]>([
    ['never begins a value in the middle of a word', ['what {what}', 'say {what}'], "what's up doc"],
    [
      'holds a slot once',
      ['say {what}', 'say {what} now', 'say {what} please'],
      'say hello now please now say hello',
    ],
  ])('%s', (_, samples, utterance) => {
    const model = modelOf(
      { Say: { slots: { what: 'Word' }, samples }, Stop: { samples: ['stop', 'be quiet'] } },
      { Word: ['hello', 'up', 'doc'] },
    );
    const predictor = trainQuick(createTrainingData(model, catalog, { seed: 1 }), { seed: 1 });
    const skill = createSkillText(model, catalog, createLexicon(model, catalog));
    const [prediction] = predictor.predict([utterance], skill);
    expect(broken(prediction!, skill)).toEqual([]);
    expect(prediction!.slots.length).toBeLessThanOrEqual(1);
  });
});

describe('no prediction breaks the rules for slots, whatever becomes of the model', () => {
  it('of the example', () => {
    const random = newRandom(exampleModel.name);
    for (let round = 0; round < testRounds; round++) expect(faultsOf(exampleModel, random)).toEqual([]);
  });

  it.skipIf(withoutSkills !== undefined)(
    `of real skills (skipped where ${withoutSkills ?? 'they are not there'})`,
    () => {
      const random = newRandom('skills');
      const models = realModels(12_000);
      const chosen = Array.from({ length: 10 * testRounds }, () => random.pick(models)!);
      const faults = chosen.flatMap((model) => faultsOf(model, random));
      expect(faults).toEqual([]);
    },
  );
});
