import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../server/src/base/hash';
import { type PretrainedContent, pretrainedFormat, wordVectorsName } from '../../server/src/nlu/pretrained';

/** One weight as it goes into the file. */
interface NamedWeight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/**
 * Writes the pretrained network as TensorFlow.js model files: word vectors in 8 bits, the rest in 16, each weight on
 * its own straight scale.
 */
export function writeAsset(
  folder: string,
  content: PretrainedContent,
  weights: readonly NamedWeight[],
): number {
  const packed = weights.map((weight) =>
    quantise(weight, weight.name === wordVectorsName ? 'uint8' : 'uint16'),
  );
  const bytes = Buffer.concat(packed.map(({ data }) => data));
  const model = {
    format: pretrainedFormat,
    generatedBy: 'Skill Lens',
    convertedBy: null,
    modelTopology: null,
    weightsManifest: [{ paths: ['weights.bin'], weights: packed.map(({ spec }) => spec) }],
    userDefinedMetadata: { ...content, weightsSha256: hashOf(new Uint8Array(bytes)) },
  };
  mkdirSync(folder, { recursive: true });
  replaceFile(join(folder, 'weights.bin'), bytes);
  replaceFile(join(folder, 'model.json'), JSON.stringify(model));
  return bytes.length;
}

/** Under a temporary name first: a run that is cut off leaves the last whole file. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

function quantise({ name, shape, values }: NamedWeight, dtype: 'uint8' | 'uint16') {
  let min = 0;
  let max = 0;
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  const steps = dtype === 'uint8' ? 255 : 65535;
  const scale = (max - min) / steps || 1;
  const numbers = dtype === 'uint8' ? new Uint8Array(values.length) : new Uint16Array(values.length);
  values.forEach((value, index) => {
    numbers[index] = Math.round((value - min) / scale);
  });
  const spec = {
    name,
    shape,
    dtype: 'float32',
    quantization: { dtype, min, scale, original_dtype: 'float32' },
  };
  return { spec, data: Buffer.from(numbers.buffer) };
}
