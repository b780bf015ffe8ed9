import { expect, it } from 'vitest';
import { createUtterancePredictor } from '../../server/src/analysis/predictUtterances';
import { CancellationSource, neverCancelled } from '../../server/src/base/cancellation';
import { createCatalog } from '../../server/src/catalog/catalog';
import { readTestSet } from '../../server/src/evaluation/annotations/readTestSet';
import { checkTests } from '../../server/src/evaluation/checkTests';
import { hearTests } from '../../server/src/evaluation/hearTests';
import type { Verdict } from '../../server/src/evaluation/types';
import { trainQuick } from '../../server/src/nlu/quick/trainQuick';
import { nodeScheduler } from '../../server/src/node/scheduler';
import { snapshotOf } from '../support/featureContext';
import { musicSkill } from '../support/musicSkill';

const snapshot = snapshotOf(musicSkill);
const hearing = {
  snapshot,
  predictor: trainQuick(snapshot.trainingData(1), { seed: 1 }),
  utterances: createUtterancePredictor(nodeScheduler),
};

it('hears what the same predictor answers a user, slots resolved', async () => {
  const { tests } = readTestSet('a.csv', 'play hey you, PlayIntent, song=hey jude\nstop, PlayIntent\n');
  const verdicts: Verdict[] = [];
  for await (const some of hearTests(hearing, tests, neverCancelled)) verdicts.push(...some);
  const [first, second] = verdicts;
  const answer = hearing.predictor.predict(['play hey you'], snapshot.skillText())[0]!;
  expect(first).toMatchObject({
    passed: true,
    heard: { intent: answer.intent, confidence: answer.confidence },
  });
  expect(first?.heard.slots).toMatchObject([
    {
      name: 'song',
      value: 'hey you',
      start: 5,
      end: 12,
      resolutions: [{ values: [{ name: 'hey jude', id: 'jude' }] }],
    },
  ]);
  expect(second).toMatchObject({ passed: false, intentRight: false, heard: { intent: 'AMAZON.StopIntent' } });
});

it('ends without a word when cancelled', async () => {
  const source = new CancellationSource();
  const { tests } = readTestSet(
    'a.csv',
    Array.from({ length: 200 }, (_, i) => `play ${i}, PlayIntent`).join('\n'),
  );
  let heard = 0;
  for await (const some of hearTests(hearing, tests, source.token)) {
    heard += some.length;
    source.cancel();
  }
  expect(heard).toBe(64);
});

it('leaves out what expects an unknown intent, and doubts an unknown slot', () => {
  const text =
    'a, PlayIntnet\nb, PlayIntent, sonk=x\nc, AMAZON.HelpIntent\nd, AMAZON.HlepIntent\ne, Quite Other\nf, Play\n';
  const { tests, problems } = checkTests(readTestSet('a.csv', text), snapshot.model, createCatalog());
  expect(tests.map(({ utterance }) => utterance)).toEqual(['b', 'c']);
  expect(problems.map(({ line, severity, message }) => `${line} ${severity}: ${message}`)).toEqual([
    "1 error: The model has no intent 'PlayIntnet'. Did you mean 'PlayIntent'?",
    "2 warning: Intent 'PlayIntent' has no slot 'sonk'. Did you mean 'song'?",
    "4 error: The model has no intent 'AMAZON.HlepIntent'. Did you mean 'AMAZON.HelpIntent'?",
    "5 error: The model has no intent 'Quite Other'. Expect an intent of the model.",
    "6 error: The model has no intent 'Play'. Did you mean 'PlayIntent'?",
  ]);
});
