/** Every question of the client about a document: each behind the fence, none answered once it has been taken back. */
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { isRefusal, type Refusal } from '../features/rename';
import type { LanguageService } from '../languageService';
import { type AddSampleParams, addSampleRequest, type IntentsParams, intentsRequest } from '../protocol';
import type { ClientAbilities } from './clientAbilities';
import type { ErrorFence } from './errorFence';
import type { SettingsStore } from './settingsStore';
import { createTokenDeltas } from './tokenDeltas';
import type { Turns } from './turns';
import { withoutVersions } from './wireEdit';

/** What answers, from `initialize` on. */
export interface Answering {
  readonly service: Omit<LanguageService, 'hover'>;
  readonly settings: SettingsStore;
  readonly abilities: ClientAbilities;
  readonly turns: Pick<Turns, 'first'>;
}

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<void>>;

/** Makes handlers of questions. */
type Asking = <P, R>(what: string, empty: R, ask: (to: Answering, params: P) => Promise<R>) => Handler<P, R>;

export function listenForRequests(
  connection: Connection,
  fence: ErrorFence,
  answering: () => Answering | undefined,
): void {
  const asking: Asking = (what, empty, ask) => (params, token) =>
    fence.answer(what, empty, token, async () => {
      const to = answering();
      return to === undefined ? empty : to.turns.first(() => ask(to, params));
    });
  listenForPlaces(connection, asking);
  listenForDocuments(connection, asking);
  listenForEdits(connection, asking);
}

/** At a cursor. */
function listenForPlaces(connection: Connection, asking: Asking): void {
  connection.onCompletion(
    asking('completion', null, ({ service }, { textDocument, position }) =>
      service.completion(textDocument.uri, position),
    ),
  );
  connection.onDefinition(
    asking('definition', null, ({ service }, { textDocument, position }) =>
      service.definition(textDocument.uri, position),
    ),
  );
  connection.onReferences(
    asking('references', null, ({ service }, { textDocument, position, context }) =>
      service.references(textDocument.uri, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    asking('highlights', null, ({ service }, { textDocument, position }) =>
      service.documentHighlights(textDocument.uri, position),
    ),
  );
  connection.onSelectionRanges(
    asking('selection ranges', null, async ({ service }, { textDocument, positions }) =>
      orNull(await service.selectionRanges(textDocument.uri, positions)),
    ),
  );
}

/** Over a whole document, or all of them. */
function listenForDocuments(connection: Connection, asking: Asking): void {
  connection.onRequest(
    intentsRequest,
    asking('intents', [] as readonly string[], ({ service }, { uri }: IntentsParams) => service.intents(uri)),
  );
  connection.onDocumentSymbol(
    asking('symbols', null, ({ service }, { textDocument }) => service.documentSymbols(textDocument.uri)),
  );
  connection.onWorkspaceSymbol(
    asking('workspace symbols', null, ({ service }, { query }) => service.workspaceSymbols(query)),
  );
  connection.onFoldingRanges(
    asking('folding', null, ({ service }, { textDocument }) => service.foldingRanges(textDocument.uri)),
  );
  connection.onDocumentLinks(
    asking('links', null, ({ service }, { textDocument }) => service.documentLinks(textDocument.uri)),
  );
  connection.onCodeLens(
    asking('code lenses', null, async ({ service, settings }, { textDocument: { uri } }) =>
      (await settings.of(uri)).codeLens.enabled ? service.codeLenses(uri) : [],
    ),
  );
  listenForTokens(connection, asking);
  connection.languages.inlayHint.on(
    asking('inlay hints', null, async ({ service, settings }, { textDocument: { uri }, range }) =>
      (await settings.of(uri)).inlayHints.slotTypes ? service.inlayHints(uri, range) : [],
    ),
  );
}

/** Colours by meaning. */
function listenForTokens(connection: Connection, asking: Asking): void {
  const deltas = createTokenDeltas();
  connection.languages.semanticTokens.on(
    asking('semantic tokens', null, async ({ service }, { textDocument: { uri } }) => {
      const tokens = await service.semanticTokens(uri);
      return tokens === undefined ? null : deltas.whole(uri, tokens);
    }),
  );
  connection.languages.semanticTokens.onDelta(
    asking('semantic tokens', null, async ({ service }, { textDocument: { uri }, previousResultId }) => {
      const tokens = await service.semanticTokens(uri);
      return tokens === undefined ? null : deltas.since(uri, previousResultId, tokens);
    }),
  );
  connection.languages.semanticTokens.onRange(
    asking('semantic tokens', null, async ({ service }, { textDocument, range }) =>
      orNull(await service.semanticTokens(textDocument.uri, range)),
    ),
  );
}

/** What would change a text. */
function listenForEdits(connection: Connection, asking: Asking): void {
  connection.onRequest(
    addSampleRequest,
    asking('add sample', null, async ({ service, abilities }, { uri, intent, sample }: AddSampleParams) => {
      const edit = await service.addSample(uri, intent, sample);
      return edit === undefined ? null : fitting(edit, abilities);
    }),
  );
  connection.onPrepareRename(
    asking('prepare rename', null, async ({ service }, { textDocument, position }) =>
      answerOf(await service.prepareRename(textDocument.uri, position)),
    ),
  );
  connection.onRenameRequest(
    asking('rename', null, async ({ service, abilities }, { textDocument, position, newName }) => {
      const answer = answerOf(await service.rename(textDocument.uri, position, newName));
      return answer === null || answer instanceof ResponseError ? answer : fitting(answer, abilities);
    }),
  );
  connection.onCodeAction(
    asking('code actions', null, async ({ service, abilities }, { textDocument, range, context }) => {
      const { diagnostics, only } = context;
      const actions = await service.codeActions(textDocument.uri, range, diagnostics, only);
      return actions.map((action) =>
        action.edit ? { ...action, edit: fitting(action.edit, abilities) } : action,
      );
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    asking<typeof action, typeof action>('resolve code action', action, async ({ service, abilities }) => {
      const resolved = await service.resolveCodeAction(action);
      return resolved.edit ? { ...resolved, edit: fitting(resolved.edit, abilities) } : resolved;
    })(action, token),
  );
}

function orNull<T>(value: T | undefined): T | null {
  return value ?? null;
}

/** A refusal is told to the author; nothing to rename is no answer. */
function answerOf<T extends object>(answer: T | Refusal | undefined): T | null | ResponseError<void> {
  if (answer === undefined) return null;
  return isRefusal(answer) ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal) : answer;
}

function fitting(edit: WorkspaceEdit, { documentChanges }: ClientAbilities): WorkspaceEdit {
  return documentChanges ? edit : withoutVersions(edit);
}
