/**
 * The façade: documents in, editor answers out, no protocol and no disk. Built by hand in dependency order;
 * the language server and tests use nothing below it.
 */
import type { Hover, Position } from 'vscode-languageserver-types';
import type { Confusions } from './analysis/confusions/readConfusions';
import { createHost, type Host } from './analysis/host';
import { createSamplePredictor } from './analysis/predictSamples';
import { createUtterancePredictor } from './analysis/predictUtterances';
import type { FileSystem } from './base/fileSystem';
import type { Scheduler } from './base/scheduler';
import { createCatalog } from './catalog/catalog';
import type { CodeActionOptions } from './features/codeActions';
import { provideModelHover } from './features/hover';
import { type Answers, createAnswers } from './languageService/answers';
import { type Checks, createChecks } from './languageService/checks';
import { joinHovers } from './languageService/joinHovers';
import { createLinePredictions, type LinePredictions } from './languageService/predictions';
import { createPredictionHover, type TrainedView } from './languageService/predictionHover';
import { createReporting, type Reporting } from './languageService/reporting';
import { createTesting, type Testing } from './languageService/testing';
import { createTrying, type Trying } from './languageService/trying';

export type { TrainedView } from './languageService/predictionHover';

export interface LanguageService extends Answers, Checks, LinePredictions, Reporting, Testing, Trying {
  readonly host: Host;
  /**
   * What the name at a place means, and what the model makes of the sample or utterance there.
   * @param confusions the last reading of the model's samples, for what a sample would get had it not been there
   */
  hover(
    uri: string,
    position: Position,
    trained: TrainedView | undefined,
    confusions?: Confusions,
  ): Promise<Hover | undefined>;
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

  const predictionHover = createPredictionHover(samples, utterances);

  return Object.freeze({
    ...createAnswers(host, catalog, edits, fileSystem),
    ...createChecks(),
    ...createLinePredictions(samples, utterances),
    ...createTrying({ host, catalog, fileSystem, scheduler, samples, utterances, edits }),
    ...createReporting(samples),
    ...createTesting({ host, catalog, fileSystem, utterances }),
    host,
    async hover(uri, position, trained, confusions) {
      const skill = await host.skill(uri);
      const snapshot = await host.snapshot(uri);
      const document = snapshot?.documents.find((each) => each.uri === uri);
      if (snapshot === undefined || document === undefined) return undefined;
      const modelUri = snapshot.kind === 'utterances' ? snapshot.modelUri : undefined;
      const model = modelUri === undefined ? undefined : await host.modelSnapshot(modelUri);
      const prediction = predictionHover({ snapshot, document, position, trained, model, confusions });
      if (snapshot.kind === 'utterances') return prediction;
      const offset = document.text.offsetAt(position);
      return joinHovers(provideModelHover({ snapshot, document, catalog }, offset, skill), prediction);
    },
  } satisfies LanguageService);
}
