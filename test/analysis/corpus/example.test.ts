import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTrainingData } from '../../../server/src/analysis/corpus/trainingData';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { normaliseTemplate } from '../../../server/src/model/normaliseSample';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import { parseUtteranceFile } from '../../../server/src/model/parseUtteranceFile';

const folder = join(import.meta.dirname, '../../../examples/cinema');
const path = 'skill-package/interactionModels/custom/en-US.json';
const text = readFileSync(join(folder, path), 'utf8');
const model = parseInteractionModel(text, path);
const custom = model.intents.filter(({ name }) => !name.value.startsWith('AMAZON.'));

describe('the example skill', () => {
  it('is written as the console writes it, without a problem', () => {
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(model.problems).toEqual([]);
    expect(model.locale).toBe('en-US');
  });

  it('has the size of a real one', () => {
    expect(custom).toHaveLength(12);
    expect(custom.flatMap(({ samples }) => samples).length).toBeGreaterThanOrEqual(150);
    expect(model.slotTypes.length).toBeGreaterThanOrEqual(8);
  });

  it('declares every slot that its samples name, with a type that exists', () => {
    const catalog = createCatalog();
    const types = new Set(model.slotTypes.map(({ name }) => name.value));
    for (const { slots, samples } of custom) {
      const declared = slots.map(({ name }) => name.value);
      const used = samples.flatMap(({ template }) => template.parts.filter((part) => part.kind === 'slot'));
      expect(declared).toEqual(expect.arrayContaining(used.map(({ name }) => name)));
      for (const { type } of slots) {
        expect(types.has(type?.value ?? '') || catalog.slotType(type?.value ?? '') !== undefined).toBe(true);
      }
    }
  });

  it('has one pair of samples that fall together across intents', () => {
    const owners = new Map<string, string[]>();
    for (const { name, slots, samples } of custom) {
      for (const { template } of samples) {
        const key = normaliseTemplate(
          template,
          (slot) => `{${slots.find((each) => each.name.value === slot.name)?.type?.value}}`,
        );
        owners.set(key, [...(owners.get(key) ?? []), name.value]);
      }
    }
    expect([...owners].filter(([, names]) => names.length > 1)).toEqual([
      ['what is playing at {TheaterName} {AMAZON.DATE}', ['FindShowtimesIntent', 'NowShowingIntent']],
    ]);
  });

  it('gives training utterances of every intent and held-out ones of every custom intent', () => {
    const data = createTrainingData(model, createCatalog(), { seed: 1 });
    expect(data.labels.intents).toHaveLength(12 + 7);
    expect(new Set(data.pass(0).map(({ intent }) => intent)).size).toBe(19);
    expect(new Set(data.heldOut.map(({ intent }) => intent)).size).toBe(12);
  });

  it('comes with phrases to try', () => {
    const file = parseUtteranceFile(readFileSync(join(folder, 'try.utterances'), 'utf8'));
    expect(file.model?.value).toBe(path);
    expect(file.utterances.length).toBeGreaterThanOrEqual(10);
  });
});
