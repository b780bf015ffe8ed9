/** Phrases that somebody tries, and what becomes of them. */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { createHost, type Host } from '../analysis/host';
import type { SamplePredictor } from '../analysis/predictSamples';
import type { UtterancePredictor } from '../analysis/predictUtterances';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { CancellationToken } from '../base/cancellation';
import type { FileSystem } from '../base/fileSystem';
import type { Scheduler } from '../base/scheduler';
import type { Catalog } from '../catalog/types';
import { provideAddSample } from '../features/addSample';
import { provideTryResult } from '../features/tryUtterance';
import type { EditOptions } from '../features/workspaceEdits';
import type { Predictor } from '../nlu/api';
import type { CompareResult, TryResult } from '../protocol';
import { compareTexts } from './compareTexts';

export interface Trying {
  /** What a phrase is heard as by the model behind a document; undefined where there is none. */
  tryPhrase(uri: string, predictor: Predictor, text: string): Promise<TryResult | undefined>;
  /** The edit that adds a sample to the model behind a document; undefined: there is none to make. */
  addSample(uri: string, intent: string, sample: string): Promise<WorkspaceEdit | undefined>;
  /** The names of that model's intents, in its order. */
  intents(uri: string): Promise<readonly string[]>;
  /** What has changed in how samples are heard since an earlier text of it. */
  compare(
    uri: string,
    before: string,
    seed: number,
    cancellation: CancellationToken,
  ): Promise<CompareResult | undefined>;
}

export interface TryingOptions {
  readonly host: Host;
  readonly catalog: Catalog;
  readonly fileSystem: FileSystem;
  readonly scheduler: Scheduler;
  readonly samples: SamplePredictor;
  readonly utterances: UtterancePredictor;
  readonly edits: EditOptions;
}

export function createTrying(options: TryingOptions): Trying {
  const { host, catalog, samples, scheduler, utterances } = options;

  const modelBehind = async (uri: string): Promise<ModelSnapshot | undefined> => {
    const snapshot = await host.snapshot(uri);
    if (snapshot === undefined) return host.modelSnapshot(uri);
    if (snapshot.kind === 'model') return snapshot;
    return snapshot.modelUri === undefined ? undefined : host.modelSnapshot(snapshot.modelUri);
  };

  return {
    async tryPhrase(uri, predictor, text) {
      const model = await modelBehind(uri);
      if (model === undefined) return undefined;
      const phrase = { value: text, range: { start: 0, end: text.length } };
      return provideTryResult(utterances.predictOne(model, predictor, phrase).prediction);
    },
    async addSample(uri, intent, sample) {
      const model = await modelBehind(uri);
      return model && provideAddSample(model, intent, sample, options.edits);
    },
    intents: async (uri) => (await modelBehind(uri))?.model.intents.map(({ name }) => name.value) ?? [],
    async compare(uri, before, seed, cancellation) {
      const now = await modelBehind(uri);
      const open = host.get(uri);
      if (now === undefined || open === undefined || open.kind === 'utterances') return undefined;
      // In a host of its own, so that the earlier text never shows anywhere; the other half of a pair is as it is now.
      const earlier = createHost(options.fileSystem, catalog);
      for (const document of host.documents) earlier.set(document);
      earlier.set({ ...open, text: before });
      const former = await earlier.snapshot(uri);
      if (former?.kind !== 'model') return undefined;
      return compareTexts(former, now, { samples, scheduler, seed, cancellation });
    },
  };
}
