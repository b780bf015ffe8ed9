import { Ansis } from 'ansis';
import { describe, expect, it } from 'vitest';
import type { SamplePrediction } from '../../server/src/analysis/types';
import { coloursFor } from '../../server/src/cli/colours';
import { heldOutSentence } from '../../server/src/cli/heldOutSentence';
import { type LensResult, lensReport } from '../../server/src/cli/lensReport';
import { percent } from '../../server/src/cli/percent';
import type { JudgedSample } from '../../server/src/cli/predictAllSamples';
import { markSample } from '../../server/src/cli/sampleMarkup';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import type { CheckpointInfo } from '../../server/src/nlu/api';
import { kept } from './runtime';

const plain = new Ansis(0);

/** Judges `play {song} in {city}` of the intent Play. */
function judged(
  intent: string,
  predicted: readonly (string | undefined)[],
  extraSlots: readonly string[] = [],
): JudgedSample {
  const slots = [
    { name: 'song', type: 'Song' },
    { name: 'city', type: 'AMAZON.City' },
  ];
  const text = JSON.stringify({ intents: [{ name: 'Play', slots, samples: ['play {song} in {city}'] }] });
  const own = parseInteractionModel(text, 'en-US.json').intents[0]!;
  const sample = own.samples[0]!;
  const prediction: SamplePrediction = {
    range: sample.range,
    text: sample.text,
    expectedIntent: own.name.value,
    intent,
    confidence: 0.875,
    alternatives: [],
    slots: slots.map(({ name }, i) => ({
      expected: name,
      predicted: predicted[i],
      confidence: 0.9,
      range: sample.range,
    })),
    extraSlots,
  };
  return { intent: own, sample, prediction };
}

const info = (pretrained: boolean): CheckpointInfo => ({
  formatVersion: 1,
  contentHash: '',
  seed: 1,
  backend: 'wasm',
  pretrained,
  report: { samples: 1, utterances: 1, updates: 200, seconds: 12.34, heldOut: undefined },
});

const right = judged('Play', ['song', 'city']);
const stray = judged('Stop', ['song', 'city']);

function reportOn(samples: readonly JudgedSample[], more: Partial<LensResult> = {}, all = false): string {
  const result = { samples, ambiguous: [], unseen: { judged: 3, own: 2 }, info: info(false), ...more };
  return lensReport(result, { width: 100, colours: plain, all });
}

describe('markSample', () => {
  it.each([
    [right, 'play {song} in {city}'],
    [judged('Play', ['city', undefined]), 'play {song→city} in {city→?}'],
    [judged('Play', ['song', 'city'], ['date']), 'play {song} in {city} +{date}'],
  ])('shows slots without colour', (sample, expected) => {
    expect(markSample(sample, plain)).toBe(expected);
  });

  it('underlines and colours slots, a wrong one in red', () => {
    const colours = new Ansis(1);
    expect(markSample(judged('Play', ['song', undefined]), colours)).toContain(
      colours.red.underline('{city→?}'),
    );
    expect(colours.strip(markSample(right, colours))).toBe('play {song} in {city}');
  });
});

describe('lensReport', () => {
  it('marks what is right, half right and wrong', () => {
    const report = reportOn([right, judged('Play', ['song', undefined]), stray]);
    expect(report).toMatch(/│ ✓ │ play \{song\} in \{city\} +│ Play +│ +88 % │/);
    expect(report).toMatch(/│ ~ │ play \{song\} in \{city→\?\} +│ Play +│/);
    expect(report).toMatch(/│ ✗ │ play \{song\} in \{city\} +│ Stop +│/);
    expect(report).toContain('Had it not been there, 2 of 3 samples (67 %) would still get their own intent');
  });

  it('fits the width', () => {
    const widths = reportOn([right, stray])
      .split('\n')
      .filter((line) => /[│┌└]/.test(line));
    expect(widths.length).toBeGreaterThan(4);
    expect(Math.max(...widths.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('lists intents and strays only, for a big model', () => {
    const report = reportOn([...Array.from({ length: 200 }, () => right), stray]);
    expect(report).toMatch(/│ ✗ │ Play +│ +201 │ +99 % │ +99 % │ Stop \(1\) +│/);
    expect(report.match(/play \{song\}/g)).toHaveLength(1);
    expect(report).toContain('--all lists all 201');
  });

  it('lists all samples of a big model on demand', () => {
    const report = reportOn(
      Array.from({ length: 201 }, () => right),
      {},
      true,
    );
    expect(report.match(/play \{song\}/g)).toHaveLength(201);
  });

  it('says what the network started from', () => {
    expect(reportOn([right])).toContain('started from random weights');
    expect(reportOn([right], { info: info(true) })).not.toContain('random weights');
  });

  it('names ambiguous samples with the rival', () => {
    const finding = {
      rule: 'same-shape',
      severity: 'warning' as const,
      message: 'Falls together with Stop.',
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 9,
      related: [{ path: 'a.json', line: 9, column: 1, endLine: 9, endColumn: 2, message: 'The rival' }],
    };
    const report = reportOn([right], { ambiguous: [{ path: 'a.json', finding }] });
    expect(report).toContain(
      'a.json:3:5 warning Falls together with Stop. (same-shape)\n  a.json:9:1 The rival',
    );
    expect(reportOn([right])).toContain('No ambiguous samples.');
  });
});

describe('words for figures', () => {
  it.each([
    [0, '0 %'],
    [0.001, '1 %'],
    [0.5, '50 %'],
    [0.999, '99 %'],
    [1, '100 %'],
  ])('percent(%s) is %s', (share, text) => {
    expect(percent(share)).toBe(text);
  });

  it('tells held-out figures, or that there are none', () => {
    const heldOut = { utterances: 20, intentAccuracy: 0.95, slotF1: 0.9, frameAccuracy: 0.85 };
    expect(heldOutSentence(heldOut)).toBe(
      'Held-out (20 utterances, before they were learned from too): intents right 95 %, slot F1 90 %, intent and all slots right 85 %.',
    );
    expect(heldOutSentence(undefined)).toContain('none');
  });
});

describe('coloursFor', () => {
  const terminal = Object.assign(kept().stream, { isTTY: true });
  const pipe = kept().stream;
  it.each([
    ['a terminal', terminal, {}, true, 1],
    ['a pipe', pipe, {}, true, 0],
    ['NO_COLOR', terminal, { NO_COLOR: '1' }, true, 0],
    ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, true, 1],
    ['--no-color', terminal, { FORCE_COLOR: '1' }, false, 0],
    ['FORCE_COLOR on a pipe', pipe, { FORCE_COLOR: '1' }, true, 1],
    ['FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, true, 0],
    ['a dumb terminal', terminal, { TERM: 'dumb' }, true, 0],
  ])('knows %s', (_, output, env, wanted, level) => {
    expect(coloursFor(output, env, wanted).level).toBe(level);
  });
});
