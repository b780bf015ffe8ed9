import { describe, expect, it } from 'vitest';
import { forwardFlops, trainingFlops } from '../../bench/speed/flops';
import { lapOf } from '../../bench/speed/laps';
import { type Results, toJson } from '../../bench/speed/results';
import { evenlySpaced } from '../../bench/speed/skills';
import { splitSkill } from '../../bench/speed/split';
import { growthExponent, median, percentile } from '../../bench/speed/statistics';
import { syntheticSkill } from '../../bench/speed/syntheticSkill';
import { replaceBetweenMarks } from '../../bench/report/marks';
import { rowsOf, toMarkdown } from '../../bench/speed/table';
import { createCatalog } from '../../server/src/catalog/catalog';
import { normaliseSample } from '../../server/src/model/normaliseSample';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { defaultHyperParameters } from '../../server/src/nlu/hyperParameters';
import { modelText } from '../support/smallSkill';

describe('operations of the network', () => {
  const hyper = { ...defaultHyperParameters, wordWidth: 3, characterWidth: 1, hidden: 2 };
  const shape = { vocabularySize: 100, intents: 7, slots: 2 };

  it('counts every product by hand', () => {
    // Embedding 4 wide, task layers see 2 * 2 + 4 + 3 + 2 * 2 = 15 numbers, four gates of 2 units, 5 tags, 7 intents.
    const perToken = 2 * (4 + 2) * 8 + 2 * (2 * (15 + 2) * 8) + 4 * 5;
    expect(forwardFlops(shape, hyper, { utterances: 0, tokens: 1 })).toBe(2 * perToken);
    expect(forwardFlops(shape, hyper, { utterances: 1, tokens: 0 })).toBe(2 * 4 * 7);
  });

  it('takes training for three times as much', () => {
    const size = { utterances: 4, tokens: 31 };
    expect(trainingFlops(shape, hyper, size)).toBe(3 * forwardFlops(shape, hyper, size));
  });

  it('saves both products of a frozen layer that has nothing to train below it', () => {
    const size = { utterances: 0, tokens: 1 };
    const fixed = { ...shape, vocabularySize: 0 };
    const shared = 2 * (2 * (4 + 2) * 8);
    const all = trainingFlops(fixed, hyper, size);
    const frozen = (...frozenLayers: string[]) => trainingFlops(fixed, { ...hyper, frozenLayers }, size);
    expect(frozen('shared')).toBe(all - shared);
    expect(frozen('shared', 'character')).toBe(all - 2 * shared);
  });
});

describe('figures', () => {
  it('finds the exponent of a power law', () => {
    const points = [50, 200, 1000, 20_000].map((x) => ({ x, y: 0.3 * x ** 0.8 }));
    expect(growthExponent(points)).toBeCloseTo(0.8, 10);
  });

  it('takes medians and percentiles between neighbours', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(percentile([10, 20, 30], 95)).toBeCloseTo(29);
    expect(percentile([7], 95)).toBe(7);
  });

  it('takes every batch at its quickest', () => {
    const rounds = [
      [4, 9],
      [6, 5],
      [5, 7],
    ];
    expect(lapOf(rounds, 3)).toEqual({ minimum: (4 + 5) / 3, median: 12 / 3 });
  });

  it('spreads a choice over a list', () => {
    expect(evenlySpaced([1, 2, 3, 4, 5, 6], 3)).toEqual([2, 4, 6]);
    expect(evenlySpaced([1, 2], 8)).toEqual([1, 2]);
  });
});

describe('the synthetic skill', () => {
  it.each([50, 1000])('has %i different samples', (size) => {
    const { intents, problems } = parseInteractionModel(syntheticSkill(size, 1));
    const samples = intents.flatMap((intent) => intent.samples.map(({ text }) => normaliseSample(text)));
    expect(problems).toEqual([]);
    expect(new Set(samples).size).toBe(size);
  });

  it('is the same for the same seed and another for another', () => {
    expect(syntheticSkill(50, 3)).toBe(syntheticSkill(50, 3));
    expect(syntheticSkill(50, 3)).not.toBe(syntheticSkill(50, 4));
  });
});

describe('the split for the comparison with nlp.js', () => {
  const { training, heldOut } = splitSkill(modelText(), 'en-US.json', createCatalog(), 1);

  it('takes a sample of every intent that has four', () => {
    const intents = ['WeatherIntent', 'PlayIntent'];
    expect(heldOut.map(({ intent }) => intent)).toEqual(expect.arrayContaining(intents));
    const left = parseInteractionModel(training).intents.map(({ samples }) => samples.length);
    expect(left).toEqual([3, 3, 3, 3, 0]);
  });

  it('fills the slots', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(2);
    expect(heldOut.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
  });
});

const lap = { minimum: 1, median: 1.5 };
const duel = { ours: lap, rival: { minimum: 20, median: 21 }, ratio: 20, medianRatio: 19 };
const report = { samples: 57, utterances: 100, updates: 300, seconds: 1, heldOut: undefined };
const repeated = {
  samples: 57,
  seconds: { minimum: 1.2, median: 1.4 },
  last: { seconds: 1.4, report, files: { modelJson: '', weights: new Uint8Array() } },
};
const skill = { name: 'skill', path: '', bytes: 2e6, samples: 57, english: true, good: true };
const editor = {
  startMs: 300,
  finetuneSeconds: 2,
  peakMegabytes: 250,
  keystrokeP50: 20,
  keystrokeP95: 40,
  keystrokes: 60,
};
const race: Results['race'] = {
  build: 'plain',
  utterances: 64,
  tokens: 300,
  rivals: [{ kind: 'stock-wasm', train: duel, predict: duel }],
  absent: { 'stock-tensorflow': 'it is not installed' },
  ours: { train: lap, predict: lap },
  multiply: 20,
  step: 13,
  share: 0.65,
};
const results: Results = {
  environment: {
    date: '2026-11-23',
    commit: 'abc',
    node: 'v20',
    cores: 2,
    seed: 1,
    backend: 'wasm',
    quick: false,
  },
  skills: { median: skill, p90: skill, largest: skill, longest: skill, spread: [skill], instead: undefined },
  race,
  freshRace: race,
  median: repeated,
  p90: repeated,
  growth: { exponent: 0.5, points: [{ samples: 50, seconds: 1, updates: 300, frameAccuracy: 0.9 }] },
  predict: { one: 0.8, fiveHundred: 150, load: 20 },
  nlpjs: { trainRatio: 0.01, predictRatio: 0.2, intentAccuracy: 0.87, ourIntentAccuracy: 0.9, skills: [] },
  first: { coldMs: undefined, warmMs: undefined },
  editor,
  longEditor: { ...editor, peakMegabytes: 300 },
  size: { vsixMegabytes: 1.8, kernelKilobytes: 16 },
};

describe('the report', () => {
  it('has the keys of benchmark 5, and a reason for what is null', () => {
    const json = toJson(results);
    for (const key of [
      'trainVsStockWasm',
      'trainVsStockCpu',
      'trainVsTfjsNode',
      'gemmShare',
      'finetuneMedianSeconds',
      'finetuneP90Seconds',
      'growthExponent',
      'predictOneMs',
      'predict500Ms',
      'keystrokeP50Ms',
      'keystrokeP95Ms',
      'peakMemoryMB',
      'nlpjs',
      'vsixMB',
    ]) {
      expect(json, key).toHaveProperty(key);
    }
    expect(json).toMatchObject({ trainVsStockWasm: 20, trainVsTfjsNode: null, peakMemoryMB: 300 });
    expect(json['nlpjs']).toMatchObject({ trainRatio: 0.01, intentAccuracy: 0.87, ourIntentAccuracy: 0.9 });
    expect(json['reasons']).toMatchObject({ trainVsTfjsNode: 'it is not installed' });
  });

  it('says of every target whether it is met', () => {
    const rows = rowsOf(results);
    const verdict = (what: string) => rows.find((row) => row.what.startsWith(what))?.met;
    expect(verdict('training against stock wasm')).toBe('yes');
    expect(verdict('training against @tensorflow/tfjs-node')).toBe('not measured');
    expect(verdict('first prediction')).toBe('no');
    expect(rows.filter(({ target, met }) => (target === '') !== (met === ''))).toEqual([]);
  });

  it('puts the table between its marks and leaves the rest alone', () => {
    const text = 'a\n<!-- speed -->\nold\n<!-- /speed -->\nb\n';
    const table = toMarkdown(rowsOf(results));
    expect(replaceBetweenMarks(text, 'speed', table)).toBe(
      `a\n<!-- speed -->\n${table}\n<!-- /speed -->\nb\n`,
    );
    expect(() => replaceBetweenMarks('nothing', 'speed', table)).toThrow('no place for the table');
  });
});
