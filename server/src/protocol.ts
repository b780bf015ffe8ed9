/**
 * Everything that client and server say to each other beyond LSP. The one server file that the client imports;
 * plain data only. Positions are LSP positions.
 */

export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface InitializationOptions {
  /**
   * Folder for checkpoints: a path, or a URI for a server in a browser; the server creates it. Absent: models live as long as
   * the server.
   */
  readonly storagePath?: string;
  /**
   * The client applies the contributed JSON schemas itself and tells syntax errors of JSON. Absent: the server does, and
   * tells both.
   */
  readonly jsonSchemaByClient?: boolean;
}

/** What computes; `auto` as in `engine/openEngine.ts`. */
export type BackendChoice = 'auto' | 'wasm' | 'tensorflow' | 'cpu';

/** The `skillLens` section of the settings. Defaults are in package.json and `defaultSettings`. */
export interface Settings {
  readonly finetune: {
    /** A first model by itself, once a skill is open and nobody works on it. */
    readonly onOpen: boolean;
    readonly onSave: boolean;
    /** Whenever nobody has typed for a while. */
    readonly onIdle: boolean;
    /** What begins by itself waits while the machine is busy or runs on battery. */
    readonly pauseWhenBusy: boolean;
    readonly seed: number;
  };
  readonly engine: { readonly backend: BackendChoice };
  readonly ambiguity: { readonly enabled: boolean; readonly strictness: 'quiet' | 'normal' | 'strict' };
  /** Severities by the rules' ids, as written: what is wrong with them is logged. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly codeLens: { readonly enabled: boolean };
  readonly inlayHints: { readonly slotTypes: boolean };
}

export const defaultSettings: Settings = {
  finetune: { onOpen: true, onSave: true, onIdle: false, pauseWhenBusy: true, seed: 1 },
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

/**
 * Notification, client to server: the lines that somebody is writing right now, none after they have been left.
 * What is half written is learned by no quick model.
 */
export const writingNotification = 'skillLens/writing';
export interface WritingParams {
  readonly uri: string;
  readonly lines: readonly number[];
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
      /** It went on from the model before; the held-out figures are those of the last one that was learned anew. */
      readonly continued?: boolean;
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
 * Notification, server to client: another model answers for the document from now on, or none, or one for the first
 * time. The client asks anew for what it shows.
 */
export const predictorNotification = 'skillLens/predictor';
export interface PredictorParams {
  readonly uri: string;
}

/**
 * Request, client to server: the predictions of some lines of one version of a document. The client asks for what it
 * lacks, the line being written first, then what is in sight, then the rest, so that no message is ever long.
 */
export const predictionsRequest = 'skillLens/predictions';
export interface PredictionsParams {
  readonly uri: string;
  readonly version: number;
  readonly spans: readonly LineSpan[];
}

/** Lines of a document, the last one too. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** `null`: the text is no longer of that version, or none of ours. */
export type PredictionsResult = Predictions | null;
export interface Predictions {
  /** Of every sample or utterance in the spans that a model answers for. */
  readonly lines: readonly LinePrediction[];
  /** Samples and utterances in the spans that no model answers for yet. */
  readonly unlearned: readonly WireRange[];
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
  /** Said by who had not learned the sample: the live model has, and would agree with whatever it says. */
  readonly outOfSample?: true;
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

/** Request, client to server: what a phrase would be heard as; `null` without a model. */
export const tryRequest = 'skillLens/try';
export interface TryParams {
  /** A model's document or a scratch file. */
  readonly uri: string;
  readonly text: string;
}
export interface TryResult {
  /** The likeliest, best first. */
  readonly intents: readonly { readonly intent: string; readonly confidence: number }[];
  readonly slots: readonly { readonly name: string; readonly value: string }[];
  /** The phrase with slots for the values that were heard. */
  readonly sample: string;
}

/** Request, client to server: the edit (LSP's WorkspaceEdit) that adds a sample; `null`: it is there, or cannot be. */
export const addSampleRequest = 'skillLens/addSample';
export interface AddSampleParams {
  readonly uri: string;
  readonly intent: string;
  readonly sample: string;
}

/** Request, client to server: the intents of the model behind a document, in its order. */
export const intentsRequest = 'skillLens/intents';
export interface IntentsParams {
  readonly uri: string;
}

/**
 * Request, client to server: which samples that two texts of one model share would be heard differently, each text by
 * a quick model of itself. `null`: one of them is no model.
 */
export const compareRequest = 'skillLens/compare';
export interface CompareParams {
  readonly uri: string;
  /** The earlier text. */
  readonly before: string;
}
export interface CompareResult {
  readonly changes: readonly { readonly before: LinePrediction; readonly now: LinePrediction }[];
  readonly added: number;
  readonly removed: number;
}

/**
 * Requests, server to client: files by their URI, as the editor's own file systems give them, for a server that has no disk or for
 * files that are not on it. What is not there is `null`.
 */
export const readTextRequest = 'skillLens/readText';
/** Answers with the names in it, none where there is no such folder. */
export const listFolderRequest = 'skillLens/listFolder';
export interface FileParams {
  readonly uri: string;
}

/** The same for a server in a browser, whose messages carry bytes: `FileParams` in, `Uint8Array` or `null` out. */
export const readBytesRequest = 'skillLens/readBytes';
/** Milliseconds since the epoch, or `null`. */
export const modifiedRequest = 'skillLens/modified';
/** Makes the folders above it. */
export const writeBytesRequest = 'skillLens/writeBytes';
export interface WriteBytesParams extends FileParams {
  readonly bytes: Uint8Array;
}
/** Gives a file another name, and fails where that one is taken. */
export const renameFileRequest = 'skillLens/renameFile';
export interface RenameFileParams extends FileParams {
  readonly to: string;
}
/** A file, or a folder with all that is in it; what is gone already is no failure. */
export const deleteFileRequest = 'skillLens/deleteFile';

/** Request, server to client: a file that ships with the extension, by its path in the folder of the bundles. */
export const readAssetRequest = 'skillLens/readAsset';
export interface AssetParams {
  readonly name: string;
}
