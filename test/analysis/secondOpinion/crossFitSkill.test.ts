import { beforeAll, expect, it } from 'vitest';
import { judgeSamples } from '../../../server/src/analysis/confusions/judgeSamples';
import {
  readConfusionSteps,
  withSecondOpinion,
} from '../../../server/src/analysis/confusions/readConfusions';
import { crossFitSkill } from '../../../server/src/analysis/secondOpinion/crossFitSkill';
import {
  nameOf,
  outOfFoldByName,
  type SecondOpinion,
} from '../../../server/src/analysis/secondOpinion/secondOpinion';
import { runToEnd } from '../../../server/src/base/runToEnd';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { snapshotOf } from '../../support/featureContext';
import { modelText, smallSkill } from '../../support/smallSkill';
import { testEngine } from '../../support/testEngine';
import { quietHooks } from '../../support/tinyTraining';
import { quickHyper } from '../../support/trainedPredictor';

const stray = 'how warm will it be in {city}';
const samples = { ...smallSkill.samples, HelloIntent: [...smallSkill.samples['HelloIntent']!, stray] };
const snapshot = snapshotOf(modelText({ samples }));
const count = Object.values(samples).flat().length;

let opinion: SecondOpinion;
let trainings = 0;

async function opinionOn(of: typeof snapshot, former?: SecondOpinion): Promise<SecondOpinion> {
  trainings = 0;
  const onProgress = ({ update, updates }: { update: number; updates: number }): void => {
    if (update === updates) trainings++;
  };
  return crossFitSkill({
    engine: await testEngine(),
    snapshot: of,
    catalog: createCatalog(),
    options: { seed: 1 },
    hooks: { ...quietHooks, onProgress },
    former,
    hyper: quickHyper,
  });
}

beforeAll(async () => {
  opinion = await opinionOn(snapshot);
});

it('reads every sample once, by a network that has not learned it', () => {
  expect(opinion.folds).toHaveLength(4);
  expect(trainings).toBe(4);
  expect(opinion.folds.flatMap((fold) => fold.samples)).toHaveLength(count);
  const found = outOfFoldByName(opinion).get(nameOf('HelloIntent', stray))!;
  expect(found.rival).toBe('WeatherIntent');
  expect(found.logMargin).toBeGreaterThan(0);
  expect(found.judgement.intent).toBe('WeatherIntent');
  expect(found.judgement.slots).toHaveLength(1);
});

it('trains nothing again while nothing has changed, and is plain data', async () => {
  const stored: SecondOpinion = JSON.parse(JSON.stringify(opinion));
  expect(await opinionOn(snapshot, stored)).toEqual(opinion);
  expect(trainings).toBe(0);
});

it('trains again what has learned a sample that is gone', async () => {
  const { HelloIntent: _, ...others } = samples;
  const less = snapshotOf(
    modelText({ samples: { ...others, HelloIntent: samples.HelloIntent.slice(0, -1) } }),
  );
  await opinionOn(less, opinion);
  expect(trainings).toBeGreaterThanOrEqual(3);
});

it('is weighed into the scores of samples', () => {
  const confusions = runToEnd(readConfusionSteps(snapshot.confusables(), undefined));
  const scoreOf = (of: typeof confusions) =>
    judgeSamples(of).map(({ sample, score }) => ({ key: of.gathered.samples[sample]!.key, score }));
  const alone = new Map(scoreOf(confusions).map(({ key, score }) => [key, score]));
  const strayed = judgeSamples(withSecondOpinion(confusions, opinion)).find(
    ({ sample }) => confusions.gathered.samples[sample]!.key === stray,
  )!;
  expect(strayed.score).toBeGreaterThan(alone.get(stray)!);
});
