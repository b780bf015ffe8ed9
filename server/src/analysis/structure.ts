/**
 * One voice about a model's structure: what the JSON schema says, the editor's JSON support says where it has the
 * schema, and we say where it has not. What the parser and the rules say of the same is left out.
 */
import { applySettings, type RuleSettings } from './ruleSettings';
import { checkSchema } from './schema/checkSchema';
import { hasContributedSchema } from './schema/contributedSchema';
import { schemaRules } from './schema/schemaRules';
import type { ModelSnapshot } from './snapshot';
import type { Finding } from './types';

/** What is left for us to say. */
export interface StructureChecks {
  readonly syntax: boolean;
  readonly schema: boolean;
}

/** Where nobody else reads the JSON: on the command line, in editors without our schema. */
export const allStructure: StructureChecks = { syntax: true, schema: true };

/** `jsonSchemaByClient`: the editor tells JSON's syntax errors, and the schema's where the path is known to it. */
export function structureChecksOf(path: string, jsonSchemaByClient: boolean): StructureChecks {
  return jsonSchemaByClient ? { syntax: false, schema: !hasContributedSchema(path) } : allStructure;
}

const schemaRuleIds: ReadonlySet<string> = new Set(schemaRules.map(({ id }) => id));

/** A model's findings without those about its structure that the schema or the editor tells. */
export function withoutStructure(
  findings: readonly Finding[],
  { source }: ModelSnapshot,
  checks: StructureChecks,
): Finding[] {
  return findings.filter(
    ({ ruleId, part }) =>
      // The schema knows nothing of legacy pairs.
      !(source.kind === 'json' && schemaRuleIds.has(ruleId)) &&
      !(ruleId === 'json-syntax' && part === 'model' && !checks.syntax),
  );
}

/** What the schema has to say, as the author wants to hear it; nothing where it is not for us to say. */
export async function checkStructure(
  snapshot: ModelSnapshot,
  checks: StructureChecks,
  settings: RuleSettings,
  path: string,
): Promise<Finding[]> {
  const document = snapshot.documents.find(({ part }) => part === 'model');
  if (snapshot.source.kind !== 'json' || document === undefined) {
    return [];
  }
  if (!checks.schema && !namesSchema(document.text.getText())) {
    return [];
  }
  const known = schemaFindings.get(snapshot) ?? checkSchema(document.text);
  schemaFindings.set(snapshot, known);
  return applySettings(await known, snapshot.model, settings, path);
}

/** Of a text that names a schema of its own the editor believes that one. Seldom there, so the search is for the word. */
function namesSchema(text: string): boolean {
  return text.includes('"$schema"');
}

/** Kept, since every change of settings or predictions asks again. */
const schemaFindings = new WeakMap<ModelSnapshot, Promise<Finding[]>>();
