import { describe, expect, it } from 'vitest';
import type { ModelStatus } from '../../server/src/protocol';
import { statusText as textOf } from '../../src/statusText';
import { wilsonInterval } from '../../src/wilsonInterval';
import { inEnglish } from '../../src/words';

const statusText = (status: ModelStatus, problems: number | undefined = 0) =>
  textOf(status, problems, inEnglish);

const uri = 'file:///en-US.json';

const heldOut = { utterances: 31, intentAccuracy: 0.936, slotF1: 0.88, frameAccuracy: 0.81 };

const ready: Extract<ModelStatus, { state: 'ready' }> = {
  uri,
  state: 'ready',
  heldOut,
  samples: 152,
  seconds: 8.41,
  pretrained: false,
  outdated: false,
};

const quick: ModelStatus = { uri, state: 'quick', heldOut, samples: 152, seconds: 0.0412 };

describe('the five states in the status bar', () => {
  it.each<[ModelStatus, string]>([
    [{ uri, state: 'none' }, '$(circle-large-outline) Skill Lens: no model'],
    [quick, '$(zap) Skill Lens: quick look'],
    [{ uri, state: 'training', fraction: 0.429 }, '$(sync~spin) Skill Lens: training 42 %'],
    [ready, '$(check) Skill Lens: all heard'],
    [{ uri, state: 'failed', reason: 'No samples.' }, '$(error) Skill Lens: failed'],
  ])('%o', (status, text) => expect(statusText(status).text).toBe(text));

  it('never say more than 100 % nor less than 0 %', () => {
    expect(statusText({ uri, state: 'training', fraction: 1.2 }).text).toContain('100 %');
    expect(statusText({ uri, state: 'training', fraction: -1 }).text).toContain(' 0 %');
  });

  it('tell problems first, also where the figure is fine', () => {
    expect(statusText(ready, 1).text).toBe('$(warning) Skill Lens: 1 problem');
    expect(statusText(ready, 12).text).toBe('$(warning) Skill Lens: 12 problems');
    expect(statusText(ready, 12).label).toContain('12 problems');
  });

  it('count nothing in a scratch file, which expects nothing', () => {
    expect(textOf(ready, undefined, inEnglish).text).toBe('$(check) Skill Lens: model ready');
  });

  it('say that a model too small to measure is there', () => {
    const { heldOut: _, ...unmeasured } = ready;
    expect(statusText(unmeasured).tooltip).toContain('Too few samples');
  });
});

describe('the tooltip', () => {
  it('gives the measures, the samples, the time and where training started', () => {
    const { tooltip } = statusText(ready);
    expect(tooltip).toContain('| Intent accuracy | 94 % |');
    expect(tooltip).toContain('| … in truth likely between | 79 % – 98 % |');
    expect(tooltip).toContain('| Slot F1 | 88 % |');
    expect(tooltip).toContain('| Frame accuracy (intent and all slots) | 81 % |');
    expect(tooltip).toContain('Fine-tuned on 152 samples in 8.4 s, from random weights.');
    expect(tooltip).not.toContain('has changed');
  });

  it('tells a pretrained start and changed text', () => {
    const { tooltip } = statusText({ ...ready, pretrained: true, outdated: true });
    expect(tooltip).toContain('from pretrained weights');
    expect(tooltip).toContain('The text has changed since');
  });

  it('says of a quick look what it is worth and how to get more', () => {
    const { tooltip } = statusText(quick);
    expect(tooltip).toContain('quick model, trained on 152 samples in 41 ms');
    expect(tooltip).toContain('| Intent accuracy | 94 % |');
    expect(tooltip).toContain('Save the file to train the full model');
  });

  it('gives the reason of a failure as written', () => {
    const shown = statusText({ uri, state: 'failed', reason: 'my_file <b>' });
    expect(shown.tooltip).toContain('my\\_file \\<b\\>');
    expect(shown.isError).toBe(true);
  });
});

describe('the label for screen readers', () => {
  it('holds words, no icons', () => {
    const states: ModelStatus[] = [
      ready,
      { uri, state: 'none' },
      quick,
      { uri, state: 'training', fraction: 0.5 },
      { uri, state: 'failed', reason: 'No samples.' },
    ];
    for (const status of states) {
      expect(statusText(status).label).toMatch(/^Skill Lens: [^$]+$/);
    }
  });
});

describe('the interval of a measured share', () => {
  // Values of R's binom.confint(x, n, methods = 'wilson').
  it.each([
    [11, 11, 0.7412, 1],
    [0, 10, 0, 0.2775],
    [29, 31, 0.7928, 0.9821],
    [81, 100, 0.7222, 0.8749],
  ])('%d of %d', (right, count, low, high) => {
    const [from, to] = wilsonInterval(right / count, count);
    expect(from).toBeCloseTo(low, 3);
    expect(to).toBeCloseTo(high, 3);
  });
});

describe('problems in the tooltip', () => {
  const tooltip = (problems: number, warned: number): string =>
    textOf(ready, problems, inEnglish, warned).tooltip;

  it('are told apart into those of the rules, which the Problems view counts, and what is heard otherwise', () => {
    expect(tooltip(17, 7)).toContain(
      'Lines with a finding of the rules: 7. Samples without one that are heard otherwise than meant: 10.',
    );
  });

  it('are not where there are none', () => {
    expect(tooltip(0, 0)).not.toContain('finding');
  });
});

it('writes tenths of a second as the language does', () => {
  const german = (message: string, ...args: readonly (string | number)[]): string =>
    inEnglish(message === '{0}.{1} s' ? '{0},{1} s' : message, ...args);
  expect(textOf(ready, 0, german).tooltip).toContain('8,4 s');
  expect(statusText(ready).tooltip).toContain('8.4 s');
});
