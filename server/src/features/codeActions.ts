/** Quick fixes for findings, and what can be done with the intent at the cursor. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Skill } from '../analysis/skill';
import type { SourceDocument } from '../analysis/snapshot';
import type { TextRange } from '../text/range';
import { diagnosticSource } from './diagnostics';
import type { FeatureContext } from './featureContext';
import { offerAddFromLocales } from './fixes/addFromLocales';
import { offerAddToLocales } from './fixes/addToLocales';
import { offerConvertLegacyModel } from './fixes/convertLegacyModel';
import { fixOf } from './fixes/findingFix';
import type { FileChange, FixSite, Offer } from './fixes/fix';
import { offerFixAll } from './fixes/fixAll';
import { offerKeepSample } from './fixes/keepSample';
import { offersFor } from './fixes/quickFixes';
import { offerRenameSymbol } from './fixes/renameSymbol';
import { offerShowRival } from './fixes/showRival';
import { offerSpellDifference } from './fixes/spellDifference';
import { type JsonChange, renderJsonChanges } from './jsonEdits';
import { offerSampleRefactors } from './refactors/samples';
import { fromWireRange } from './wireRange';
import { type Confirmation, type DocumentEdits, type EditOptions, toWorkspaceEdit } from './workspaceEdits';

/** What the client can do with code actions. */
export interface CodeActionOptions extends EditOptions {
  /** Edits are worked out when an action is chosen (`resolveCodeAction`): a request comes with every move of the cursor. */
  readonly lazy?: boolean;
}

interface PlacedOffer {
  readonly offer: Offer;
  readonly kind: CodeActionKind;
  readonly diagnostic?: Diagnostic;
}

/** `only`: kinds that the client asks for; a kind stands for those below it too. */
export function provideCodeActions(
  context: FeatureContext,
  range: Range,
  diagnostics: readonly Diagnostic[],
  skill: Skill | undefined,
  only?: readonly CodeActionKind[],
  options: CodeActionOptions = {},
): CodeAction[] {
  return offersAt(context, range, diagnostics, skill, only).flatMap((placed): CodeAction[] => {
    const action = toAction(placed);
    if (options.lazy) {
      // Only its own: with all of them, hundreds of findings in a selection would travel once for each action.
      const { uri } = context.document;
      return [{ ...action, data: { uri, range, diagnostics: action.diagnostics ?? [] } }];
    }
    const edit = editOf(placed.offer, options);
    if (edit !== undefined) return [{ ...action, edit }];
    // Without its changes a command that follows them has nothing to do.
    return placed.offer.command && !isChange(placed.offer) ? [action] : [];
  });
}

/** The action with its edit; as it came where the text has changed so that there is nothing to do any more. */
export function resolveCodeAction(
  context: FeatureContext,
  action: CodeAction,
  skill: Skill | undefined,
  options: EditOptions = {},
): CodeAction {
  const data: { readonly range?: Range; readonly diagnostics?: Diagnostic[] } | undefined = action.data;
  if (data?.range === undefined) return action;
  const only = action.kind === undefined ? undefined : [action.kind];
  const offers = offersAt(context, data.range, data.diagnostics ?? [], skill, only);
  const chosen = offers.find(({ offer }) => offer.title === action.title);
  const edit = chosen && editOf(chosen.offer, options);
  return edit === undefined ? action : { ...action, edit };
}

/** Which document an action to be resolved is about. */
export function uriOfCodeAction({ data }: CodeAction): string | undefined {
  return typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string'
    ? data.uri
    : undefined;
}

function offersAt(
  context: FeatureContext,
  range: Range,
  diagnostics: readonly Diagnostic[],
  skill: Skill | undefined,
  only: readonly CodeActionKind[] | undefined,
): PlacedOffer[] {
  const wants = (kind: CodeActionKind): boolean =>
    only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
  const offers: PlacedOffer[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const ours = diagnostics.filter(isOurs);
    offers.push(...ours.flatMap((diagnostic) => quickFixes(context, diagnostic, skill)));
    offers.push(...fixAlls(context, ours, skill));
  }
  if (wants(CodeActionKind.RefactorRewrite)) {
    const refactors = refactorsAt({ context, skill, range: fromWireRange(context.document, range) });
    offers.push(...refactors.map((offer) => ({ offer, kind: CodeActionKind.RefactorRewrite })));
  }
  return distinctTitles(offers);
}

function isOurs({ source }: Diagnostic): boolean {
  return source === diagnosticSource;
}

const localeDrift = 'locale-drift';
const nameFormats: ReadonlySet<string> = new Set([
  'intent-name-format',
  'slot-name-format',
  'slot-type-name-format',
]);

function quickFixes(
  context: FeatureContext,
  diagnostic: Diagnostic,
  skill: Skill | undefined,
): PlacedOffer[] {
  const ruleId = typeof diagnostic.code === 'string' ? diagnostic.code : undefined;
  const site: FixSite = {
    context,
    skill,
    range: fromWireRange(context.document, diagnostic.range),
    ruleId,
  };
  const fix = fixOf(diagnostic);
  const offers = fix === undefined ? [] : offersFor(fix, site);
  offers.push(...offerShowRival(diagnostic, context.document.uri), ...offerSpellDifference(diagnostic));
  offers.push(...offerKeepSample(site));
  if (ruleId !== undefined && nameFormats.has(ruleId)) offers.push(...offerRenameSymbol(site));
  if (ruleId === localeDrift) offers.push(...offerAddFromLocales(site, textOf(diagnostic)));
  return offers.map((offer) => ({ offer, kind: CodeActionKind.QuickFix, diagnostic }));
}

function textOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

function fixAlls(
  context: FeatureContext,
  diagnostics: readonly Diagnostic[],
  skill: Skill | undefined,
): PlacedOffer[] {
  const byRule = new Map(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic]));
  return [...byRule].flatMap(([code, diagnostic]) => {
    const range: TextRange = fromWireRange(context.document, diagnostic.range);
    const offers = typeof code === 'string' ? offerFixAll(code, { context, skill, range }) : [];
    return offers.map((offer) => ({ offer, kind: CodeActionKind.QuickFix, diagnostic }));
  });
}

function refactorsAt(site: FixSite): Offer[] {
  return [
    ...offerSampleRefactors(site.context, site.range),
    ...offerAddToLocales(site),
    ...offerConvertLegacyModel(site),
  ];
}

/** Two findings at one place may want the same. */
function distinctTitles(offers: readonly PlacedOffer[]): PlacedOffer[] {
  const titles = new Set<string>();
  return offers.filter(({ offer }) => !titles.has(offer.title) && titles.add(offer.title));
}

function isChange({ changes, newFiles }: Offer): boolean {
  return changes().length > 0 || (newFiles?.() ?? []).length > 0;
}

function toAction({ offer, kind, diagnostic }: PlacedOffer): CodeAction {
  return {
    title: offer.title,
    kind,
    ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
    ...(offer.preferred ? { isPreferred: true } : {}),
    ...(offer.command ? { command: offer.command } : {}),
  };
}

/** undefined where nothing would change, or broken JSON leaves no safe place for it. */
function editOf(offer: Offer, options: EditOptions): WorkspaceEdit | undefined {
  const newFiles = offer.newFiles?.() ?? [];
  if (newFiles.length > 0 && options.createFiles === false) return undefined;
  const files = renderFiles(offer.changes());
  const edit = toWorkspaceEdit(files, options, newFiles);
  return edit.documentChanges?.length ? edit : undefined;
}

function renderFiles(changes: readonly FileChange[]): DocumentEdits[] {
  const files = new Map<
    string,
    { document: SourceDocument; changes: JsonChange[]; confirmation: Confirmation | undefined }
  >();
  for (const { document, change, confirmation } of changes) {
    const file = files.get(document.uri) ?? { document, changes: [], confirmation };
    file.changes.push(change);
    files.set(document.uri, file);
  }
  return [...files.values()].map(({ document, changes: wanted, confirmation }) => ({
    document,
    edits: renderJsonChanges(document.text.getText(), wanted) ?? [],
    confirmation,
  }));
}
