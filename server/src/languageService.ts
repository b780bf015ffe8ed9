/**
 * The façade: documents in, editor answers out, no protocol and no disk. Built by hand in dependency order;
 * the language server and tests use nothing below it.
 */
import type { Hover, Position } from 'vscode-languageserver-types';
import { createHost, type Host } from './analysis/host';
import { explainPhrase, explainSample } from './analysis/explainPrediction';
import { createSamplePredictor } from './analysis/predictSamples';
import { createUtterancePredictor } from './analysis/predictUtterances';
import type { ModelSnapshot, Snapshot, SourceDocument } from './analysis/snapshot';
import type { FileSystem } from './base/fileSystem';
import type { Scheduler } from './base/scheduler';
import { createCatalog } from './catalog/catalog';
import type { CodeActionOptions } from './features/codeActions';
import { provideModelHover } from './features/hover';
import { provideSampleHover, sampleAt } from './features/sampleHover';
import { provideUtteranceHover, utteranceAt } from './features/utteranceHover';
import { type Answers, createAnswers } from './languageService/answers';
import { type Checks, createChecks } from './languageService/checks';
import { joinHovers } from './languageService/joinHovers';
import { createLinePredictions, type LinePredictions } from './languageService/predictions';
import { createTrying, type Trying } from './languageService/trying';
import type { Predictor } from './nlu/api';

/** A predictor as a document sees it. */
export interface TrainedView {
  readonly predictor: Predictor;
  /** True where the text has changed since it was trained. */
  readonly outdated: boolean;
}

export interface LanguageService extends Answers, Checks, LinePredictions, Trying {
  readonly host: Host;
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
    model: ModelSnapshot | undefined,
  ): Hover | undefined => {
    const offset = text.offsetAt(position);
    const about = trained && { info: trained.predictor.info, outdated: trained.outdated };
    if (snapshot.kind === 'utterances') {
      const utterance = utteranceAt(snapshot, offset);
      if (utterance === undefined) return undefined;
      if (trained === undefined || about === undefined)
        return provideUtteranceHover(snapshot, utterance, undefined);
      const prediction = utterances.predictOne(snapshot, trained.predictor, utterance);
      const explanation = explainPhrase(model, trained.predictor, utterance.value);
      return provideUtteranceHover(snapshot, utterance, { prediction, explanation, model, ...about });
    }
    const sample = sampleAt(snapshot, uri, offset);
    if (sample === undefined) return undefined;
    if (trained === undefined || about === undefined) return provideSampleHover(snapshot, sample, undefined);
    const prediction = samples.predictOne(snapshot, trained.predictor, sample);
    const explanation = explainSample(snapshot, trained.predictor, sample, prediction.intent);
    return provideSampleHover(snapshot, sample, { prediction, explanation, ...about });
  };

  return Object.freeze({
    ...createAnswers(host, catalog, edits),
    ...createChecks(samples),
    ...createLinePredictions(samples, utterances),
    ...createTrying({ host, catalog, fileSystem, scheduler, samples, utterances, edits }),
    host,
    async hover(uri, position, trained) {
      const skill = await host.skill(uri);
      const snapshot = await host.snapshot(uri);
      const document = snapshot?.documents.find((each) => each.uri === uri);
      if (snapshot === undefined || document === undefined) return undefined;
      const modelUri = snapshot.kind === 'utterances' ? snapshot.modelUri : undefined;
      const model = modelUri === undefined ? undefined : await host.modelSnapshot(modelUri);
      const prediction = predictionHover(snapshot, document, position, trained, model);
      if (snapshot.kind === 'utterances') return prediction;
      const offset = document.text.offsetAt(position);
      return joinHovers(provideModelHover({ snapshot, document, catalog }, offset, skill), prediction);
    },
  } satisfies LanguageService);
}
