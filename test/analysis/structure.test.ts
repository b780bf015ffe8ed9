import { describe, expect, it } from 'vitest';
import { defaultRuleSettings, type RuleSettings } from '../../server/src/analysis/ruleSettings';
import { createModelSnapshot, type ModelSnapshot, sourceDocument } from '../../server/src/analysis/snapshot';
import {
  allStructure,
  checkStructure,
  type StructureChecks,
  structureChecksOf,
  withoutStructure,
} from '../../server/src/analysis/structure';
import { tinyCatalog } from '../support/tinyCatalog';

const path = '/skill/interactionModels/custom/en-US.json';

function snapshotOf(text: string): ModelSnapshot {
  const uri = `file://${path}`;
  return createModelSnapshot(
    uri,
    { kind: 'json', path, text },
    [sourceDocument(uri, 'model', text, 1)],
    tinyCatalog(),
  );
}

function legacySnapshotOf(schema: string): ModelSnapshot {
  const uri = 'file:///skill/IntentSchema.json';
  return createModelSnapshot(
    uri,
    { kind: 'legacy', path: '/skill/IntentSchema.json', schema, samples: 'A x', slotTypes: [] },
    [sourceDocument(uri, 'model', schema, 1)],
    tinyCatalog(),
  );
}

async function saidOf(
  snapshot: ModelSnapshot,
  checks: StructureChecks,
  settings: RuleSettings = defaultRuleSettings,
): Promise<string[]> {
  const rules = withoutStructure(snapshot.findings(), snapshot, checks);
  const structure = await checkStructure(snapshot, checks, settings, path);
  return [...rules, ...structure].map(({ ruleId }) => ruleId);
}

const byEditor = structureChecksOf(path, true);

/** No invocation name, an unknown property, a sample that names no slot. */
const broken =
  '{"interactionModel": {"languageModel": {"intents": [{"name": "A", "note": 1, "samples": ["x {y}"]}]}}}';
const unfinished = broken.slice(0, -3);

describe('what is wrong with the structure', () => {
  it('is said once where nobody else says it', async () => {
    const said = await saidOf(snapshotOf(broken), allStructure);
    expect(said.filter((id) => id === 'invocation-name-required')).toHaveLength(1);
    expect(said).toEqual(expect.arrayContaining(['unknown-property', 'sample-slot-defined']));
    expect(await saidOf(snapshotOf(unfinished), allStructure)).toContain('json-syntax');
  });

  it('is left to an editor that has the schema', async () => {
    const said = await saidOf(snapshotOf(broken), byEditor);
    expect(said).toContain('sample-slot-defined');
    expect(said).not.toContain('invocation-name-required');
    expect(said).not.toContain('unknown-property');
    expect(await saidOf(snapshotOf(unfinished), byEditor)).not.toContain('json-syntax');
  });

  it('is ours where the editor does not know the path, but for the syntax', async () => {
    const checks = structureChecksOf('/skill/model.json', true);
    const said = await saidOf(snapshotOf(unfinished), checks);
    expect(said).toContain('unknown-property');
    expect(said).not.toContain('json-syntax');
  });

  it('is still that a file is empty, which editors let pass', async () => {
    expect(await saidOf(snapshotOf(''), byEditor)).toContain('empty-file');
  });

  it('is the parser’s in a legacy pair, but for the syntax', async () => {
    const schema = '{"intents": [{"slots": []}]}';
    for (const checks of [allStructure, byEditor]) {
      expect(await saidOf(legacySnapshotOf(schema), checks)).toContain('intent-name-required');
    }
    expect(await saidOf(legacySnapshotOf(schema.slice(0, -1)), allStructure)).toContain('json-syntax');
    expect(await saidOf(legacySnapshotOf(schema.slice(0, -1)), byEditor)).not.toContain('json-syntax');
  });

  it('is said as loudly as the author wants', async () => {
    const settings: RuleSettings = {
      severities: { 'unknown-property': 'off' },
      exceptions: [{ rule: 'invocation-name-required', file: 'custom/*.json' }],
    };
    const structure = await checkStructure(snapshotOf(broken), allStructure, settings, path);
    expect(structure.map(({ ruleId }) => ruleId)).toEqual([]);
  });
});
