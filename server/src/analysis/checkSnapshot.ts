import { URI } from 'vscode-uri';
import { applySettings, type RuleSettings } from './ruleSettings';
import type { ModelSnapshot } from './snapshot';
import { checkStructure, type StructureChecks, withoutStructure } from './structure';
import type { Finding } from './types';

/**
 * What there is to say about a model by itself, without other files, as the author wants to hear it.
 * @param more what has been found in it besides
 */
export async function checkSnapshot(
  snapshot: ModelSnapshot,
  settings: RuleSettings,
  checks: StructureChecks,
  more: readonly Finding[] = [],
): Promise<Finding[]> {
  const { path } = URI.parse(snapshot.uri);
  const said = withoutStructure([...snapshot.findings(), ...snapshot.conflicts(), ...more], snapshot, checks);
  return [
    ...applySettings(said, snapshot.model, settings, path),
    ...(await checkStructure(snapshot, checks, settings, path)),
  ];
}
