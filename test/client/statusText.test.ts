import { describe, expect, it } from 'vitest';
import type { ModelStatus } from '../../server/src/protocol';
import { statusText } from '../../src/statusText';

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
    [ready, '$(check) Skill Lens: 94 % held-out'],
    [{ uri, state: 'failed', reason: 'No samples.' }, '$(error) Skill Lens: failed'],
  ])('%o', (status, text) => expect(statusText(status).text).toBe(text));

  it('never say more than 100 % nor less than 0 %', () => {
    expect(statusText({ uri, state: 'training', fraction: 1.2 }).text).toContain('100 %');
    expect(statusText({ uri, state: 'training', fraction: -1 }).text).toContain(' 0 %');
  });

  it('say that a model too small to measure is there', () => {
    const { heldOut: _, ...unmeasured } = ready;
    expect(statusText(unmeasured).text).toBe('$(check) Skill Lens: ready');
    expect(statusText(unmeasured).tooltip).toContain('Too few samples');
  });
});

describe('the tooltip', () => {
  it('gives the measures, the samples, the time and where training started', () => {
    const { tooltip } = statusText(ready);
    expect(tooltip).toContain('| Intent accuracy | 94 % |');
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
    const { tooltip, command } = statusText(quick);
    expect(tooltip).toContain('quick model, trained on 152 samples in 41 ms');
    expect(tooltip).toContain('| Intent accuracy | 94 % |');
    expect(tooltip).toContain('Save the file or click to train the full model');
    expect(command).toBe('skillLens.finetune');
  });

  it('gives the reason of a failure as written, and its click the log', () => {
    const shown = statusText({ uri, state: 'failed', reason: 'my_file <b>' });
    expect(shown.tooltip).toContain('my\\_file \\<b\\>');
    expect(shown.command).toBe('skillLens.showLog');
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
