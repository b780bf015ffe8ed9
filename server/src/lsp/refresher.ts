/**
 * Keeps what the client shows in step with documents and models: diagnostics, predictions, status.
 * Every refresh works on one snapshot and stops as soon as it is no longer current.
 */
import type { Confusions } from '../analysis/confusions/readConfusions';
import type { ModelSnapshot, Snapshot } from '../analysis/snapshot';
import { CancellationSource, type CancellationToken } from '../base/cancellation';
import type { Scheduler } from '../base/scheduler';
import type { LanguageService } from '../languageService';
import type { Predictor } from '../nlu/api';
import type { LineSpan, Predictions } from '../protocol';
import type { Display } from './display';
import type { ErrorFence } from './errorFence';
import type { ModelChecks } from './modelChecks';
import { createAwaitedVersions } from './awaitedVersions';
import { createOutlooks, type Outlook } from './outlooks';
import type { QuickModels } from './quickModels';
import { createRestingTexts } from './restingTexts';
import type { StatusReporter } from './statusReporter';
import type { TrainedModels } from './trainedModels';
import type { TrainingState } from './trainingSession';
import type { Turns } from './turns';

export interface Refresher {
  /** Shows a document anew; an older refresh of it is given up. */
  refresh(documentUri: string): void;
  /** All open documents that a model answers for. */
  refreshDependents(modelUri: string): void;
  refreshAll(): void;
  /** Their status only. */
  reportDependents(modelUri: string): void;
  /** Takes everything shown for the document away. */
  forget(documentUri: string): void;
  /** The lines that somebody is writing; none once they have been left. */
  setWriting(documentUri: string, lines: readonly number[]): void;
  /** Predictions of some lines, by whatever answers now; undefined: the text is no longer of that version, or not ours. */
  predict(
    documentUri: string,
    version: number,
    spans: readonly LineSpan[],
    cancellation: CancellationToken,
  ): Promise<Predictions | undefined>;
  /** The model that the document was last seen to look to. */
  outlook(documentUri: string): Outlook | undefined;
  /** Whether an open document looks to the model. */
  isLookedTo(modelUri: string): boolean;
  /** The one that answers for a model: the fine-tuned one, or a quick one where there is none. */
  predictor(modelUri: string): Predictor | undefined;
}

export interface RefresherOptions {
  readonly service: LanguageService;
  readonly models: TrainedModels;
  readonly quick: QuickModels;
  readonly trainingState: (modelUri: string) => TrainingState | undefined;
  /** Takes over the model of a file that had just these samples; true: it answers from now on. */
  readonly takeOver: (model: ModelSnapshot) => Promise<boolean>;
  readonly checks: ModelChecks;
  /** The last reading of a model's samples by who had not seen them. */
  readonly confusions: (modelUri: string) => Confusions | undefined;
  readonly display: Display;
  readonly status: StatusReporter;
  readonly scheduler: Scheduler;
  readonly turns: Turns;
  readonly fence: ErrorFence;
}

/** Nobody types on after so long. */
const quietMilliseconds = 300;

export function createRefresher(options: RefresherOptions): Refresher {
  const { service, models, quick, checks, display } = options;
  const { host } = service;
  const running = new Map<string, CancellationSource>();
  const resting = createRestingTexts();
  const awaited = createAwaitedVersions((uri) => host.get(uri)?.version, options.scheduler);
  const release = (modelUri: string): void => {
    models.release(modelUri);
    quick.release(modelUri);
  };
  const outlooks = createOutlooks({ release });
  const predictorOf = (modelUri: string): Predictor | undefined =>
    models.get(modelUri) ?? quick.get(modelUri);

  const report = (documentUri: string): void => {
    const outlook = outlooks.get(documentUri);
    if (outlook === undefined) return;
    const { modelUri, outdated } = outlook;
    options.status.report(documentUri, {
      training: modelUri === undefined ? undefined : options.trainingState(modelUri),
      predictor: modelUri === undefined ? undefined : predictorOf(modelUri),
      loadFailure: modelUri === undefined ? undefined : models.loadFailure(modelUri),
      outdated,
    });
  };

  const modelOf = async (snapshot: Snapshot): Promise<ModelSnapshot | undefined> => {
    if (snapshot.kind === 'model') return snapshot;
    return snapshot.modelUri === undefined ? undefined : host.modelSnapshot(snapshot.modelUri);
  };

  const isOutdated = async (
    snapshot: Snapshot,
    predictor: Predictor | undefined,
    isStale: () => boolean,
  ): Promise<boolean> => {
    // A quick model is learned anew where the text has changed.
    if (predictor === undefined || predictor.info.preliminary) return false;
    const model = await modelOf(snapshot);
    const { seed, contentHash } = predictor.info;
    if (model === undefined) return true;
    return (await options.turns.run(model.contentHashSteps(seed), () => !isStale())) !== contentHash;
  };

  const showDiagnostics = async (snapshot: Snapshot, isStale: () => boolean): Promise<void> => {
    if (snapshot.kind !== 'model') return;
    const modelChecks = await checks.of(snapshot.uri);
    if (!isStale()) display.diagnostics(snapshot, modelChecks);
  };

  /** What the status says; the comparison with what was trained on is kept from the last time, if there was one. */
  const lookTo = async (
    documentUri: string,
    snapshot: Snapshot,
    predictor: Predictor | undefined,
    isStale: () => boolean,
  ): Promise<void> => {
    const modelUri = modelUriOf(snapshot);
    const former = outlooks.get(documentUri);
    const isKnown = former !== undefined && former.modelUri === modelUri;
    const outdated = isKnown ? former.outdated : await isOutdated(snapshot, predictor, isStale);
    if (isStale()) return;
    outlooks.set(documentUri, { modelUri, outdated, comparedWith: former?.comparedWith });
    report(documentUri);
  };

  const compare = async (
    documentUri: string,
    snapshot: Snapshot,
    predictor: Predictor,
    token: CancellationToken,
  ): Promise<void> => {
    if (resting.isLongAndWritten(snapshot)) return;
    // Takes longer than predicting one new sample, so it comes last, and once a text that is known to differ is quiet.
    const { contentHash } = predictor.info;
    const former = outlooks.get(documentUri);
    if (former?.outdated && former.comparedWith === contentHash)
      await options.scheduler.wait(quietMilliseconds);
    if (token.isCancellationRequested) return;
    const outdated = await isOutdated(snapshot, predictor, () => token.isCancellationRequested);
    if (token.isCancellationRequested) return;
    outlooks.set(documentUri, { modelUri: modelUriOf(snapshot), outdated, comparedWith: contentHash });
    report(documentUri);
  };

  const show = async (documentUri: string, snapshot: Snapshot, isStale: () => boolean): Promise<void> => {
    const modelUri = modelUriOf(snapshot) ?? '';
    // What needs no model goes first: loading one takes a moment.
    await showDiagnostics(snapshot, isStale);
    if (isStale()) return;
    const trained = modelUri === '' ? undefined : await models.load(modelUri);
    const predictor = trained ?? quick.get(modelUri);
    await lookTo(documentUri, snapshot, predictor, isStale);
    if (isStale()) return;
    display.predictor(documentUri, predictor);
    if (predictor !== undefined) {
      // A swapped predictor is a disposed one, so the swap cancels too.
      const token = tokenOf(() => isStale() || predictorOf(modelUri) !== predictor);
      await compare(documentUri, snapshot, predictor, token);
    }
    if (trained === undefined) await learnQuickly(snapshot, isStale);
    else quick.release(modelUri);
  };

  /** Until there is a fine-tuned model, a quick one of the present text answers. */
  const learnQuickly = async (snapshot: Snapshot, isStale: () => boolean): Promise<void> => {
    const model = await modelOf(snapshot);
    if (model === undefined || isStale()) return;
    if ((await options.takeOver(model)) || isStale()) return;
    // Whoever has half written a sample is not to be told that it is right because it has been learned already.
    if (quick.get(model.uri) !== undefined && model.documents.some(({ uri }) => resting.isWriting(uri)))
      return;
    // To read the samples of a long text is felt by whoever types on, so the model in use answers until the typing ends.
    if (quick.get(model.uri) !== undefined) await options.scheduler.wait(quietMilliseconds);
    if (!isStale() && models.get(model.uri) === undefined) await quick.learn(model);
  };

  const predict: Refresher['predict'] = async (documentUri, version, spans, cancellation) => {
    await awaited.until(documentUri, version);
    const snapshot = await host.snapshot(documentUri);
    if (snapshot === undefined) return undefined;
    const isOfVersion = (): boolean =>
      host.isCurrent(snapshot) &&
      snapshot.documents.some((each) => each.uri === documentUri && each.version === version);
    if (!isOfVersion()) return undefined;
    const predictor = predictorOf(modelUriOf(snapshot) ?? '');
    // A swapped predictor is a disposed one; the client hears of the new one and asks that.
    const isStale = () =>
      cancellation.isCancellationRequested ||
      !isOfVersion() ||
      predictorOf(modelUriOf(snapshot) ?? '') !== predictor;
    const text = resting.textFor(snapshot);
    const confusions = options.confusions(modelUriOf(snapshot) ?? '');
    const cancelled = tokenOf(isStale);
    const question = { snapshot, documentUri, spans, predictor, cancellation: cancelled, text, confusions };
    return service.predictLines(question);
  };

  const work = async (documentUri: string, token: CancellationToken): Promise<void> => {
    // What is already in the pipe goes first: of many keystrokes only the last is worked on, and an answer is waited for by somebody.
    await options.turns.afterQuestions();
    if (token.isCancellationRequested) return;
    const snapshot = await host.snapshot(documentUri);
    if (snapshot === undefined) return;
    const isStale = (): boolean => token.isCancellationRequested || !host.isCurrent(snapshot);
    if (!isStale()) await show(documentUri, snapshot, isStale);
  };

  /** Nobody types into what is left: a line that is about to be written has not changed yet. */
  const rest = async (documentUri: string): Promise<void> => {
    const snapshot = await host.snapshot(documentUri);
    if (snapshot !== undefined) resting.rest(snapshot);
  };

  const refresh = (documentUri: string): void => {
    awaited.changed(documentUri);
    running.get(documentUri)?.cancel();
    const source = new CancellationSource();
    running.set(documentUri, source);
    options.fence.detach('refresh', async () => {
      try {
        await work(documentUri, source.token);
      } finally {
        if (running.get(documentUri) === source) running.delete(documentUri);
      }
    });
  };

  return {
    refresh,
    refreshDependents(modelUri) {
      const uris = outlooks.dependents(modelUri);
      if (uris.length === 0) release(modelUri);
      for (const uri of uris) refresh(uri);
    },
    refreshAll() {
      for (const { uri } of host.documents) refresh(uri);
    },
    reportDependents(modelUri) {
      for (const uri of outlooks.dependents(modelUri)) report(uri);
    },
    forget(documentUri) {
      running.get(documentUri)?.cancel();
      running.delete(documentUri);
      resting.forget(documentUri);
      awaited.changed(documentUri);
      outlooks.set(documentUri, undefined);
      options.status.forget(documentUri);
      display.clear(documentUri);
    },
    setWriting(documentUri, lines) {
      if (host.get(documentUri) === undefined) return;
      const wasWritten = resting.isWriting(documentUri);
      const hasMoved = resting.setWriting(documentUri, lines);
      // What has been left is learned now.
      if (wasWritten && lines.length === 0) refresh(documentUri);
      else if (hasMoved) options.fence.detach('resting text', () => rest(documentUri));
    },
    predict,
    isLookedTo: (modelUri) => outlooks.dependents(modelUri).length > 0,
    predictor: predictorOf,
    outlook: (documentUri) => outlooks.get(documentUri),
  };
}

function modelUriOf(snapshot: Snapshot): string | undefined {
  return snapshot.kind === 'model' ? snapshot.uri : snapshot.modelUri;
}

function tokenOf(isCancelled: () => boolean): CancellationToken {
  return {
    get isCancellationRequested() {
      return isCancelled();
    },
  };
}
