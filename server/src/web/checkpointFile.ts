import { decodeUtf8 } from '../base/utf8';
import type { CheckpointFiles } from '../nlu/api';

/** The head of a stored checkpoint: one line of JSON. Behind it stand the bytes of `model.json`, then the weights. */
interface Head {
  readonly modelBytes: number;
  /** Milliseconds since the epoch. */
  readonly learnedAt: number;
}

/** A checkpoint as one file: a storage that knows no whole folders still has all of it or none. */
export function encodeCheckpoint({ modelJson, weights, learnedAt }: CheckpointFiles): Uint8Array {
  const encoder = new TextEncoder();
  const model = encoder.encode(modelJson);
  const head: Head = { modelBytes: model.length, learnedAt: learnedAt ?? Date.now() };
  const line = encoder.encode(`${JSON.stringify(head)}\n`);
  const bytes = new Uint8Array(line.length + model.length + weights.length);
  bytes.set(line);
  bytes.set(model, line.length);
  bytes.set(weights, line.length + model.length);
  return bytes;
}

/** One that is damaged is given out with what there is of it: the checkpoint's own checks say what is wrong. */
export function decodeCheckpoint(bytes: Uint8Array): CheckpointFiles {
  const headEnd = bytes.indexOf(0x0a) + 1;
  const { modelBytes, learnedAt } = readHead(bytes.subarray(0, headEnd));
  return {
    modelJson: decodeUtf8(bytes.subarray(headEnd, headEnd + modelBytes)),
    weights: bytes.slice(headEnd + modelBytes),
    learnedAt,
  };
}

function readHead(line: Uint8Array): Head {
  try {
    const { modelBytes, learnedAt }: { modelBytes?: unknown; learnedAt?: unknown } = JSON.parse(
      decodeUtf8(line),
    );
    return {
      modelBytes: typeof modelBytes === 'number' ? modelBytes : 0,
      learnedAt: typeof learnedAt === 'number' ? learnedAt : 0,
    };
  } catch {
    return { modelBytes: 0, learnedAt: 0 };
  }
}
