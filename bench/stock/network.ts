import {
  type Tensor,
  type Tensor2D,
  type Variable,
  add,
  concat,
  dropout,
  gather,
  matMul,
  max,
  mul,
  reshape,
  sum,
  tensor,
  variable,
  zeros,
} from '@tensorflow/tfjs-core';
import { type Batch, hintCount } from '../../server/src/nlu/batch';
import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import { type NetworkShape, parameterShapes } from '../../server/src/nlu/parameters';
import { stockLstm } from './lstm';

export interface StockNetwork {
  readonly weights: ReadonlyMap<string, Variable>;
  /** Call inside `tidy`. @returns intents [B, intents] and tags [B * T, K], before any softmax */
  forward(batch: Batch, training: boolean): { readonly intents: Tensor2D; readonly tags: Tensor2D };
}

/**
 * The product's network (server/src/nlu/network.ts) written with stock TensorFlow.js operations only: same shapes, same
 * first weights, same masks. test/bench/stock.test.ts holds its loss and its gradients to the product's.
 */
export function createStockNetwork(
  shape: NetworkShape,
  hyper: HyperParameters,
  start: ReadonlyMap<string, Float32Array>,
): StockNetwork {
  const weights = new Map(
    Array.from(parameterShapes(shape, hyper), ([name, dimensions]): [string, Variable] => [
      name,
      variable(tensor(start.get(name)!, [...dimensions])),
    ]),
  );
  const weight = (name: string): Variable => weights.get(name)!;

  const biLstm = (layer: string, x: Tensor, mask: Tensor): Tensor =>
    concat(
      (['forward', 'backward'] as const).map((direction) => {
        const [input, recurrent, bias] = ['Input', 'Recurrent', 'Bias'].map((part) =>
          weight(`${layer}/${direction}${part}`),
        );
        const parts = { input: input!, recurrent: recurrent!, bias: bias! };
        return stockLstm(x, mask, parts, direction === 'backward');
      }),
      2,
    );

  const output = (task: string, states: Tensor): Tensor2D =>
    add(
      matMul(states as Tensor2D, weight(`${task}/outputKernel`) as unknown as Tensor2D),
      weight(`${task}/outputBias`),
    );

  const addListed = (tags: Tensor2D, { gazetteer }: Batch): Tensor2D => {
    const listed = weights.get('slot/listed');
    if (!listed) return tags;
    const rows = tags.shape[0];
    const said = mul(tensor(gazetteer, [rows, gazetteer.length / rows]), listed);
    return add(tags, concat([zeros([rows, 1]), said], 1));
  };

  return {
    weights,
    forward(batch, training) {
      const { B, T } = batch;
      const drop = (states: Tensor, rate: number): Tensor =>
        training ? dropout(states, rate, states.rank === 3 ? [B, 1, states.shape[2]!] : undefined) : states;
      const mask = maskOf(batch);
      const embedded = drop(
        embed(weights.get('word/embedding'), weight('character/embedding'), batch),
        hyper.embeddingDropout,
      );
      const shared = drop(biLstm('shared', embedded, mask), hyper.hiddenDropout);
      const taskInput = concat([shared, embedded, ...listFeatures(batch)], 2);
      const slotStates = drop(biLstm('slot', taskInput, mask), hyper.hiddenDropout);
      const intentStates = biLstm('intent', taskInput, mask);
      // States lie in (-1, 1): a padding token at -2 never wins.
      const beyond = add(mul(mask, tensor(2)), tensor(-2));
      const pooled = drop(max(add(intentStates, beyond), 1), hyper.hiddenDropout);
      return {
        intents: output('intent', pooled),
        tags: addListed(output('slot', reshape(slotStates, [B * T, 2 * hyper.hidden])), batch),
      };
    },
  };
}

function maskOf({ B, T, lengths }: Batch): Tensor {
  const mask = new Float32Array(B * T);
  for (let b = 0; b < B; b++) {
    mask.fill(1, b * T, b * T + lengths[b]!);
  }
  return tensor(mask, [B, T, 1]);
}

/** @param wordTable undefined where the batch brings fixed vectors of its words */
function embed(wordTable: Variable | undefined, characterTable: Variable, batch: Batch): Tensor {
  const { B, T, U, G } = batch;
  const words = batch.wordVectors
    ? tensor(batch.wordVectors, [U, batch.wordVectors.length / U])
    : gather(wordTable!, tensor(batch.wordRows, [U], 'int32'));
  const ngrams = gather(characterTable, tensor(batch.ngramRows, [U * G], 'int32'));
  const weighted = mul(ngrams, tensor(batch.ngramWeights, [U * G, 1]));
  const characters = sum(reshape(weighted, [U, G, ngrams.shape[1]!]), 1);
  const features = concat([words, characters], 1);
  return reshape(gather(features, tensor(batch.wordOf, [B * T], 'int32')), [B, T, features.shape[1]!]);
}

function listFeatures({ B, T, hints, gazetteer }: Batch): Tensor[] {
  const any = tensor(hints, [B, T, hintCount]);
  return gazetteer.length === 0 ? [any] : [any, tensor(gazetteer, [B, T, gazetteer.length / (B * T)])];
}
