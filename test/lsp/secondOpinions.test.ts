import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SecondOpinion } from '../../server/src/analysis/secondOpinion/secondOpinion';
import { CancelledError } from '../../server/src/base/cancellation';
import type { CrossFitRequest } from '../../server/src/lsp/runtime';
import { createSecondOpinions } from '../../server/src/lsp/secondOpinions';
import { defaultSettings } from '../../server/src/protocol';
import { modelUri, snapshotOf } from '../support/featureContext';
import { modelText } from '../support/smallSkill';

const opinion: SecondOpinion = { folds: [{ contentHash: 'a', samples: [] }] };
const newer: SecondOpinion = { folds: [{ contentHash: 'b', samples: [] }] };
const snapshot = snapshotOf(modelText());
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

afterEach(() => void vi.useRealTimers());

/** With a cross-fitter that ends when the test says so. */
function started(stored?: SecondOpinion) {
  vi.useFakeTimers();
  const asked: { request: CrossFitRequest; finish(opinion: SecondOpinion): void; cancelled: boolean }[] = [];
  const told: string[] = [];
  const saved: SecondOpinion[] = [];
  const state = { reason: undefined as string | undefined };
  const opinions = createSecondOpinions({
    crossFitter: {
      crossFit(request) {
        let finish: (opinion: SecondOpinion) => void = () => undefined;
        let fail: (error: Error) => void = () => undefined;
        const result = new Promise<SecondOpinion>((resolve, reject) => {
          finish = resolve;
          fail = reject;
        });
        const run = { request, finish: (given: SecondOpinion) => finish(given), cancelled: false };
        asked.push(run);
        return {
          result,
          cancel() {
            run.cancelled = true;
            fail(new CancelledError());
          },
        };
      },
    },
    store: {
      load: () => Promise.resolve(stored),
      save: (_, given) => Promise.resolve(void saved.push(given)),
    },
    snapshotOf: () => Promise.resolve(snapshot),
    settings: () => Promise.resolve(defaultSettings),
    whyNot: () => Promise.resolve(state.reason),
    onOpinion: (uri) => void told.push(uri),
    log,
    pauses: { beforeFirst: 100, whileBusy: 1000 },
  });
  return { opinions, asked, told, saved, state };
}

describe('second opinions', () => {
  it('are asked for after a pause, with the former one, and stored', async () => {
    const { opinions, asked, told, saved } = started(opinion);
    opinions.want(modelUri);
    await vi.advanceTimersByTimeAsync(99);
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2);
    expect(asked[0]!.request).toMatchObject({ source: snapshot.source, former: opinion });
    expect(opinions.get(modelUri)).toBe(opinion);
    asked[0]!.finish(newer);
    await vi.advanceTimersByTimeAsync(1);
    expect(opinions.get(modelUri)).toBe(newer);
    expect(told).toEqual([modelUri]);
    expect(saved).toEqual([newer]);
  });

  it('wait while the machine is busy', async () => {
    const { opinions, asked, state } = started();
    state.reason = 'the machine runs on battery';
    opinions.want(modelUri);
    await vi.advanceTimersByTimeAsync(900);
    expect(asked).toHaveLength(0);
    state.reason = undefined;
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(1);
  });

  it('are given up when training begins, before and while they are worked out', async () => {
    const { opinions, asked, told } = started();
    opinions.want(modelUri);
    opinions.stop(modelUri);
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(0);
    opinions.want(modelUri);
    await vi.advanceTimersByTimeAsync(101);
    opinions.stop(modelUri);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked[0]!.cancelled).toBe(true);
    expect(told).toEqual([]);
    opinions.want(modelUri);
    await vi.advanceTimersByTimeAsync(101);
    expect(asked).toHaveLength(2);
  });
});
