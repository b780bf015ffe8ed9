import { expect, it } from 'vitest';
import { toySkill } from '../support/toySkill';
import { trainQuick } from '../../server/src/nlu/quick/trainQuick';
import { createStatusReporter, type ModelState } from '../../server/src/lsp/statusReporter';
import type { ModelStatus } from '../../server/src/protocol';

const uri = 'file:///m.json';
const idle: ModelState = {
  training: undefined,
  predictor: undefined,
  loadFailure: undefined,
  outdated: false,
};

function reporter() {
  const sent: ModelStatus[] = [];
  let now = 0;
  const reporter = createStatusReporter(
    (status) => sent.push(status),
    () => now,
  );
  const report = (state: Partial<ModelState>, at: number): void => {
    now = at;
    reporter.report(uri, { ...idle, ...state });
  };
  return { sent, report, forget: () => reporter.forget(uri) };
}

it('says each thing once, and again after the document has closed', () => {
  const { sent, report, forget } = reporter();
  report({}, 0);
  report({}, 1);
  expect(sent).toEqual([{ uri, state: 'none' }]);
  forget();
  report({}, 2);
  expect(sent).toHaveLength(2);
});

it('thins out progress, but not the changes of state', () => {
  const { sent, report } = reporter();
  const training = (fraction: number): Partial<ModelState> => ({ training: { state: 'training', fraction } });
  report(training(0), 0);
  report(training(0.1), 50);
  report(training(0.2), 150);
  report({ training: { state: 'failed', reason: 'because' } }, 151);
  expect(sent).toEqual([
    { uri, state: 'training', fraction: 0 },
    { uri, state: 'training', fraction: 0.2 },
    { uri, state: 'failed', reason: 'because' },
  ]);
});

it('calls a checkpoint that could not be loaded a failure, until there is a better one', () => {
  const { sent, report } = reporter();
  report({ loadFailure: 'cut in half' }, 0);
  report({ loadFailure: 'cut in half', training: { state: 'training', fraction: 0 } }, 1);
  expect(sent.map(({ state }) => state)).toEqual(['failed', 'training']);
});

it('tells a quick model from a fine-tuned one, and a failure from both', () => {
  const { sent, report } = reporter();
  const quick = trainQuick(toySkill(), { seed: 1 });
  const { preliminary: _, ...info } = quick.info;
  report({ predictor: quick }, 0);
  report({ predictor: quick, loadFailure: 'cut in half' }, 1);
  report({ predictor: { ...quick, info } }, 2);
  expect(sent[0]).toMatchObject({ uri, state: 'quick', samples: 8, heldOut: { utterances: 2 } });
  expect(sent.map(({ state }) => state)).toEqual(['quick', 'failed', 'ready']);
});
