import { t } from '../base/l10n';
import { CheckpointError } from './checkpointFiles';

/** Numbers of a weight on a straight scale: value = number * scale + min. */
export interface QuantisedWeights {
  readonly numbers: Uint8Array | Uint16Array | Float32Array;
  readonly scale: number;
  readonly min: number;
}

/** The part of TensorFlow.js's weights manifest that a pretrained network uses. */
export interface QuantisedSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly quantization: { readonly dtype: 'uint8' | 'uint16'; readonly min: number; readonly scale: number };
}

/**
 * Takes the weights of a manifest apart without writing them out: TensorFlow.js's own reader would make tensors of all
 * of them, 16 MB for the word vectors alone, in a memory that never shrinks.
 * @throws CheckpointError if the bytes do not suffice
 */
export function readQuantised(
  bytes: Uint8Array,
  specs: readonly QuantisedSpec[],
): Map<string, QuantisedWeights> {
  const found = new Map<string, QuantisedWeights>();
  let offset = 0;
  for (const { name, shape, quantization } of specs) {
    const size = shape.reduce((product, length) => product * length, 1);
    const end = offset + size * (quantization.dtype === 'uint8' ? 1 : 2);
    if (end > bytes.length) {
      throw new CheckpointError(
        t('The pretrained network ends within the weights "{0}"; install Skill Lens again.', name),
      );
    }
    const part = bytes.slice(offset, end);
    const numbers = quantization.dtype === 'uint8' ? part : new Uint16Array(part.buffer);
    found.set(name, { numbers, scale: quantization.scale, min: quantization.min });
    offset = end;
  }
  return found;
}

export function writeOut({ numbers, scale, min }: QuantisedWeights): Float32Array {
  return Float32Array.from(numbers, (value) => value * scale + min);
}
