import { describe, expect, it } from 'vitest';
import { createHost, type Host } from '../../server/src/analysis/host';
import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import type { Finding } from '../../server/src/analysis/types';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import { createRandom } from '../../server/src/base/random';
import { createCatalog } from '../../server/src/catalog/catalog';
import type { InteractionModel } from '../../server/src/model/types';
import type { TextRange } from '../../server/src/text/range';
import { randomlyEdited } from '../support/randomEdits';
import { sharedModels, withoutSkills } from '../support/sharedSkills';
import { modelText } from '../support/smallSkill';
import { testRounds, testSeed } from '../support/seed';

const catalog = createCatalog();
const uri = 'file:///s/interactionModels/custom/en-US.json';

async function snapshotOf(host: Host, version: number, text: string): Promise<ModelSnapshot> {
  host.set({ uri, kind: 'interaction-model', version, text });
  const snapshot = await host.snapshot(uri);
  if (snapshot?.kind !== 'model') throw new Error('no model');
  return snapshot;
}

/** Everything that a snapshot says, as plain data. */
function said(snapshot: ModelSnapshot): unknown {
  const [document] = snapshot.documents;
  const places = Array.from({ length: 20 }, (_, i) => document?.text.positionAt(i * 97));
  return {
    model: structuredClone(snapshot.model),
    samples: snapshot.samples.map(({ intent, sample }) => [intent.name.value, sample.text, sample.range]),
    findings: snapshot.findings(),
    conflicts: snapshot.conflicts(),
    values: valuesOf(snapshot),
    lines: document?.text.lineCount,
    places,
  };
}

/** What the lexicon has for each slot: it may be that of a text before. */
function valuesOf({ model, lexicon }: ModelSnapshot): unknown {
  return model.intents.map((intent) =>
    intent.slots.map(({ name }) => lexicon().values(intent, name.value).slice(0, 50)),
  );
}

/** All ranges of a tree and of findings. */
function rangesOf(model: InteractionModel, findings: readonly Finding[]): TextRange[] {
  const ranges: TextRange[] = findings.flatMap(({ range, related }) => [
    range,
    ...related.map((each) => each.range),
  ]);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('start' in value && 'end' in value && !('kind' in value)) ranges.push(value as TextRange);
    Object.values(value).forEach(visit);
  };
  visit(structuredClone(model));
  return ranges;
}

async function expectEquivalence(start: string, seed: number, edits: number): Promise<void> {
  const random = createRandom(seed);
  const host = createHost(emptyFileSystem, catalog);
  let text = start;
  await snapshotOf(host, 1, text);
  for (let version = 2; version < edits + 2; version++) {
    text = random.next() < 0.3 ? start : randomlyEdited(text, random);
    const snapshot = await snapshotOf(host, version, text);
    const fresh = await snapshotOf(createHost(emptyFileSystem, catalog), version, text);
    expect(said(snapshot), `seed ${seed}, edit ${version - 1}`).toEqual(said(fresh));
    const outside = rangesOf(snapshot.model, snapshot.findings()).filter(
      ({ start: from, end }) => from < 0 || from > end || end > text.length,
    );
    expect(outside, `seed ${seed}, edit ${version - 1}`).toEqual([]);
  }
}

it('the lexicon is kept while no slot type changes', async () => {
  const host = createHost(emptyFileSystem, catalog);
  const before = await snapshotOf(host, 1, modelText());
  const after = await snapshotOf(host, 2, modelText().replace('what is the weather', 'what is our weather'));
  expect(after.samples[0]!.sample.text).toContain('our');
  expect(after.lexicon()).toBe(before.lexicon());
  const other = await snapshotOf(host, 3, modelText().replace('"value": "', '"value": "new '));
  expect(other.lexicon()).not.toBe(before.lexicon());
});

describe('after any sequence of edits a snapshot says what a fresh one says, and all places are in the text', () => {
  it('of a small model', async () => {
    for (let round = 0; round < 25 * testRounds; round++)
      await expectEquivalence(modelText(), testSeed + round, 8);
  });

  it.skipIf(withoutSkills)('of real models', async () => {
    const models = [...sharedModels('dev'), ...sharedModels('irregular')].filter(
      ({ text }) => text.length < 30_000,
    );
    for (let round = 0; round < 20 * testRounds; round++) {
      const seed = testSeed + round;
      await expectEquivalence(models[seed % models.length]!.text, seed, 6);
    }
  });
});
