import { readFileSync } from 'node:fs';

/** Numbers that PyTorch made; scripts/golden/engine.py says how, and in which shapes. */
export interface Golden {
  readonly format: number;
  readonly torch: string;
  readonly biLstm: readonly GoldenBiLstm[];
  readonly crossEntropy: readonly GoldenCrossEntropy[];
  readonly adam: GoldenAdam;
}

type Tensors = Readonly<Record<string, readonly number[]>>;

export interface GoldenBiLstm {
  readonly name: string;
  readonly seed: number;
  readonly B: number;
  readonly T: number;
  readonly D: number;
  readonly H: number;
  readonly lengths: readonly number[];
  /** x, the weights of both directions, and `out`: loss = sum(y * out). */
  readonly inputs: Tensors;
  /** y, the gradients of x and of the weights. */
  readonly expected: Tensors & { readonly loss: number };
}

export interface GoldenCrossEntropy {
  readonly seed: number;
  readonly N: number;
  readonly K: number;
  readonly weights: readonly number[];
  readonly labels: readonly number[];
  readonly logits: readonly number[];
  /** `logits` is their gradient. */
  readonly expected: { readonly loss: number; readonly logits: readonly number[] };
}

export interface GoldenAdam {
  readonly seed: number;
  /** Global norm to which gradients are clipped. */
  readonly limit: number;
  readonly weights: readonly (readonly number[])[];
  readonly steps: readonly GoldenAdamStep[];
}

export interface GoldenAdamStep {
  readonly rate: number;
  readonly gradients: readonly (readonly number[])[];
  readonly expected: { readonly scale: number; readonly weights: readonly (readonly number[])[] };
}

const knownFormat = 1;

export function readGolden(): Golden {
  const path = new URL('../fixtures/golden/engine.json', import.meta.url);
  const golden = JSON.parse(readFileSync(path, 'utf8')) as Golden;
  if (golden.format !== knownFormat) {
    throw new Error(`engine.json has format ${golden.format}, the tests read ${knownFormat}.`);
  }
  return golden;
}
