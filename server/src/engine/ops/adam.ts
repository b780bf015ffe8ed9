import { div, getKernel, sqrt, square } from '@tensorflow/tfjs-core';
import { type AdamAttrs, adamKernel } from '../kernels/adamTypes';
import {
  type NamedTensorMap,
  type Tensor,
  type Variable,
  add,
  mul,
  scalar,
  tensor,
  tensorEngine,
  tidy,
  variable,
  zeros,
} from '../tensors';

const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-8;

/** Adam (Kingma and Ba 2015) with a learning rate given at every step; owns its moments until disposed. */
export interface Adam {
  /**
   * Moves the variables against their gradients, by name. Variables without a gradient stay.
   * @param scale factor of all gradients, for clipping
   */
  step(gradients: NamedTensorMap, learningRate: number, scale: number): void;
  /** Moments of all variables and the number of steps, to go on later; order of the variables. */
  save(): AdamState;
  restore(state: AdamState): void;
  dispose(): void;
}

export interface AdamState {
  readonly steps: number;
  readonly moments: readonly { readonly mean: Float32Array; readonly square: Float32Array }[];
}

interface Moments {
  readonly target: Variable;
  readonly mean: Variable;
  readonly square: Variable;
}

export function createAdam(variables: readonly Variable[]): Adam {
  const moments: Moments[] = variables.map((target) => ({
    target,
    mean: tidy(() => variable(zeros(target.shape), false)),
    square: tidy(() => variable(zeros(target.shape), false)),
  }));
  const move = getKernel(adamKernel, tensorEngine().backendName) ? moveFused : moveComposed;
  let steps = 0;
  return {
    step(gradients, learningRate, scale) {
      steps++;
      // The bias corrections of both moments are folded into one step size.
      const rate = (learningRate * Math.sqrt(1 - beta2 ** steps)) / (1 - beta1 ** steps);
      const moving = moments.flatMap((moment) => {
        const gradient = gradients[moment.target.name];
        return gradient ? [{ ...moment, gradient }] : [];
      });
      move(moving, { count: moving.length, rate, beta1, beta2, epsilon, scale });
    },
    save: () => ({
      steps,
      moments: moments.map(({ mean, square: squares }) => ({
        mean: mean.dataSync().slice() as Float32Array,
        square: squares.dataSync().slice() as Float32Array,
      })),
    }),
    restore(state) {
      steps = state.steps;
      state.moments.forEach((saved, index) => {
        const { mean, square: squares, target } = moments[index]!;
        tidy(() => {
          mean.assign(tensor(saved.mean, target.shape));
          squares.assign(tensor(saved.square, target.shape));
        });
      });
    },
    dispose() {
      for (const moment of moments) {
        moment.mean.dispose();
        moment.square.dispose();
      }
    },
  };
}

type Moving = Moments & { readonly gradient: Tensor };

function moveFused(moving: readonly Moving[], attrs: AdamAttrs): void {
  const inputs: NamedTensorMap = {};
  moving.forEach(({ target, gradient, mean, square: squares }, index) => {
    inputs[`weights${index}`] = target;
    inputs[`gradient${index}`] = gradient;
    inputs[`mean${index}`] = mean;
    inputs[`square${index}`] = squares;
  });
  tensorEngine().runKernel(adamKernel, inputs, { ...attrs });
}

function moveComposed(moving: readonly Moving[], { scale, rate }: AdamAttrs): void {
  for (const { target, gradient, mean, square: squares } of moving) {
    tidy(() => {
      const scaled = mul(gradient, scalar(scale));
      mean.assign(add(mul(mean, scalar(beta1)), mul(scaled, scalar(1 - beta1))));
      squares.assign(add(mul(squares, scalar(beta2)), mul(square(scaled), scalar(1 - beta2))));
      const move = div(mean, add(sqrt(squares), scalar(epsilon)));
      target.assign(add(target, mul(move, scalar(-rate))));
    });
  }
}
