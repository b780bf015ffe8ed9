/**
 * The façade: documents in, editor answers out, no protocol and no disk. Built by hand in dependency order;
 * the language server and tests use nothing below it.
 */
import type { Hover, Position } from 'vscode-languageserver-types';
import { createHost, type Host } from './analysis/host';
import { createSamplePredictor } from './analysis/predictSamples';
import { isInReach } from './analysis/corpus/reach';
import { createUtterancePredictor } from './analysis/predictUtterances';
import type { Snapshot, SourceDocument } from './analysis/snapshot';
import type { CancellationToken } from './base/cancellation';
import type { FileSystem } from './base/fileSystem';
import type { Scheduler } from './base/scheduler';
import { createCatalog } from './catalog/catalog';
import type { CodeActionOptions } from './features/codeActions';
import { provideModelHover } from './features/hover';
import { provideSampleHover, sampleAt } from './features/sampleHover';
import { provideSamplePredictions } from './features/samplePredictions';
import { provideUtteranceHover, utteranceAt } from './features/utteranceHover';
import { provideUtterancePredictions } from './features/utterancePredictions';
import { fromWireRange } from './features/wireRange';
import { type Answers, createAnswers } from './languageService/answers';
import { type Checks, createChecks } from './languageService/checks';
import { joinHovers } from './languageService/joinHovers';
import type { Predictor } from './nlu/api';
import type { PredictionsParams, WireRange } from './protocol';

/** A predictor as a document sees it. */
export interface TrainedView {
  readonly predictor: Predictor;
  /** True where the text has changed since it was trained. */
  readonly outdated: boolean;
}

export interface LanguageService extends Answers, Checks {
  readonly host: Host;
  /** All predictions known by now; undefined where the document that shows them is not open. */
  predictions(snapshot: Snapshot, predictor: Predictor | undefined): PredictionsParams | undefined;
  /** Computes what is not known yet, in sight first; yields as it gets on. */
  predict(
    snapshot: Snapshot,
    predictor: Predictor,
    visible: readonly WireRange[],
    cancellation: CancellationToken,
  ): AsyncGenerator<void, void>;
  /** What the name at a place means, and what the model makes of the sample or utterance there. */
  hover(uri: string, position: Position, trained: TrainedView | undefined): Promise<Hover | undefined>;
}

export interface LanguageServiceOptions {
  readonly fileSystem: FileSystem;
  readonly scheduler: Scheduler;
  /** What the client can do with changes; all of it where nothing is said. */
  readonly edits?: CodeActionOptions;
}

export function createLanguageService(options: LanguageServiceOptions): LanguageService {
  const { fileSystem, scheduler, edits = {} } = options;
  const catalog = createCatalog();
  const host = createHost(fileSystem, catalog);
  const samples = createSamplePredictor(scheduler);
  const utterances = createUtterancePredictor(scheduler);

  const predictionHover = (
    snapshot: Snapshot,
    { uri, text }: SourceDocument,
    position: Position,
    trained: TrainedView | undefined,
  ): Hover | undefined => {
    const offset = text.offsetAt(position);
    const about = trained && { info: trained.predictor.info, outdated: trained.outdated };
    if (snapshot.kind === 'utterances') {
      const utterance = utteranceAt(snapshot, offset);
      if (utterance === undefined) return undefined;
      const prediction = trained && utterances.predictOne(snapshot, trained.predictor, utterance);
      return provideUtteranceHover(snapshot, utterance, prediction && about && { prediction, ...about });
    }
    const sample = sampleAt(snapshot, uri, offset);
    if (sample === undefined) return undefined;
    if (!isInReach(sample.sample)) return undefined;
    const prediction = trained && samples.predictOne(snapshot, trained.predictor, sample);
    return provideSampleHover(snapshot, sample, prediction && about && { prediction, ...about });
  };

  return Object.freeze({
    ...createAnswers(host, catalog, edits),
    ...createChecks(),
    host,
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
    async hover(uri, position, trained) {
      const skill = await host.skill(uri);
      const snapshot = await host.snapshot(uri);
      const document = snapshot?.documents.find((each) => each.uri === uri);
      if (snapshot === undefined || document === undefined) return undefined;
      const prediction = predictionHover(snapshot, document, position, trained);
      if (snapshot.kind === 'utterances') return prediction;
      const offset = document.text.offsetAt(position);
      return joinHovers(provideModelHover({ snapshot, document, catalog }, offset, skill), prediction);
    },
  } satisfies LanguageService);
}
