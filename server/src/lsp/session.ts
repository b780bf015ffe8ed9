/** All that lives from `initialize` to `shutdown`, built in dependency order. */
import type { CancellationToken, Connection, Hover, InitializeParams, Position } from 'vscode-languageserver';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { Engine } from '../engine/openEngine';
import { createLanguageService } from '../languageService';
import {
  defaultSettings,
  type FinetuneResult,
  predictionsNotification,
  type Settings,
  statusNotification,
  type WireRange,
} from '../protocol';
import { createDisplay } from './display';
import { createDocumentSync, type DocumentSync } from './documentSync';
import type { ErrorFence } from './errorFence';
import { createQuickModels } from './quickModels';
import { createRefresher, type Refresher } from './refresher';
import { type BackendChoice, noCheckpointStore, type Runtime } from './runtime';
import { parseSettings } from './settings';
import { createStatusReporter } from './statusReporter';
import { createTrainedModels } from './trainedModels';
import { createTrainingSession, type TrainingSession } from './trainingSession';

export interface Session {
  readonly documents: DocumentSync;
  /** Asks the client, or takes what it pushed where it cannot be asked. */
  settingsChanged(pushed: unknown): Promise<void>;
  filesChanged(): void;
  saved(uri: string): Promise<void>;
  hover(uri: string, position: Position): Promise<Hover | undefined>;
  finetune(uri: string, token: CancellationToken): Promise<FinetuneResult>;
  visible(uri: string, ranges: readonly WireRange[]): void;
  dispose(): void;
}

export function createSession(
  connection: Connection,
  runtime: Runtime,
  params: InitializeParams,
  fence: ErrorFence,
): Session {
  const log = connection.console;
  const storagePath = storagePathOf(params.initializationOptions);
  let settings: Settings = defaultSettings;
  let settle: () => void = () => undefined;
  /** Training must not start with the defaults only because the client has not answered yet. */
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });

  const service = createLanguageService(runtime);
  const models = createTrainedModels({
    store: storagePath === undefined ? noCheckpointStore : runtime.createCheckpointStore(storagePath),
    openEngine: openOnce((backend) => runtime.openEngine(backend)),
    openPretrained: (engine) => runtime.openPretrained(engine),
    backend: () => settings.engine.backend,
    log,
  });
  const quick = createQuickModels({
    seed: () => settings.finetune.seed,
    scheduler: runtime.scheduler,
    clock: runtime.clock,
    onModel: (modelUri) => refresher.refreshDependents(modelUri),
  });
  const refresher: Refresher = createRefresher({
    service,
    models,
    quick,
    trainingState: (modelUri) => training.stateOf(modelUri),
    display: createDisplay({
      service,
      settings: () => settings,
      sendDiagnostics: (uri, version, diagnostics) =>
        void connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics }),
      sendPredictions: (params) => void connection.sendNotification(predictionsNotification, params),
    }),
    status: createStatusReporter(
      (status) => void connection.sendNotification(statusNotification, status),
      runtime.clock,
    ),
    scheduler: runtime.scheduler,
    clock: runtime.clock,
    fence,
  });
  const training: TrainingSession = createTrainingSession({
    createTrainer: () => runtime.createTrainer(),
    models,
    log,
    onChange: (modelUri, change) =>
      change === 'model' ? refresher.refreshDependents(modelUri) : refresher.reportDependents(modelUri),
  });

  /** The model behind any of our documents, or behind a file that is not open. */
  const modelOf = async (uri: string): Promise<ModelSnapshot | undefined> => {
    const snapshot = await service.host.snapshot(uri);
    if (snapshot === undefined) return service.host.modelSnapshot(uri);
    if (snapshot.kind === 'model') return snapshot;
    return snapshot.modelUri === undefined ? undefined : service.host.modelSnapshot(snapshot.modelUri);
  };

  const canAsk = params.capabilities.workspace?.configuration === true;
  const use = (next: Settings): void => {
    const isSame = JSON.stringify(next) === JSON.stringify(settings);
    if (next.engine.backend !== settings.engine.backend) models.releaseAll();
    settings = next;
    if (!isSame) refresher.refreshAll();
  };

  return {
    documents: createDocumentSync(service.host, refresher),
    async settingsChanged(pushed) {
      try {
        use(parseSettings(canAsk ? await connection.workspace.getConfiguration('skillLens') : pushed));
      } finally {
        settle();
      }
    },
    filesChanged: () => refresher.refreshAll(),
    async saved(uri) {
      await settled;
      if (!settings.finetune.onSave || service.host.get(uri) === undefined) return;
      const snapshot = await service.host.snapshot(uri);
      if (snapshot?.kind === 'model') await training.train(snapshot, settings).result;
    },
    async hover(uri, position) {
      const snapshot = await service.host.snapshot(uri);
      const outlook = refresher.outlook(uri);
      if (snapshot === undefined) return undefined;
      const predictor = outlook?.modelUri === undefined ? undefined : refresher.predictor(outlook.modelUri);
      const trained = predictor && { predictor, outdated: outlook?.outdated ?? false };
      return service.hover(snapshot, uri, position, trained);
    },
    async finetune(uri, token) {
      await settled;
      const snapshot = await modelOf(uri);
      if (snapshot === undefined) return { outcome: 'not-a-model', message: notAModel };
      const run = training.train(snapshot, settings);
      if (token.isCancellationRequested) run.cancel();
      const listener = token.onCancellationRequested(() => run.cancel());
      const result = await run.result;
      listener.dispose();
      return result;
    },
    visible: (uri, ranges) => refresher.setVisible(uri, ranges),
    dispose() {
      training.dispose();
      quick.releaseAll();
      models.releaseAll();
    },
  };
}

const notAModel =
  'This file is no interaction model. Open a file such as interactionModels/custom/en-US.json and try again.';

/** One engine a backend; a failed start may be tried again. */
function openOnce(
  open: (backend: BackendChoice) => Promise<Engine>,
): (backend: BackendChoice) => Promise<Engine> {
  const engines = new Map<BackendChoice, Promise<Engine>>();
  return (backend) => {
    const engine = engines.get(backend) ?? open(backend);
    engines.set(backend, engine);
    engine.catch(() => engines.delete(backend));
    return engine;
  };
}

function storagePathOf(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('storagePath' in options)) return undefined;
  return typeof options.storagePath === 'string' && options.storagePath !== ''
    ? options.storagePath
    : undefined;
}
