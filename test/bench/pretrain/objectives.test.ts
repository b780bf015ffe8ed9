import { beforeAll, describe, expect, it } from 'vitest';
import type { Chunk } from '../../../bench/pretrain/domain';
import type { ObjectiveWeights } from '../../../bench/pretrain/learner';
import { createRandom, seedFrom } from '../../../server/src/base/random';
import { heapView } from '../../../server/src/engine/fused/heapView';
import type { Engine } from '../../../server/src/engine/openEngine';
import { noiselessHyper } from '../../support/tinyTraining';
import { fusedEngine, kernelBuilds } from '../../support/testEngine';
import { toyCorpora, toyLearner, toyTable } from '../../support/toyPretraining';

const cases: Record<string, { objectives: ObjectiveWeights; domain: number }> = {
  'the heads of a corpus': { objectives: { language: 0, prototypes: 0, trainsWords: true }, domain: 0 },
  'a corpus without slots': { objectives: { language: 0.5, prototypes: 0.5, trainsWords: true }, domain: 1 },
  'the language model': { objectives: { language: 0.5, prototypes: 0, trainsWords: true }, domain: 2 },
  prototypes: { objectives: { language: 0, prototypes: 0.5, trainsWords: true }, domain: 2 },
  'all of them': { objectives: { language: 0.5, prototypes: 0.5, trainsWords: true }, domain: 0 },
};

/** Numbers of every weight whose slope is compared. */
const sampled = 4;
const step = 4e-3;

describe('the gradients of a pretraining chunk are the slopes of its loss', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await fusedEngine(kernelBuilds.at(-1)!);
  });

  it.each(Object.entries(cases))('%s', (_, { objectives, domain }) => {
    const table = toyTable();
    const { learner, domains } = toyLearner(engine, table, objectives);
    const chunk: Chunk = {
      domain: domains[domain]!,
      rows: toyCorpora()[Math.min(domain, 1)]!.rows.slice(0, 14),
    };
    if (domain === 2) Object.assign(chunk, { rows: toyCorpora()[0]!.rows.slice(0, 14) });
    const lossOf = (): number => {
      let loss = 0;
      learner.gradients(chunk, createRandom(7), ({ losses }) => {
        loss = losses[0]!;
      });
      return loss;
    };
    const gradients = new Map<string, Float32Array>();
    let rows = new Int32Array(0);
    let rowGradients = new Float32Array(0);
    learner.gradients(chunk, createRandom(7), (found) => {
      for (const [name, gradient] of found.weights) gradients.set(name, gradient.slice());
      rows = found.rows.slice();
      rowGradients = found.rowGradients.slice();
    });
    const compared = { slopes: [] as number[], gradients: [] as number[] };
    const compare = (numbers: () => Float32Array, index: number, gradient: number): void => {
      const before = numbers()[index]!;
      numbers()[index] = before + step;
      const above = lossOf();
      numbers()[index] = before - step;
      const below = lossOf();
      numbers()[index] = before;
      compared.slopes.push((above - below) / (2 * step));
      compared.gradients.push(gradient);
    };
    for (const [name, gradient] of gradients) {
      const steepest = [...gradient.keys()].sort((a, b) => Math.abs(gradient[b]!) - Math.abs(gradient[a]!));
      for (const index of steepest.slice(0, sampled)) {
        compare(() => heapView(learner.weights.get(name)!), index, gradient[index]!);
      }
    }
    // The word table stands in the gradient of the words; as output layer and in labels' names it is taken as it is.
    if (objectives.language === 0) {
      rows.forEach((row, at) => {
        if (row < 0 || at > 6) return;
        const index = row * noiselessHyper.wordWidth;
        compare(() => table, index, rowGradients[at * noiselessHyper.wordWidth]!);
      });
    }
    const scale = Math.max(...compared.slopes.map(Math.abs));
    expect(scale).toBeGreaterThan(1e-3);
    compared.slopes.forEach((slope, index) => {
      expect(Math.abs(slope - compared.gradients[index]!)).toBeLessThan(0.02 * scale + 2e-3);
    });
  });

  it('touch every weight that goes to a skill', () => {
    const { learner, domains } = toyLearner(engine, toyTable(), {
      language: 0.5,
      prototypes: 0.5,
      trainsWords: true,
    });
    const touched = new Set<string>();
    for (const seed of [1, 2, 3]) {
      const chunk: Chunk = { domain: domains[0]!, rows: toyCorpora()[0]!.rows.slice(0, 20) };
      learner.gradients(chunk, createRandom(seedFrom('touch', seed)), ({ weights }) => {
        for (const [name, gradient] of weights) if (gradient.some((value) => value !== 0)) touched.add(name);
      });
    }
    expect(learner.kept.filter((name) => !touched.has(name))).toEqual([]);
  });
});
