import { div, sqrt, square } from '@tensorflow/tfjs-core';
import {
  type NamedTensorMap,
  type Tensor,
  type Variable,
  add,
  mul,
  scalar,
  tidy,
  variable,
  zeros,
} from '../tensors';

const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-8;

/** Adam (Kingma and Ba 2015) with a learning rate given at every step; owns its moments until disposed. */
export interface Adam {
  /** Moves the variables against their gradients, by name. Variables without a gradient stay. */
  step(gradients: NamedTensorMap, learningRate: number): void;
  dispose(): void;
}

export function createAdam(variables: readonly Variable[]): Adam {
  const moments = variables.map((target) => ({
    target,
    mean: tidy(() => variable(zeros(target.shape), false)),
    square: tidy(() => variable(zeros(target.shape), false)),
  }));
  let steps = 0;
  return {
    step(gradients, learningRate) {
      steps++;
      // The bias corrections of both moments are folded into one step size.
      const rate = (learningRate * Math.sqrt(1 - beta2 ** steps)) / (1 - beta1 ** steps);
      for (const moment of moments) {
        const gradient = gradients[moment.target.name];
        if (gradient) {
          moveOne(moment, gradient, rate);
        }
      }
    },
    dispose() {
      for (const moment of moments) {
        moment.mean.dispose();
        moment.square.dispose();
      }
    },
  };
}

interface Moments {
  readonly target: Variable;
  readonly mean: Variable;
  readonly square: Variable;
}

function moveOne({ target, mean, square: squares }: Moments, gradient: Tensor, rate: number): void {
  tidy(() => {
    mean.assign(add(mul(mean, scalar(beta1)), mul(gradient, scalar(1 - beta1))));
    squares.assign(add(mul(squares, scalar(beta2)), mul(square(gradient), scalar(1 - beta2))));
    const move = div(mean, add(sqrt(squares), scalar(epsilon)));
    target.assign(add(target, mul(move, scalar(-rate))));
  });
}
