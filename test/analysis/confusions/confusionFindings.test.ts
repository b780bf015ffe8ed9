import { describe, expect, it } from 'vitest';
import { confusionFindings, isTold } from '../../../server/src/analysis/confusions/confusionFindings';
import { readConfusionSteps } from '../../../server/src/analysis/confusions/readConfusions';
import { createModelSnapshot } from '../../../server/src/analysis/snapshot';
import type { Finding } from '../../../server/src/analysis/types';
import { runToEnd } from '../../../server/src/base/runToEnd';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { modelText, smallSkill } from '../../support/smallSkill';

type Samples = Readonly<Record<string, readonly string[]>>;

/** By the letters alone: what meanings add is measured by bench:ambiguity. */
function findingsIn(
  samples: Samples,
  strictness: 'quiet' | 'normal' | 'strict' = 'normal',
  flagged: Finding[] = [],
) {
  const text = modelText({ samples });
  const source = { kind: 'json' as const, path: 'en-US.json', text };
  const snapshot = createModelSnapshot('file:///en-US.json', source, [], createCatalog());
  const confusions = runToEnd(readConfusionSteps(snapshot.confusables(), undefined));
  const found = confusionFindings(confusions, 'model', strictness, flagged);
  return found.map((finding) => ({
    ...finding,
    at: text.slice(finding.range.start, finding.range.end),
    beside: finding.related.map(({ range }) => text.slice(range.start, range.end)),
  }));
}

const strayed: Samples = {
  ...smallSkill.samples,
  HelloIntent: [...smallSkill.samples['HelloIntent']!, 'what is the weather like in {city}'],
};

describe('confusionFindings', () => {
  it('finds nothing in a clear skill', () => {
    expect(findingsIn(smallSkill.samples)).toEqual([]);
  });

  it('finds a sample that has strayed, names the rival and shows its nearest sample', () => {
    const [finding, ...others] = findingsIn(strayed);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ruleId: 'confusable-sample',
      severity: 'warning',
      at: 'what is the weather like in {city}',
      beside: ['what is the weather in {city}'],
      confusion: { kind: 'mislabelled' },
    });
    expect(finding!.message).toContain('WeatherIntent');
    expect(finding!.confusion!.score).toBeGreaterThan(0.565);
    expect(finding!.confusion!.score).toBeLessThanOrEqual(1);
  });

  it('tells what is likely only with a word that both have, what is sure in intents of few too', () => {
    const verdict = {
      ...{ sample: 0, isOwn: false, kind: 'close' as const, rival: 1, nearest: 2, oneWord: undefined },
      isOfFew: false,
    };
    expect(isTold({ ...verdict, score: 0.53, sharesWord: true })).toBe(true);
    expect(isTold({ ...verdict, score: 0.53, sharesWord: false })).toBe(false);
    expect(isTold({ ...verdict, score: 0.58, sharesWord: false })).toBe(true);
    expect(isTold({ ...verdict, score: 0.58, sharesWord: false, isOfFew: true })).toBe(false);
    expect(isTold({ ...verdict, score: 0.53, sharesWord: true, isOfFew: true })).toBe(true);
    expect(isTold({ ...verdict, score: 0.51, sharesWord: true })).toBe(false);
  });

  it('leaves to other rules what they know for certain', () => {
    const [finding] = findingsIn(strayed);
    const certain: Finding = { ...finding!, ruleId: 'conflicting-samples' };
    expect(findingsIn(strayed, 'normal', [certain])).toEqual([]);
  });

  it('does not score a sample that two intents share, nor an only one', () => {
    const shared = {
      ...smallSkill.samples,
      AgainIntent: ['hello there', 'once more'],
      LoneIntent: ['good morning'],
    };
    const places = findingsIn(shared, 'strict').map(({ at }) => at);
    expect(places).not.toContain('hello there');
    expect(places).not.toContain('good morning');
  });

  it('calls a contrast what one word tells apart, and does not warn of it', () => {
    const contrasts: Samples = {
      LeaderIntent: ['who has the most points', 'name whoever is winning', 'name the winner', 'most of all'],
      LoserIntent: ['who has the least points', 'who has the least points now', 'who has least points'],
    };
    const found = findingsIn(contrasts).filter(({ at }) => at === 'who has the most points');
    expect(found.map(({ severity, confusion }) => [severity, confusion?.kind])).toEqual([
      ['hint', 'contrast'],
    ]);
    expect(found[0]!.message).toContain("Only 'most' tells");
  });

  it('says less when quiet, and warns more when strict', () => {
    const at = (strictness: 'quiet' | 'normal' | 'strict') =>
      findingsIn(closeSkill, strictness).map(({ at, severity }) => `${severity} ${at}`);
    const likely = at('normal').filter((line) => line.startsWith('information'));
    expect(likely.length).toBeGreaterThan(0);
    expect(at('quiet').length).toBeGreaterThan(0);
    expect(at('quiet')).toEqual(at('normal').filter((line) => line.startsWith('warning')));
    expect(at('strict')).toEqual(at('normal').map((line) => line.replace('information', 'warning')));
  });

  it('takes any model, also an empty one', () => {
    expect(findingsIn({})).toEqual([]);
    expect(findingsIn({ OneIntent: [], TwoIntent: ['a'] })).toEqual([]);
  });
});

const closeSkill: Samples = {
  ...strayed,
  CookIntent: [
    'cook {movie} now',
    'set the oven for {minutes} minutes',
    'set a time of {minutes} for the oven to heat',
  ],
};

describe('a model of more samples than can be compared', () => {
  const many = Array.from({ length: 5001 }, (_, i) => `say number ${i} to {city}`);
  const samples = { ...strayed, HelloIntent: [...strayed['HelloIntent']!, ...many] };

  it('is not compared, which takes no time', () => {
    expect(findingsIn(samples)).toEqual([]);
  });

  it('is told so', () => {
    const source = { kind: 'json' as const, path: 'en-US.json', text: modelText({ samples }) };
    const snapshot = createModelSnapshot('file:///en-US.json', source, [], createCatalog());
    const told = snapshot.findings().filter(({ ruleId }) => ruleId === 'beyond-learning');
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The model has 5,0\d\d samples: of more than 5,000 it is not told/),
    ]);
  });
});
