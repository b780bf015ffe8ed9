import { describe, expect, it } from 'vitest';
import { createTrainingDisplay } from '../../server/src/cli/trainingProgress';
import type { TrainProgress } from '../../server/src/nlu/api';
import { kept } from './runtime';

const step = (fraction: number): TrainProgress => ({
  fraction,
  update: fraction * 200,
  updates: 200,
  loss: 1.23456,
  heldOut: { utterances: 10, intentAccuracy: 0.9, slotF1: 0.8, frameAccuracy: 0.7 },
});

describe('createTrainingDisplay', () => {
  it('prints a line each tenth where there is no terminal', () => {
    const { stream, text } = kept();
    const display = createTrainingDisplay(stream, 'lines');
    for (const fraction of [0.05, 0.1, 0.15, 0.5, 0.55]) {
      display.update(step(fraction));
    }
    display.stop();
    const lines = text().trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(
      /^Fine-tuning 50 % \(update 100 of 200\), loss 1\.235, held-out intents 90 %, \d+ s left$/,
    );
  });

  it('prints nothing there where lines are not wanted', () => {
    const { stream, text } = kept();
    const display = createTrainingDisplay(stream, 'nothing');
    display.update(step(0.5));
    display.stop();
    expect(text()).toBe('');
  });

  it('draws a bar with loss and held-out figure on a terminal', () => {
    const { stream, text } = kept();
    const terminal = Object.assign(stream, {
      isTTY: true,
      columns: 100,
      cursorTo: () => true,
      clearLine: () => true,
      moveCursor: () => true,
    });
    const display = createTrainingDisplay(terminal, 'nothing');
    display.update(step(0.5));
    display.stop();
    expect(text()).toMatch(/█+░+ 50 % · loss 1\.235 · held-out 90 %/);
  });
});
