/**
 * Sends what there is to show, and nothing twice. What can be told at once goes first; slower findings join it, and
 * until they are worked out anew the last ones stay, at the places where an edit has moved them.
 */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { Finding } from '../analysis/types';
import type { LanguageService } from '../languageService';
import type { CheckOptions } from '../languageService/checks';
import type { Predictor } from '../nlu/api';

/** Where slower findings come from. */
export type SlowSource = 'structure' | 'skill' | 'conflicts' | 'confusions';

export interface Display {
  diagnostics(snapshot: ModelSnapshot, checks: CheckOptions): void;
  /** Takes the place of the source's former findings in the model; of no effect where its documents are not shown. */
  slowFindings(snapshot: ModelSnapshot, source: SlowSource, findings: readonly Finding[]): void;
  /** Of a file beside the models, open or not. */
  beside(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void;
  /** What answers for the document from now on; the client asks it for what it shows. Told only where it is another one. */
  predictor(documentUri: string, predictor: Predictor | undefined): void;
  /** What is shown behind the samples has changed, though the same model answers. Of no effect where none does. */
  askAnew(documentUri: string): void;
  /** Takes the document's diagnostics away. */
  clear(documentUri: string): void;
}

export interface DisplayOptions {
  readonly service: LanguageService;
  readonly sendDiagnostics: (uri: string, version: number | undefined, diagnostics: Diagnostic[]) => void;
  readonly sendPredictor: (documentUri: string) => void;
}

interface Layer {
  readonly snapshot: ModelSnapshot;
  readonly findings: readonly Finding[];
}

/** What is shown of one model. */
interface ShownModel extends Layer {
  readonly slow: Map<SlowSource, Layer>;
}

export function createDisplay({ service, sendDiagnostics, sendPredictor }: DisplayOptions): Display {
  const sent = new Map<string, string>();
  const models = new Map<string, ShownModel>();
  /** Weak in the predictor, as one that has been swapped is to go. */
  const answering = new Map<string, WeakRef<Predictor> | undefined>();

  const send = (uri: string, version: number | undefined, diagnostics: Diagnostic[]): void => {
    const text = JSON.stringify([version, diagnostics]);
    if (sent.get(uri) === text) return;
    sent.set(uri, text);
    sendDiagnostics(uri, version, diagnostics);
  };

  const sendModel = ({ snapshot, findings, slow }: ShownModel): void => {
    const slower = [...slow.values()].flatMap((layer) =>
      service.moveFindings(layer.findings, layer.snapshot, snapshot),
    );
    const lists = service.diagnostics(snapshot, [...findings, ...slower]);
    for (const { uri, version } of snapshot.documents) {
      if (version !== undefined) send(uri, version, lists.get(uri) ?? []);
    }
  };

  return {
    diagnostics(snapshot, checks) {
      const slow = models.get(snapshot.uri)?.slow ?? new Map<SlowSource, Layer>();
      const shown = { snapshot, findings: service.findings(snapshot, checks), slow };
      models.set(snapshot.uri, shown);
      sendModel(shown);
    },
    slowFindings(snapshot, source, findings) {
      const shown = models.get(snapshot.uri);
      if (shown === undefined) return;
      // What has nothing to tell need not hold its text.
      if (findings.length === 0) shown.slow.delete(source);
      else shown.slow.set(source, { snapshot, findings });
      sendModel(shown);
    },
    beside(uri, version, diagnostics) {
      if (diagnostics.length > 0 || sent.has(uri)) send(uri, version, diagnostics);
    },
    predictor(documentUri, predictor) {
      if (answering.has(documentUri) && answering.get(documentUri)?.deref() === predictor) return;
      answering.set(documentUri, predictor && new WeakRef(predictor));
      sendPredictor(documentUri);
    },
    askAnew(documentUri) {
      if (answering.get(documentUri)?.deref() !== undefined) sendPredictor(documentUri);
    },
    clear(documentUri) {
      answering.delete(documentUri);
      for (const [uri, { snapshot }] of models) {
        if (snapshot.documents.some((document) => document.uri === documentUri)) models.delete(uri);
      }
      sent.delete(documentUri);
      sendDiagnostics(documentUri, undefined, []);
    },
  };
}
