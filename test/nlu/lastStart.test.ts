import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../server/src/engine/openEngine';
import type { CheckpointFiles, CheckpointInfo } from '../../server/src/nlu/api';
import { decodeCheckpoint } from '../../server/src/nlu/checkpoint';
import { type Finetuned, finetune } from '../../server/src/nlu/finetune';
import { whyFromScratch } from '../../server/src/nlu/lastStart';
import type { AnnotatedUtterance, LabelSet, TrainingData } from '../../server/src/nlu/types';
import { fusedEngine } from '../support/testEngine';
import { quietHooks, tinyHyper, tinyPretrained } from '../support/tinyTraining';
import { toySkill } from '../support/toySkill';

const pretrained = tinyPretrained();
const hyper = { ...tinyHyper, continuedUpdates: 6, mostContinued: 3 };
const names = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => `sample ${from + index}`);

/** The toy skill as one of 40 samples; `added`: utterances of a sample that comes new. */
function skill(learned: readonly string[], added?: AnnotatedUtterance): TrainingData {
  const toy = toySkill();
  const wholePass = (index: number): readonly AnnotatedUtterance[] =>
    added ? [...toy.wholePass(index), added] : toy.wholePass(index);
  return { ...toy, sampleCount: 40, learned, wholePass, newPass: () => (added ? [added] : []) };
}

describe('a training may go on from the last one', () => {
  const labels: LabelSet = toySkill().labels;
  const info = {
    seed: 1,
    pretrained: true,
    learned: names(40),
  } as unknown as CheckpointInfo;
  const why = (
    data: Partial<TrainingData>,
    last: Partial<CheckpointInfo> = {},
    seed = 1,
  ): string | undefined =>
    whyFromScratch({ info: { ...info, ...last }, labels }, { ...skill(names(40)), ...data }, seed);
  const withMore = (intents: number, slots: number): LabelSet => ({
    ...labels,
    intents: [...labels.intents, ...names(intents)],
    slots: [...labels.slots, ...names(slots)],
  });

  it.each<[string, string | undefined]>([
    ['nothing but values has changed', why({})],
    ['ten samples have come', why({ learned: names(50), sampleCount: 50 })],
    ['a tenth of many has come', why({ learned: names(800), sampleCount: 800 }, { learned: names(720) })],
    ['ten have gone', why({ learned: names(30) })],
    ['an intent and two slots are new', why({ labels: withMore(1, 2) })],
  ])('where %s', (_, reason) => {
    expect(reason).toBeUndefined();
  });

  it.each<[string, string | undefined]>([
    ['eleven samples have come', why({ learned: names(51), sampleCount: 51 })],
    [
      'more than a quarter of a small skill',
      why({ learned: names(8), sampleCount: 8 }, { learned: names(5) }),
    ],
    ['eleven have gone', why({ learned: names(29) })],
    ['two intents more', why({ labels: withMore(2, 0) })],
    ['three slots more', why({ labels: withMore(0, 3) })],
    ['an intent has gone', why({ labels: { ...labels, intents: labels.intents.slice(1) } })],
    ['another seed', why({}, {}, 2)],
    ['it started from random weights', why({}, { pretrained: false })],
    ['it does not say what it has learned', why({}, { learned: undefined })],
    ['ten have gone on in a row', why({}, { last: { inARow: 10, contentHash: '' } })],
  ])('but not where %s', (_, reason) => {
    expect(reason).toBeTypeOf('string');
  });
});

describe('a training that goes on', () => {
  let engine: Engine;
  let first: Finetuned;
  const late: AnnotatedUtterance = { tokens: ['play', 'the', 'weather'], intent: 'StopIntent', slots: [] };
  const train = (data: TrainingData, last?: CheckpointFiles, chosen = hyper): Promise<Finetuned> =>
    finetune(engine, data, { seed: 1, pretrained, ...(last && { last }) }, quietHooks, chosen);
  const bytes = ({ files }: Finetuned): string => files.weights.join();

  beforeAll(async () => {
    engine = await fusedEngine('plain');
    first = await train(skill(names(40)));
  });

  it('takes fewer updates, says so, and keeps the figures of the one that had not seen the held-out samples', async () => {
    const next = await train(skill(names(41), late), first.files);
    expect(first.info.last).toBeUndefined();
    expect(next.info.last).toEqual({ inARow: 1, contentHash: first.info.contentHash });
    expect(next.info.report.updates).toBe(7);
    expect(next.info.report.heldOut).toEqual(first.info.report.heldOut);
    expect(decodeCheckpoint(next.files).temperature).toBe(decodeCheckpoint(first.files).temperature);
  });

  it('begins where the last one ended', async () => {
    const idle = await train(skill(names(40)), first.files, { ...hyper, continuedRate: 0 });
    expect(decodeCheckpoint(idle.files).weights).toEqual(decodeCheckpoint(first.files).weights);
  });

  it('gives the same bytes for the same samples, seed and start, and others for another start', async () => {
    const data = skill(names(41), late);
    const once = await train(data, first.files);
    expect(bytes(await train(data, first.files))).toBe(bytes(once));
    expect(bytes(await train(data, once.files))).not.toBe(bytes(once));
  });

  it('begins anew after so many, and from a checkpoint that is damaged or of another network', async () => {
    let last = first;
    for (let inARow = 1; inARow <= hyper.mostContinued; inARow++) {
      last = await train(skill(names(40)), last.files);
      expect(last.info.last?.inARow).toBe(inARow);
    }
    expect((await train(skill(names(40)), last.files)).info.last).toBeUndefined();
    const damaged = { ...first.files, weights: first.files.weights.map((byte) => byte ^ 1) };
    expect((await train(skill(names(40)), damaged)).info.last).toBeUndefined();
    const other = { seed: 1, pretrained: { ...pretrained, hash: 'other' }, last: first.files };
    expect((await finetune(engine, skill(names(40)), other, quietHooks, hyper)).info.last).toBeUndefined();
  });

  it('begins anew where a slot has come to take other things', async () => {
    const data = skill(names(40));
    const complete = { ...data.gazetteers.complete, city: ['one', 'two', 'three'] };
    const changed = { ...data, gazetteers: { ...data.gazetteers, complete } };
    expect((await train(changed, first.files)).info.last).toBeUndefined();
  });
});
