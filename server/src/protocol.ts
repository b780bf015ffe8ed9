/**
 * Everything that client and server say to each other beyond LSP. The one server file that the client imports;
 * plain data only. Positions are LSP positions.
 */

export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface InitializationOptions {
  /** Folder for checkpoints; the server creates it. Absent: models live as long as the server. */
  readonly storagePath?: string;
  /**
   * The client applies the contributed JSON schemas itself and tells syntax errors of JSON. Absent: the server does, and
   * tells both.
   */
  readonly jsonSchemaByClient?: boolean;
}

/** The `skillLens` section of the settings. Defaults are in package.json and `defaultSettings`. */
export interface Settings {
  readonly finetune: { readonly onSave: boolean; readonly seed: number };
  readonly engine: { readonly backend: 'auto' | 'wasm' | 'tensorflow' | 'cpu' };
  readonly ambiguity: { readonly enabled: boolean; readonly strictness: 'quiet' | 'normal' | 'strict' };
  /** Severities by the rules' ids, as written: what is wrong with them is logged. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly codeLens: { readonly enabled: boolean };
  readonly inlayHints: { readonly slotTypes: boolean };
}

export const defaultSettings: Settings = {
  finetune: { onSave: true, seed: 1 },
  engine: { backend: 'auto' },
  ambiguity: { enabled: true, strictness: 'normal' },
  rules: {},
  codeLens: { enabled: true },
  inlayHints: { slotTypes: false },
};

/** Request, client to server: train the model of a document now. Cancellable like any LSP request. */
export const finetuneRequest = 'skillLens/finetune';
export interface FinetuneParams {
  readonly uri: string;
}
export interface FinetuneResult {
  readonly outcome: 'trained' | 'unchanged' | 'cancelled' | 'failed' | 'not-a-model';
  readonly message?: string;
  readonly heldOut?: WireMetrics;
}

/** Notification, client to server: what the user sees, so that it is predicted first. */
export const visibleRangesNotification = 'skillLens/visibleRanges';
export interface VisibleRangesParams {
  readonly uri: string;
  readonly ranges: readonly WireRange[];
}

/** Notification, server to client: state of the model behind a document. */
export const statusNotification = 'skillLens/status';
export type ModelStatus =
  | { readonly uri: string; readonly state: 'none' }
  /** Predictions are those of a quick model, until fine-tuning is done. */
  | {
      readonly uri: string;
      readonly state: 'quick';
      readonly heldOut?: WireMetrics;
      readonly samples: number;
      readonly seconds: number;
    }
  | { readonly uri: string; readonly state: 'training'; readonly fraction: number }
  | {
      readonly uri: string;
      readonly state: 'ready';
      readonly heldOut?: WireMetrics;
      readonly samples: number;
      readonly seconds: number;
      readonly pretrained: boolean;
      /** True when the text has changed since the model was trained. */
      readonly outdated: boolean;
    }
  | { readonly uri: string; readonly state: 'failed'; readonly reason: string };

export interface WireMetrics {
  readonly utterances: number;
  readonly intentAccuracy: number;
  readonly slotF1: number;
  readonly frameAccuracy: number;
}

/**
 * Notification, server to client: all predictions known for one version of a document.
 * The client drops what is not the document's current version.
 */
export const predictionsNotification = 'skillLens/predictions';
export interface PredictionsParams {
  readonly uri: string;
  readonly version: number;
  readonly lines: readonly LinePrediction[];
  /** Slots as written in samples, model or no model: for colouring. */
  readonly placeholders: readonly WireSlot[];
}

/** What to show behind one sample or utterance. */
export interface LinePrediction {
  /** Of the sample's text, without quotes. */
  readonly range: WireRange;
  readonly intent: string;
  readonly confidence: number;
  /** The sample's own intent; absent in a scratch file. */
  readonly expectedIntent?: string;
  readonly slots: readonly WireSlotPrediction[];
  readonly extraSlots: readonly string[];
  readonly alternatives: readonly { readonly intent: string; readonly confidence: number }[];
}

export interface WireSlotPrediction {
  readonly range: WireRange;
  /** What the sample says; absent in a scratch file. */
  readonly expected?: string;
  /** Absent: not seen as a slot. */
  readonly predicted?: string;
  readonly value?: string;
  readonly confidence: number;
}

export interface WireSlot {
  readonly range: WireRange;
  readonly name: string;
}
