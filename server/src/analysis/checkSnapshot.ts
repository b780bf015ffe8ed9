import { URI } from 'vscode-uri';
import { applySettings, type RuleSettings } from './ruleSettings';
import type { ModelSnapshot } from './snapshot';
import { checkStructure, type StructureChecks, withoutStructure } from './structure';
import type { Finding } from './types';

/** What there is to say about a model by itself, without predictions and other files, as the author wants to hear it. */
export async function checkSnapshot(
  snapshot: ModelSnapshot,
  settings: RuleSettings,
  checks: StructureChecks,
): Promise<Finding[]> {
  const { path } = URI.parse(snapshot.uri);
  const said = withoutStructure([...snapshot.findings(), ...snapshot.sameShape()], snapshot, checks);
  return [
    ...applySettings(said, snapshot.model, settings, path),
    ...(await checkStructure(snapshot, checks, settings, path)),
  ];
}
