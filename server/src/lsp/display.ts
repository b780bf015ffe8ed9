/** Sends what a snapshot has to show; says nothing twice. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { ModelSnapshot, Snapshot } from '../analysis/snapshot';
import type { LanguageService } from '../languageService';
import type { Predictor } from '../nlu/api';
import type { PredictionsParams, Settings } from '../protocol';

export interface Display {
  diagnostics(snapshot: Snapshot, predictor: Predictor | undefined): void;
  predictions(snapshot: Snapshot, predictor: Predictor | undefined): void;
  /** Takes the document's diagnostics away. */
  clear(documentUri: string): void;
}

export interface DisplayOptions {
  readonly service: LanguageService;
  readonly settings: () => Settings;
  readonly sendDiagnostics: (uri: string, version: number | undefined, diagnostics: Diagnostic[]) => void;
  readonly sendPredictions: (params: PredictionsParams) => void;
}

export function createDisplay({
  service,
  settings,
  sendDiagnostics,
  sendPredictions,
}: DisplayOptions): Display {
  const shown = new Map<string, string>();

  const showOne = (uri: string, version: number, diagnostics: Diagnostic[]): void => {
    const text = JSON.stringify([version, diagnostics]);
    if (shown.get(uri) === text) return;
    shown.set(uri, text);
    sendDiagnostics(uri, version, diagnostics);
  };

  const showModel = (snapshot: ModelSnapshot, predictor: Predictor | undefined): void => {
    // What a quick model finds odd is no finding yet: most of it would be gone a few seconds later.
    const judge = predictor?.info.preliminary ? undefined : predictor;
    const lists = service.diagnostics(snapshot, judge, { ambiguity: settings().ambiguity.enabled });
    for (const { uri, version } of snapshot.documents) {
      if (version !== undefined) showOne(uri, version, lists.get(uri) ?? []);
    }
  };

  return {
    diagnostics(snapshot, predictor) {
      if (snapshot.kind === 'model') showModel(snapshot, predictor);
    },
    predictions(snapshot, predictor) {
      const params = service.predictions(snapshot, predictor);
      if (params !== undefined) sendPredictions(params);
    },
    clear(documentUri) {
      shown.delete(documentUri);
      sendDiagnostics(documentUri, undefined, []);
    },
  };
}
