/**
 * The façade: documents in, editor answers out, no protocol and no disk. Built by hand in dependency order;
 * the language server and tests use nothing below it.
 */
import type { Diagnostic, Hover, Position } from 'vscode-languageserver-types';
import { findPredictedConflicts, withoutFlagged } from './analysis/ambiguity/predicted';
import { createHost, type Host } from './analysis/host';
import { createSamplePredictor } from './analysis/predictSamples';
import { createUtterancePredictor } from './analysis/predictUtterances';
import type { ModelSnapshot, Snapshot } from './analysis/snapshot';
import type { CancellationToken } from './base/cancellation';
import type { FileSystem } from './base/fileSystem';
import type { Scheduler } from './base/scheduler';
import { createCatalog } from './catalog/catalog';
import { provideDiagnostics } from './features/diagnostics';
import { provideSampleHover, sampleAt } from './features/sampleHover';
import { provideSamplePredictions } from './features/samplePredictions';
import { provideUtteranceHover, utteranceAt } from './features/utteranceHover';
import { provideUtterancePredictions } from './features/utterancePredictions';
import { fromWireRange } from './features/wireRange';
import type { Predictor } from './nlu/api';
import type { PredictionsParams, WireRange } from './protocol';

/** A predictor as a document sees it. */
export interface TrainedView {
  readonly predictor: Predictor;
  /** True where the text has changed since it was trained. */
  readonly outdated: boolean;
}

export interface LanguageService {
  readonly host: Host;
  /** Diagnostics by document, with what is known of predictions; `ambiguity: false` leaves conflicts out. */
  diagnostics(
    snapshot: ModelSnapshot,
    predictor: Predictor | undefined,
    options: { readonly ambiguity: boolean },
  ): ReadonlyMap<string, Diagnostic[]>;
  /** All predictions known by now; undefined where the document that shows them is not open. */
  predictions(snapshot: Snapshot, predictor: Predictor | undefined): PredictionsParams | undefined;
  /** Computes what is not known yet, in sight first; yields as it gets on. */
  predict(
    snapshot: Snapshot,
    predictor: Predictor,
    visible: readonly WireRange[],
    cancellation: CancellationToken,
  ): AsyncGenerator<void, void>;
  hover(
    snapshot: Snapshot,
    documentUri: string,
    position: Position,
    trained: TrainedView | undefined,
  ): Hover | undefined;
}

export interface LanguageServiceOptions {
  readonly fileSystem: FileSystem;
  readonly scheduler: Scheduler;
}

export function createLanguageService({ fileSystem, scheduler }: LanguageServiceOptions): LanguageService {
  const host = createHost(fileSystem, createCatalog());
  const samples = createSamplePredictor(scheduler);
  const utterances = createUtterancePredictor(scheduler);

  return Object.freeze({
    host,
    diagnostics(snapshot, predictor, { ambiguity }) {
      const rules = snapshot.findings();
      if (!ambiguity) return provideDiagnostics(snapshot, rules);
      const flagged = [...rules, ...snapshot.sameShape()];
      const known = predictor === undefined ? [] : samples.known(snapshot, predictor);
      const conflicts = findPredictedConflicts(known, snapshot.samplesPart);
      return provideDiagnostics(snapshot, [...flagged, ...withoutFlagged(conflicts, flagged)]);
    },
    predictions(snapshot, predictor) {
      return snapshot.kind === 'model'
        ? provideSamplePredictions(
            snapshot,
            predictor === undefined ? [] : samples.known(snapshot, predictor),
          )
        : provideUtterancePredictions(
            snapshot,
            predictor === undefined ? [] : utterances.known(snapshot, predictor),
          );
    },
    predict(snapshot, predictor, visible, cancellation) {
      if (snapshot.kind === 'utterances') return utterances.run(snapshot, predictor, cancellation);
      const document = snapshot.documents.find(({ part }) => part === snapshot.samplesPart);
      const ranges = document === undefined ? [] : visible.map((range) => fromWireRange(document, range));
      return samples.run(snapshot, predictor, ranges, cancellation);
    },
    hover(snapshot, documentUri, position, trained) {
      const document = snapshot.documents.find(({ uri }) => uri === documentUri);
      if (document === undefined) return undefined;
      const offset = document.text.offsetAt(position);
      const about = trained && { info: trained.predictor.info, outdated: trained.outdated };
      if (snapshot.kind === 'utterances') {
        const utterance = utteranceAt(snapshot, offset);
        if (utterance === undefined) return undefined;
        const prediction = trained && utterances.predictOne(trained.predictor, utterance);
        return provideUtteranceHover(snapshot, utterance, prediction && about && { prediction, ...about });
      }
      const sample = sampleAt(snapshot, documentUri, offset);
      if (sample === undefined) return undefined;
      const prediction = trained && samples.predictOne(snapshot, trained.predictor, sample);
      return provideSampleHover(snapshot, sample, prediction && about && { prediction, ...about });
    },
  } satisfies LanguageService);
}
