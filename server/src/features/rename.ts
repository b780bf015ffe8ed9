import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Skill } from '../analysis/skill';
import type { SourceDocument } from '../analysis/snapshot';
import type { FeatureContext } from './featureContext';
import type { OffsetEdit } from './jsonEdits';
import { escapeJson } from './jsonStyle';
import { confirmationFor } from './rename/confirmation';
import { refuseName } from './rename/nameRules';
import { isRefusal, type Refusal, renameTarget } from './rename/renameTarget';
import { otherModels, type SkillUse, usesInSkill } from './skillUses';
import type { ModelSymbol } from './symbolAt';
import { toWireRange } from './wireRange';
import { type DocumentEdits, type EditOptions, toWorkspaceEdit } from './workspaceEdits';

export type { Refusal } from './rename/renameTarget';
export { isRefusal } from './rename/renameTarget';

/** What the editor asks a new name for. */
export interface RenamePlace {
  readonly range: Range;
  readonly placeholder: string;
}

/** undefined: there is nothing to rename. */
export function prepareRename(context: FeatureContext, offset: number): RenamePlace | Refusal | undefined {
  const target = renameTarget(context, offset);
  if (target === undefined || isRefusal(target)) return target;
  return { range: toWireRange(context.document, target.range), placeholder: target.name };
}

/**
 * Renames an intent, slot, slot type or prompt wherever the skill names it. Changes in other locales and in
 * annotation sets are marked, so that the editor asks for each file.
 */
export function provideRename(
  context: FeatureContext,
  offset: number,
  newName: string,
  skill: Skill | undefined,
  options: EditOptions = {},
): WorkspaceEdit | Refusal | undefined {
  const target = renameTarget(context, offset);
  if (target === undefined || isRefusal(target)) return target;
  if (newName === target.name) return { documentChanges: [] };
  const others = options.otherFiles === false ? [] : otherModels(context.snapshot, skill);
  const refusal = refuseName(target, newName, [context.snapshot, ...others]);
  if (refusal !== undefined) return { refusal };
  return toWorkspaceEdit(editsOf(usesInSkill(context, target, skill), target, newName), options);
}

function editsOf(uses: readonly SkillUse[], symbol: ModelSymbol, newName: string): DocumentEdits[] {
  const files = new Map<string, { document: SourceDocument; edits: OffsetEdit[]; elsewhere: boolean }>();
  for (const { document, range, elsewhere } of uses) {
    const file = files.get(document.uri) ?? { document, edits: [], elsewhere };
    file.edits.push({ range, newText: document.part === 'model' ? escapeJson(newName) : newName });
    files.set(document.uri, file);
  }
  return [...files.values()].map(({ document, edits, elsewhere }) => ({
    document,
    edits,
    confirmation: elsewhere ? confirmationFor(document, symbol, newName) : undefined,
  }));
}
