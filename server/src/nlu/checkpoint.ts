import { hashOf } from '../base/hash';
import { t } from '../base/l10n';
import { messageOf } from '../base/messageOf';
import { io } from '../engine/tensors';
import { CheckpointError, type CheckpointFiles } from './checkpointFiles';
import type { CheckpointInfo } from './checkpointInfo';
import type { GazetteerValues } from './gazetteer';
import type { HyperParameters } from './hyperParameters';
import { parameterShapes } from './parameters';
import { type QuickState, type QuickStateName, quickStateNames } from './quick/quickState';
import type { LabelSet } from './types';

/** Grows whenever a reader of the old form would misread the new one. */
export const formatVersion = 4;
const formatName = 'skill-lens-checkpoint';
const weightsPath = 'weights.bin';

/** Everything a checkpoint holds besides the weights. */
export interface CheckpointContent {
  readonly info: CheckpointInfo;
  readonly hyper: HyperParameters;
  readonly labels: LabelSet;
  readonly locale: string;
  /** The vocabulary, in the order of the embedding's rows. */
  readonly words: readonly string[];
  /** The words that samples have outside slots. */
  readonly carriers: readonly string[];
  /** Of the confidences. */
  readonly temperature: number;
  /** The pretrained network whose word vectors it needs; undefined where it learned its own words. */
  readonly pretrainedHash: string | undefined;
  /** All values that the skill lists for its slots. */
  readonly gazetteer: GazetteerValues;
}

export interface DecodedCheckpoint extends CheckpointContent {
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** undefined where the network was trained without an n-gram reader beside it. */
  readonly ngrams: QuickState | undefined;
}

/**
 * TensorFlow.js model files: `model.json` with the weights manifest and our metadata, and `weights.bin`. `sha256` is of
 * both: of `model.json` with zeros for the hash itself, followed by the weights.
 */
export function encodeCheckpoint(
  content: CheckpointContent,
  weights: ReadonlyMap<string, Float32Array>,
  ngrams: QuickState | undefined,
): CheckpointFiles {
  const shapes = shapesOf(content);
  const named = [
    ...[...weights].map(([name, values]) => ({ name, values, shape: [...shapes.get(name)!] })),
    ...(ngrams ? quickStateNames.map((name) => ngramsAs(name, ngrams[name])) : []),
  ];
  const { bytes, specs } = encodeWeights(named);
  const model = {
    format: formatName,
    sha256: unsigned,
    weightsBytes: bytes.length,
    generatedBy: 'Skill Lens',
    convertedBy: null,
    modelTopology: null,
    weightsManifest: [{ paths: [weightsPath], weights: specs }],
    userDefinedMetadata: content,
  };
  const written = `${JSON.stringify(model, undefined, 1)}\n`;
  return { modelJson: written.replace(unsigned, hashOf(written, bytes)), weights: bytes };
}

/** In the place of the hash while it is worked out. */
const unsigned = '0'.repeat(64);

/**
 * Reads a checkpoint and checks that it is whole and fits this version.
 * @throws CheckpointError naming what is wrong and the mend
 */
export function decodeCheckpoint(files: CheckpointFiles): DecodedCheckpoint {
  try {
    return decodeWhole(files);
  } catch (error) {
    if (error instanceof CheckpointError) throw error;
    const reason = messageOf(error);
    throw new CheckpointError(t('The checkpoint cannot be read ({0}); fine-tune the model again.', reason));
  }
}

function decodeWhole({ modelJson, weights }: CheckpointFiles): DecodedCheckpoint {
  const model = parseModel(modelJson);
  // The size first: it is known at once, and tells a write that was cut off.
  if (weights.length !== model.weightsBytes) {
    throw new CheckpointError(
      t(
        "The checkpoint's {0} is damaged or belongs to another model.json: it has {1} bytes instead of {2}; fine-tune the model again.",
        weightsPath,
        weights.length,
        model.weightsBytes,
      ),
    );
  }
  if (hashOf(modelJson.replace(model.sha256, unsigned), weights) !== model.sha256) {
    throw new CheckpointError(
      t(
        "The checkpoint's model.json or {0} is damaged, or they belong to two checkpoints; fine-tune the model again.",
        weightsPath,
      ),
    );
  }
  const content = model.userDefinedMetadata;
  const specs = model.weightsManifest[0]?.weights ?? [];
  const decoded = decodeWeights(weights, specs, shapesOf(content));
  return { ...content, weights: decoded as ReadonlyMap<string, Float32Array>, ngrams: ngramsIn(decoded) };
}

/**
 * The locale of a checkpoint, before all of it is read: it says which words are to be at hand.
 * @throws CheckpointError as `decodeCheckpoint` does
 */
export function localeOf(files: CheckpointFiles): string {
  return parseModel(files.modelJson).userDefinedMetadata.locale;
}

/** What it was trained on, and with which seed. @throws CheckpointError */
export function learnedIn(files: CheckpointFiles): Pick<CheckpointInfo, 'contentHash' | 'seed'> {
  return parseModel(files.modelJson).userDefinedMetadata.info;
}

const ngramPrefix = 'ngrams/';

interface NamedWeights {
  readonly name: string;
  readonly values: Int32Array | Float32Array;
  readonly shape: number[];
}

function ngramsAs(name: QuickStateName, values: Int32Array | Float32Array): NamedWeights {
  return { name: ngramPrefix + name, values, shape: [values.length] };
}

/** As TensorFlow.js writes them, but never made tensors of: those of a long skill would leave its memory larger for good. */
function encodeWeights(named: readonly NamedWeights[]): {
  readonly bytes: Uint8Array;
  readonly specs: io.WeightsManifestEntry[];
} {
  const bytes = new Uint8Array(named.reduce((sum, { values }) => sum + values.byteLength, 0));
  let offset = 0;
  const specs = named.map(({ name, values, shape }): io.WeightsManifestEntry => {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), offset);
    offset += values.byteLength;
    return { name, shape, dtype: values instanceof Int32Array ? 'int32' : 'float32' };
  });
  return { bytes, specs };
}

function ngramsIn(weights: ReadonlyMap<string, Int32Array | Float32Array>): QuickState | undefined {
  const found = quickStateNames.flatMap((name) => {
    const values = weights.get(ngramPrefix + name);
    return values ? [[name, values] as const] : [];
  });
  return found.length === quickStateNames.length ? (Object.fromEntries(found) as QuickState) : undefined;
}

interface ModelJson {
  readonly format: string;
  readonly sha256: string;
  readonly weightsBytes: number;
  readonly weightsManifest: readonly { readonly weights: readonly io.WeightsManifestEntry[] }[];
  readonly userDefinedMetadata: CheckpointContent;
}

function parseModel(text: string): ModelJson {
  let model: Partial<ModelJson> | null;
  try {
    model = JSON.parse(text) as Partial<ModelJson> | null;
  } catch (error) {
    throw new CheckpointError(
      t("The checkpoint's model.json is not whole ({0}); fine-tune the model again.", messageOf(error)),
    );
  }
  if (model?.format !== formatName || !model.userDefinedMetadata?.info) {
    throw new CheckpointError(
      t(
        "The checkpoint's model.json was not written by Skill Lens; point to a folder that `skill-lens finetune` wrote.",
      ),
    );
  }
  const version = model.userDefinedMetadata.info.formatVersion;
  if (version !== formatVersion) {
    throw new CheckpointError(
      t(
        'The checkpoint has format {0}, this version of Skill Lens reads {1}; fine-tune the model again.',
        version,
        formatVersion,
      ),
    );
  }
  return {
    format: model.format,
    sha256: isHash(model.sha256) ? model.sha256 : unsigned,
    weightsBytes: model.weightsBytes ?? 0,
    weightsManifest: model.weightsManifest ?? [],
    userDefinedMetadata: model.userDefinedMetadata,
  };
}

/** An empty one would stand anywhere in the text. */
function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function decodeWeights(
  bytes: Uint8Array,
  specs: readonly io.WeightsManifestEntry[],
  shapes: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, Int32Array | Float32Array> {
  // A copy, as the bytes may be a view into a larger buffer.
  const tensors = io.decodeWeights(bytes.slice().buffer, [...specs]);
  const weights = new Map<string, Int32Array | Float32Array>();
  for (const [name, one] of Object.entries(tensors)) {
    weights.set(name, one.dataSync().slice() as Int32Array | Float32Array);
    one.dispose();
  }
  for (const [name, shape] of shapes) {
    const size = shape.reduce((product, length) => product * length, 1);
    if (weights.get(name)?.length !== size) {
      throw new CheckpointError(
        t('The checkpoint lacks the weights "{0}" [{1}]; fine-tune the model again.', name, shape.join(', ')),
      );
    }
  }
  return weights;
}

function shapesOf(content: CheckpointContent): Map<string, readonly number[]> {
  const shape = {
    vocabularySize: content.pretrainedHash === undefined ? content.words.length + 2 : 0,
    intents: content.labels.intents.length,
    slots: content.labels.slots.length,
  };
  return parameterShapes(shape, content.hyper);
}
