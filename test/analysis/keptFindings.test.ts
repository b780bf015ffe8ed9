import { describe, expect, it } from 'vitest';
import { checkModel } from '../../server/src/analysis/check';
import type { Finding } from '../../server/src/analysis/types';
import { createRandom, type Random } from '../../server/src/base/random';
import { createCatalog } from '../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { reparseInteractionModel } from '../../server/src/model/reparse';
import type { InteractionModel } from '../../server/src/model/types';
import { sharedModels, withoutSkills } from '../support/sharedSkills';
import { intent, modelWith, slotType } from './rules/examples/ruleExamples';

const catalog = createCatalog();
const path = 'en-US.json';

function findingsOf(model: InteractionModel): Finding[] {
  return checkModel(model, catalog);
}

/** Letters, words and brackets; typed, and taken away. */
const pieces = ['a', ' ', 'play', '{', '}', '{size}', '?', '"', ',', '', '', '', 'HUGE', '7'];

function edit(text: string, random: Random): string {
  const at = random.integer(text.length);
  const removed = random.integer(3);
  return text.slice(0, at) + random.pick(pieces)! + text.slice(at + removed);
}

function expectSameAsFresh(start: string, edits: number, seed: number): void {
  const random = createRandom(seed);
  let text = start;
  let model = parseInteractionModel(text, path);
  for (let i = 0; i < edits; i++) {
    const next = edit(text, random);
    model = reparseInteractionModel({ model, text }, next, path);
    expect(findingsOf(model), `seed ${seed}, edit ${i}`).toEqual(
      findingsOf(parseInteractionModel(next, path)),
    );
    // Broken for good, a text would be read as a whole from here on.
    if (model.problems.some(({ kind }) => kind === 'json-syntax')) {
      model = parseInteractionModel(text, path);
    } else {
      text = next;
    }
  }
}

const small = modelWith(
  [
    intent(
      'PlayIntent',
      ['play {size} one', 'Play a huge one', 'play  {color}', 'go'],
      ['size: Size', 'color: Color'],
    ),
    intent('BuyIntent', ['buy {size} one', 'go', 'play {big} one', '{nothing}'], ['big: Size', 'size: Size']),
    intent('AMAZON.StopIntent', ['enough']),
  ].join(',\n'),
  [
    slotType('Size', 'big = huge, large, Huge', 'small = huge'),
    slotType('Color', 'red', 'large', 'red'),
  ].join(',\n'),
);

describe('findings that are kept', () => {
  it('are those of a fresh model after any edit', () => {
    for (let seed = 1; seed <= 25; seed++) {
      expectSameAsFresh(small, 40, seed);
    }
  });

  it('move with their intent, their related places and their fix too', () => {
    const model = parseInteractionModel(small, path);
    findingsOf(model);
    const moved = small.replace('"invocationName": "', '"invocationName": "my own ');
    const findings = findingsOf(reparseInteractionModel({ model, text: small }, moved, path));
    expect(findings).toEqual(findingsOf(parseInteractionModel(moved, path)));
    expect(findings.some(({ related }) => related.length > 0)).toBe(true);
    expect(findings.some(({ fix }) => fix?.kind === 'replace')).toBe(true);
  });
});

describe.skipIf(withoutSkills)('findings of real models', () => {
  it('are those of a fresh model after any edit', () => {
    const models = sharedModels('dev').filter(({ text }) => text.length < 20_000);
    for (const [i, { text }] of models.entries()) {
      if (i % 12 === 0) expectSameAsFresh(text, 12, i);
    }
  });
});
