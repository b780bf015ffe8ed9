import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import type { Skill } from '../../server/src/analysis/skill';
import { type CodeActionOptions, provideCodeActions } from '../../server/src/features/codeActions';
import { provideDiagnostics } from '../../server/src/features/diagnostics';
import type { FeatureContext } from '../../server/src/features/featureContext';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { parseJson } from '../../server/src/text/json/parseJson';
import { appliedTo } from './appliedEdits';
import { contextOf, modelUri } from './featureContext';

export const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What the rules say of one kind in a context's document, as the editor gets it. */
export function diagnosticsOf({ snapshot, document }: FeatureContext, ruleId: string): Diagnostic[] {
  const all = provideDiagnostics(snapshot, snapshot.findings()).get(document.uri) ?? [];
  return all.filter(({ code }) => code === ruleId);
}

/** Quick fixes for the first finding of a rule; its data has been to the editor and back. */
export function fixesFor(context: FeatureContext, ruleId: string, skill?: Skill): CodeAction[] {
  const [diagnostic] = diagnosticsOf(context, ruleId);
  if (diagnostic === undefined) throw new Error(`no finding of ${ruleId}`);
  const sent: Diagnostic = JSON.parse(JSON.stringify(diagnostic));
  return provideCodeActions(context, diagnostic.range, [sent], skill, ['quickfix']);
}

/** Refactorings offered at an offset. */
export function refactorsAt(
  context: FeatureContext,
  offset: number,
  skill?: Skill,
  options?: CodeActionOptions,
): CodeAction[] {
  const position = context.document.text.positionAt(offset);
  return provideCodeActions(context, { start: position, end: position }, [], skill, ['refactor'], options);
}

/** The action of that title, or the first one that begins so. */
export function chosen(actions: readonly CodeAction[], title: string): CodeAction {
  const action =
    actions.find((each) => each.title === title) ?? actions.find((each) => each.title.startsWith(title));
  if (action === undefined) throw new Error(`'${title}' is not among: ${titlesOf(actions).join(' | ')}`);
  return action;
}

export function titlesOf(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

/** Files after an action. */
export function filesAfter(
  action: CodeAction,
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  if (action.edit === undefined) throw new Error(`'${action.title}' has no edit`);
  return appliedTo(texts, action.edit);
}

/** A model's text after a quick fix; what was sound JSON must still be. */
export function fixed(text: string, ruleId: string, title = ''): string {
  const changed = filesAfter(chosen(fixesFor(contextOf(text), ruleId), title), { [modelUri]: text })[
    modelUri
  ];
  if (changed === undefined) throw new Error('the model is not changed');
  if (parseJson(text).errors.length === 0) JSON.parse(changed);
  return changed;
}

/** As many findings of a rule as there are in a text. */
export function count(text: string, ruleId: string): number {
  return diagnosticsOf(contextOf(text), ruleId).length;
}

/** A model of one line around intents and types. */
export function modelOf(intents: string, types = ''): string {
  const text = `{"languageModel": {"invocationName": "test skill", "intents": [${intents}], "types": [${types}]}}`;
  if (parseInteractionModel(text).problems.length > 0) throw new Error(`broken: ${text}`);
  return text;
}
