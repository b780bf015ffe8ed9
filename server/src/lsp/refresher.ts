/**
 * Keeps what the client shows in step with documents and models: diagnostics, predictions, status.
 * Every refresh works on one snapshot and stops as soon as it is no longer current.
 */
import type { ModelSnapshot, Snapshot } from '../analysis/snapshot';
import { CancellationSource, type CancellationToken } from '../base/cancellation';
import type { Scheduler } from '../base/scheduler';
import type { LanguageService } from '../languageService';
import type { Predictor } from '../nlu/api';
import type { WireRange } from '../protocol';
import type { Display } from './display';
import type { ErrorFence } from './errorFence';
import type { ModelChecks } from './modelChecks';
import { createOutlooks, type Outlook } from './outlooks';
import type { QuickModels } from './quickModels';
import type { StatusReporter } from './statusReporter';
import type { TrainedModels } from './trainedModels';
import type { TrainingState } from './trainingSession';

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
  /** What the user sees of it: predicted first. */
  setVisible(documentUri: string, ranges: readonly WireRange[]): void;
  /** The model that the document was last seen to look to. */
  outlook(documentUri: string): Outlook | undefined;
  /** The one that answers for a model: the fine-tuned one, or a quick one where there is none. */
  predictor(modelUri: string): Predictor | undefined;
}

export interface RefresherOptions {
  readonly service: LanguageService;
  readonly models: TrainedModels;
  readonly quick: QuickModels;
  readonly trainingState: (modelUri: string) => TrainingState | undefined;
  readonly checks: ModelChecks;
  readonly display: Display;
  readonly status: StatusReporter;
  readonly scheduler: Scheduler;
  readonly clock: () => number;
  readonly fence: ErrorFence;
}

/** While a long file is worked through, what is known is shown this often. */
const millisecondsBetweenPredictions = 400;
/** Nobody types on after so long. */
const quietMilliseconds = 300;

export function createRefresher(options: RefresherOptions): Refresher {
  const { service, models, quick, checks, display, clock } = options;
  const { host } = service;
  const running = new Map<string, CancellationSource>();
  const visible = new Map<string, readonly WireRange[]>();
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

  const modelOf = async (snapshot: Snapshot): Promise<ModelSnapshot | undefined> =>
    snapshot.kind === 'model' ? snapshot : host.modelSnapshot(snapshot.modelUri ?? '');

  const isOutdated = async (snapshot: Snapshot, predictor: Predictor | undefined): Promise<boolean> => {
    // A quick model is learned anew where the text has changed.
    if (predictor === undefined || predictor.info.preliminary) return false;
    const model = await modelOf(snapshot);
    const { seed, contentHash } = predictor.info;
    return model?.trainingData(seed).contentHash !== contentHash;
  };

  const showDiagnostics = async (snapshot: Snapshot, isStale: () => boolean): Promise<void> => {
    if (snapshot.kind !== 'model') return;
    const modelChecks = await checks.of(snapshot.uri);
    if (!isStale()) display.diagnostics(snapshot, modelChecks);
  };

  /** Shows while it computes, and all of it at the end. */
  const predict = async (
    snapshot: Snapshot,
    predictor: Predictor,
    token: CancellationToken,
  ): Promise<void> => {
    let shownAt = Number.NEGATIVE_INFINITY;
    const inSight = rangesInSight(snapshot, visible);
    for await (const _ of service.predict(snapshot, predictor, inSight, token)) {
      if (token.isCancellationRequested) return;
      if (clock() - shownAt < millisecondsBetweenPredictions) continue;
      display.predictions(snapshot, predictor);
      shownAt = clock();
    }
    if (!token.isCancellationRequested) display.predictions(snapshot, predictor);
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
    const outdated = isKnown ? former.outdated : await isOutdated(snapshot, predictor);
    if (isStale()) return;
    outlooks.set(documentUri, { modelUri, outdated, comparedWith: former?.comparedWith });
    report(documentUri);
  };

  const showPredictions = async (
    documentUri: string,
    snapshot: Snapshot,
    predictor: Predictor,
    token: CancellationToken,
  ): Promise<void> => {
    await predict(snapshot, predictor, token);
    if (token.isCancellationRequested) return;
    // Takes longer than predicting one new sample, so it comes last, and once a text that is known to differ is quiet.
    const { contentHash } = predictor.info;
    const former = outlooks.get(documentUri);
    if (former?.outdated && former.comparedWith === contentHash) await pause(quietMilliseconds);
    if (token.isCancellationRequested) return;
    const outdated = await isOutdated(snapshot, predictor);
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
    if (predictor === undefined) {
      display.predictions(snapshot, undefined);
    } else {
      // A swapped predictor is a disposed one, so the swap cancels too.
      const token = tokenOf(() => isStale() || predictorOf(modelUri) !== predictor);
      await showPredictions(documentUri, snapshot, predictor, token);
    }
    if (trained === undefined) await learnQuickly(snapshot, isStale);
    else quick.release(modelUri);
  };

  /** Until there is a fine-tuned model, a quick one of the present text answers. */
  const learnQuickly = async (snapshot: Snapshot, isStale: () => boolean): Promise<void> => {
    const model = await modelOf(snapshot);
    if (model === undefined || isStale()) return;
    // To read the samples of a long text is felt by whoever types on, so the model in use answers until the typing ends.
    if (quick.get(model.uri) !== undefined) await pause(quietMilliseconds);
    if (!isStale() && models.get(model.uri) === undefined) await quick.learn(model);
  };

  const work = async (documentUri: string, token: CancellationToken): Promise<void> => {
    // A turn for what is already in the pipe: of many keystrokes only the last is worked on.
    await options.scheduler.yield();
    if (token.isCancellationRequested) return;
    const snapshot = await host.snapshot(documentUri);
    if (snapshot === undefined) return;
    const isStale = (): boolean => token.isCancellationRequested || !host.isCurrent(snapshot);
    if (!isStale()) await show(documentUri, snapshot, isStale);
  };

  const refresh = (documentUri: string): void => {
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
      visible.delete(documentUri);
      outlooks.set(documentUri, undefined);
      options.status.forget(documentUri);
      display.clear(documentUri);
    },
    setVisible(documentUri, ranges) {
      if (host.get(documentUri) === undefined) return;
      visible.set(documentUri, ranges);
      // Under way it begins anew with the new sight first; what is known already costs nothing.
      if (running.has(documentUri)) refresh(documentUri);
    },
    predictor: predictorOf,
    outlook: (documentUri) => outlooks.get(documentUri),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
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

function rangesInSight(
  snapshot: Snapshot,
  visible: ReadonlyMap<string, readonly WireRange[]>,
): readonly WireRange[] {
  const part = snapshot.kind === 'model' ? snapshot.samplesPart : 'model';
  const document = snapshot.documents.find((each) => each.part === part);
  return (document && visible.get(document.uri)) ?? [];
}
