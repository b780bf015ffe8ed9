/** All that lives from `initialize` to `shutdown`, built in dependency order. */
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type Hover,
  type InitializeParams,
  type Position,
} from 'vscode-languageserver';
import { t } from '../base/l10n';
import { openOnce } from '../base/openOnce';
import { ruleSettingsFileName } from '../analysis/ruleSettingsFile';
import type { ModelSnapshot } from '../analysis/snapshot';
import { createLanguageService } from '../languageService';
import {
  type CompareResult,
  type FinetuneResult,
  type InitializationOptions,
  type PredictionsParams,
  type PredictionsResult,
  predictorNotification,
  statusNotification,
  type TryResult,
  type WritingParams,
} from '../protocol';
import { type ClientAbilities, readAbilities } from './clientAbilities';
import { createConfusionChecks, joinChecks } from './confusionChecks';
import { createConfusionReader } from './confusionReader';
import { createDisplay } from './display';
import { createDocumentSync, type DocumentSync } from './documentSync';
import type { ErrorFence } from './errorFence';
import { createModelChecks } from './modelChecks';
import { createQuickModels } from './quickModels';
import { createRefresher, type Refresher } from './refresher';
import type { Answering } from './requests';
import { type BackendChoice, noCheckpointStore, noOpinionStore, type Runtime } from './runtime';
import { createSecondOpinions, type SecondOpinions } from './secondOpinions';
import { createSettingsStore } from './settingsStore';
import { createSlowChecks } from './slowChecks';
import { createStatusReporter } from './statusReporter';
import { createLiveModels } from './liveModels';
import { createTestingSession, type TestingSession } from './testingSession';
import { createTrainedModels } from './trainedModels';
import { createTrainingHabits, nameOf } from './trainingHabits';
import { createTrainingSession, type TrainingSession } from './trainingSession';
import { createTurns } from './turns';
import { watchFiles } from './watchedFiles';

export interface Session {
  readonly abilities: ClientAbilities;
  readonly answering: Answering;
  readonly testing: TestingSession;
  readonly documents: DocumentSync;
  /** The client listens from now on. */
  initialized(): Promise<void>;
  /** Asks the client, or takes what it pushed where it cannot be asked. */
  settingsChanged(pushed: unknown): Promise<void>;
  /** `deleted`: those that are gone. */
  filesChanged(deleted?: readonly string[]): void;
  saved(uri: string): Promise<void>;
  hover(uri: string, position: Position): Promise<Hover | undefined>;
  finetune(uri: string, token: CancellationToken): Promise<FinetuneResult>;
  writing(params: WritingParams): void;
  predictions(params: PredictionsParams, token: CancellationToken): Promise<PredictionsResult>;
  tryPhrase(uri: string, text: string): Promise<TryResult | null>;
  compare(uri: string, before: string, token: CancellationToken): Promise<CompareResult | null>;
  dispose(): void;
}

export function createSession(
  connection: Connection,
  runtime: Runtime,
  params: InitializeParams,
  fence: ErrorFence,
): Session {
  const log = connection.console;
  const { scheduler, clock, fileSystem } = runtime;
  const { storagePath, jsonSchemaByClient = false } = readOptions(params.initializationOptions);
  const abilities = readAbilities(params.capabilities);
  const settings = createSettingsStore(
    abilities.configuration
      ? (uri) =>
          connection.workspace.getConfiguration({ section, ...(uri !== undefined && { scopeUri: uri }) })
      : undefined,
  );
  const turns = createTurns({ scheduler, clock });
  const service = createLanguageService({ fileSystem, scheduler, edits: abilities.edits });
  const checks = createModelChecks({ settings, fileSystem, jsonSchemaByClient, log });
  const openEngine = openOnce((backend: BackendChoice) => runtime.openEngine(backend));
  const models = createTrainedModels({
    store: storagePath === undefined ? noCheckpointStore : runtime.createCheckpointStore(storagePath),
    openEngine,
    openPretrained: (engine, locale) => runtime.openPretrained(engine, locale),
    backend: () => settings.window.engine.backend,
    log,
    onRefused: (modelUri) => fence.detach('training anew', () => trainAnew(modelUri)),
  });
  const quick = createQuickModels({
    seed: () => settings.window.finetune.seed,
    scheduler,
    turns,
    onModel: (modelUri) => refresher.refreshDependents(modelUri),
  });
  const display = createDisplay({
    service,
    sendDiagnostics: (uri, version, diagnostics) =>
      void connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics }),
    sendPredictor: (uri) => void connection.sendNotification(predictorNotification, { uri }),
  });
  const refresher: Refresher = createRefresher({
    service,
    models,
    quick,
    trainingState: (modelUri) => training.stateOf(modelUri),
    takeOver: (model) => training.takeOver(model, settings.window.finetune.seed),
    checks,
    confusions: (modelUri) => reader.get(modelUri)?.confusions,
    display,
    status: createStatusReporter(
      (status) => void connection.sendNotification(statusNotification, status),
      clock,
    ),
    scheduler,
    turns,
    fence,
  });
  const reader = createConfusionReader({
    openEngine: () => openEngine(settings.window.engine.backend),
    openPretrained: (engine, locale) => runtime.openPretrained(engine, locale),
    turns,
    log,
    secondOpinion: (modelUri) => opinions?.get(modelUri),
  });
  const slowChecks = joinChecks(
    createSlowChecks({
      service,
      checks,
      display,
      scheduler,
      clock,
      fence,
      isStillOurs: (uri) => documents.isStillOurs(uri),
    }),
    createConfusionChecks({
      service,
      turns,
      clock,
      reader,
      checks,
      display,
      fence,
      loadOpinion: async (modelUri) => opinions?.load(modelUri),
    }),
  );
  const habits = createTrainingHabits({
    settings: settings.of,
    hasModel: async (uri) => {
      const model = await modelOf(uri);
      return model === undefined || (await models.load(model.uri)) !== undefined;
    },
    train: async (uri) => {
      const model = await modelOf(uri);
      if (model === undefined) return 'given up: the model is gone';
      return (await training.train(model, await settings.of(uri)).result).outcome;
    },
    whyNot: () => runtime.whyWait(),
    log,
  });
  const documents: DocumentSync = createDocumentSync(service.host, refresher, slowChecks, habits, turns);
  const training: TrainingSession = createTrainingSession({
    createTrainer: () => runtime.createTrainer(),
    models,
    turns,
    log,
    onChange(modelUri, change) {
      if (change === 'model') {
        opinions?.want(modelUri);
        return refresher.refreshDependents(modelUri);
      }
      if (training.stateOf(modelUri)?.state === 'training') opinions?.stop(modelUri);
      refresher.reportDependents(modelUri);
    },
  });
  const crossFitter = runtime.createCrossFitter?.();
  const opinions: SecondOpinions | undefined =
    crossFitter &&
    createSecondOpinions({
      crossFitter,
      store:
        storagePath === undefined
          ? noOpinionStore
          : (runtime.createOpinionStore?.(storagePath) ?? noOpinionStore),
      snapshotOf: (modelUri) => service.host.modelSnapshot(modelUri),
      settings: settings.of,
      whyNot: () => runtime.whyWait(),
      onOpinion: (modelUri) => slowChecks.schedule(modelUri),
      log,
    });

  const live = createLiveModels({
    host: service.host,
    models,
    inUse: (modelUri) => refresher.predictor(modelUri),
    isLookedTo: (modelUri) => refresher.isLookedTo(modelUri),
    seed: () => settings.window.finetune.seed,
    turns,
  });

  /** The model behind any of our documents, or behind a file that is not open. */
  const modelOf = async (uri: string): Promise<ModelSnapshot | undefined> => {
    const snapshot = await service.host.snapshot(uri);
    if (snapshot === undefined) return service.host.modelSnapshot(uri);
    if (snapshot.kind === 'model') return snapshot;
    return snapshot.modelUri === undefined ? undefined : service.host.modelSnapshot(snapshot.modelUri);
  };

  /** As after a save: with the settings that forbid it, the next command trains. */
  const trainAnew = async (modelUri: string): Promise<void> => {
    const current = await settings.of(modelUri);
    const snapshot = current.finetune.onSave ? await service.host.modelSnapshot(modelUri) : undefined;
    if (snapshot !== undefined) await training.train(snapshot, current).result;
  };

  const showAll = (): void => {
    checks.forget();
    refresher.refreshAll();
    slowChecks.scheduleAll();
  };

  const settingsChanged = async (pushed: unknown): Promise<void> => {
    const { backend } = settings.window.engine;
    await fence.guard('reading settings', undefined, () => settings.changed(pushed));
    if (settings.window.engine.backend !== backend) models.releaseAll();
    showAll();
    fence.detach('refresh of lenses', () => refreshLenses(connection, abilities));
  };

  const filesChanged = (deleted: readonly string[] = []): void => {
    for (const uri of deleted) {
      training.stop(uri);
      opinions?.stop(uri);
    }
    service.host.filesChanged();
    showAll();
  };

  return {
    abilities,
    answering: { service, settings, abilities, turns },
    testing: createTestingSession({ service, live, checks, reader }, runtime.drawFigures),
    documents,
    async initialized() {
      await settingsChanged(undefined);
      if (abilities.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section });
      }
      if (abilities.registersFileWatchers) await watchFiles(connection);
    },
    settingsChanged,
    filesChanged,
    async saved(uri) {
      // For clients that watch no files.
      if (uri.endsWith(`/${ruleSettingsFileName}`)) return filesChanged();
      const current = await settings.of(uri);
      if (!current.finetune.onSave || service.host.get(uri) === undefined) return;
      const snapshot = await service.host.snapshot(uri);
      if (snapshot?.kind !== 'model') return;
      const { outcome } = await training.train(snapshot, current).result;
      log.info(`${nameOf(snapshot.uri)}: saved, fine-tuning ${outcome}.`);
    },
    async hover(uri, position) {
      const outlook = refresher.outlook(uri);
      const predictor = outlook?.modelUri === undefined ? undefined : refresher.predictor(outlook.modelUri);
      const trained = predictor && { predictor, outdated: outlook?.outdated ?? false };
      const read = outlook?.modelUri === undefined ? undefined : reader.get(outlook.modelUri);
      return turns.first(() => service.hover(uri, position, trained, read?.confusions));
    },
    async finetune(uri, token) {
      const current = await settings.of(uri);
      const snapshot = await modelOf(uri);
      if (snapshot === undefined) return { outcome: 'not-a-model', message: notAModel() };
      const run = training.train(snapshot, current);
      if (token.isCancellationRequested) run.cancel();
      const listener = token.onCancellationRequested(() => run.cancel());
      const result = await run.result;
      log.info(`${nameOf(snapshot.uri)}: asked for, fine-tuning ${result.outcome}.`);
      listener.dispose();
      return result;
    },
    writing: ({ uri, lines }) => refresher.setWriting(uri, lines),
    async tryPhrase(uri, text) {
      const predictor = refresher.predictor(refresher.outlook(uri)?.modelUri ?? '');
      return (predictor && (await service.tryPhrase(uri, predictor, text))) ?? null;
    },
    compare: async (uri, before, token) =>
      (await service.compare(uri, before, settings.window.finetune.seed, token)) ?? null,
    predictions: async ({ uri, version, spans }, token) =>
      (await turns.first(() => refresher.predict(uri, version, spans, token))) ?? null,
    dispose() {
      slowChecks.dispose();
      habits.dispose();
      reader.dispose();
      training.dispose();
      opinions?.dispose();
      quick.releaseAll();
      models.releaseAll();
    },
  };
}

const section = 'skillLens';

/** What settings switch on and off, where the client does not ask again by itself. */
async function refreshLenses(connection: Connection, abilities: ClientAbilities): Promise<void> {
  if (abilities.refreshesCodeLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
  if (abilities.refreshesInlayHints) await connection.languages.inlayHint.refresh();
}

const notAModel = (): string =>
  t(
    'This file is no interaction model. Open a file such as interactionModels/custom/en-US.json and try again.',
  );

/** What a client sends that is not ours counts as not sent. */
function readOptions(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const { storagePath, jsonSchemaByClient }: { storagePath?: unknown; jsonSchemaByClient?: unknown } =
    options;
  return {
    ...(typeof storagePath === 'string' && storagePath !== '' && { storagePath }),
    jsonSchemaByClient: jsonSchemaByClient === true,
  };
}
