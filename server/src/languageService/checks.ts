/** What there is to tell about models and skills, as their authors want to hear it. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import { checkSkill } from '../analysis/checkSkill';
import { perPlace } from '../analysis/conflicts/perPlace';
import { confusionFindings, type Strictness } from '../analysis/confusions/confusionFindings';
import type { Confusions } from '../analysis/confusions/readConfusions';
import { idleExceptions } from '../analysis/idleExceptions';
import { applySettings, type RuleSettings } from '../analysis/ruleSettings';
import type { Skill } from '../analysis/skill';
import type { ModelSnapshot, SourceDocument } from '../analysis/snapshot';
import { checkStructure, type StructureChecks, withoutStructure } from '../analysis/structure';
import type { Finding } from '../analysis/types';
import { provideDiagnostics } from '../features/diagnostics';
import { filesBeside } from './contexts';
import { moveFindings } from './moveFindings';

/** What the author wants to hear of a model, and from whom. */
export interface CheckOptions {
  /** False leaves conflicts between samples out. */
  readonly ambiguity: boolean;
  readonly strictness: Strictness;
  readonly rules: RuleSettings;
  readonly structure: StructureChecks;
}

export type FindingsByUri = ReadonlyMap<string, readonly Finding[]>;

export interface Checks {
  /** What can be told at once. */
  findings(snapshot: ModelSnapshot, options: CheckOptions): Finding[];
  /** Samples that one utterance fits; takes longer than a keystroke may in a big skill. */
  conflictFindings(snapshot: ModelSnapshot, options: CheckOptions): Finding[];
  /** Samples that another intent could claim. */
  confusionFindings(snapshot: ModelSnapshot, confusions: Confusions, options: CheckOptions): Finding[];
  /** What the schema says; can take a while in a long text. */
  structureFindings(snapshot: ModelSnapshot, options: CheckOptions): Promise<readonly Finding[]>;
  /** What does not fit between the files of a skill. */
  skillFindings(skill: Skill, options: CheckOptions): FindingsByUri;
  /** Findings of an older text at their places in a newer one. */
  moveFindings(findings: readonly Finding[], from: ModelSnapshot, to: ModelSnapshot): readonly Finding[];
  /** By document of the snapshot; empty lists where there is nothing to tell. */
  diagnostics(snapshot: ModelSnapshot, findings: readonly Finding[]): ReadonlyMap<string, Diagnostic[]>;
  /** A skill's files besides its models, each with what is found there. */
  besideDiagnostics(skill: Skill, found: FindingsByUri): readonly BesideDiagnostics[];
}

export interface BesideDiagnostics {
  readonly document: SourceDocument;
  readonly diagnostics: Diagnostic[];
}

export function createChecks(): Checks {
  const heard = (findings: readonly Finding[], snapshot: ModelSnapshot, options: CheckOptions): Finding[] =>
    applySettings(
      withoutStructure(findings, snapshot, options.structure),
      snapshot.model,
      options.rules,
      pathOf(snapshot),
    );
  return {
    findings: (snapshot, options) => heard(snapshot.findings(), snapshot, options),
    conflictFindings: (snapshot, options) =>
      options.ambiguity ? heard(snapshot.conflicts(), snapshot, options).flatMap(perPlace) : [],
    confusionFindings(snapshot, confusions, options) {
      if (!options.ambiguity) return [];
      const flagged = [...snapshot.findings(), ...snapshot.conflicts()];
      const part = snapshot.samplesPart;
      const found = confusionFindings(confusions, part, options.strictness, flagged);
      const idle = idleExceptions(snapshot, options.rules, flagged, confusions);
      return heard([...found, ...idle], snapshot, options);
    },
    structureFindings: (snapshot, { rules, structure }) =>
      checkStructure(snapshot, structure, rules, pathOf(snapshot)),
    skillFindings: createSkillFindings(),
    moveFindings,
    diagnostics: provideDiagnostics,
    besideDiagnostics: (skill, found) =>
      filesBeside(skill).map((document) => ({
        document,
        diagnostics: diagnosticsIn(document, skill, found.get(document.uri) ?? []),
      })),
  };
}

function pathOf({ uri }: ModelSnapshot): string {
  return URI.parse(uri).path;
}

/** The last answer is kept with each skill: every open file of it asks. */
function createSkillFindings(): Checks['skillFindings'] {
  const known = new WeakMap<Skill, { rules: RuleSettings; found: FindingsByUri }>();
  return (skill, { rules }) => {
    const last = known.get(skill);
    if (last?.rules === rules) return last.found;
    const found = checkSkill(skill, rules);
    known.set(skill, { rules, found });
    return found;
  };
}

function diagnosticsIn(
  document: SourceDocument,
  { models: [model] }: Skill,
  findings: readonly Finding[],
): Diagnostic[] {
  // The file takes the place of the model's own, as far as places go.
  const lists = model && provideDiagnostics({ ...model, documents: [document] }, findings);
  return lists?.get(document.uri) ?? [];
}
