import { maskedCrossEntropy } from '../../../server/src/engine/ops/maskedCrossEntropy';
import {
  type Scalar,
  type Tensor2D,
  type Variable,
  add,
  matMul,
  mul,
  scalar,
  tensor,
  tidy,
  variable,
} from '../../../server/src/engine/tensors';
import { centredMeans } from '../../../server/src/nlu/prototypes';
import { prototypeMatrices, nameShare } from '../../../server/src/nlu/prototypes';
import { tagCount } from '../../../server/src/nlu/tags';
import { addListed } from '../labelColumns';
import { totalOf } from '../targets';
import type { Objective, Reading } from './objective';

/** Labels that have a prototype in a chunk: some or nearly all of those that the support has rows of. */
const [fewest, most] = [0.1, 1];

/**
 * Prototypical networks (Snell, Swersky and Zemel 2017) as the start of an output layer: half of a chunk is the support;
 * the means of its states by label, less their own mean, go through a trained square matrix, and with half of what the
 * labels' names say they are the output layer for the other half. So the encoder learns to be told apart by few samples.
 * @param shared weights that all heads have: the trust in lists
 */
export function createPrototypes(
  hidden: number,
  weight: number,
  shared: ReadonlyMap<string, Variable>,
): Objective {
  const weights = new Map(
    Object.values(prototypeMatrices).map((name): [string, Variable] => [
      name,
      tidy(() => variable(tensor(identity(2 * hidden), [2 * hidden, 2 * hidden]), true)),
    ]),
  );
  const matrix = (name: string): Tensor2D => weights.get(name)! as unknown as Tensor2D;
  const listed = shared.get('slot/listedPair')!;
  return {
    name: 'prototypes',
    weight,
    weights,
    loss(reading) {
      const { chunk, batch, encoded, columns, targets } = reading;
      const { B, T } = batch;
      const support = supportOf(reading);
      const inSupport = (row: number): boolean => support[row] === 1;
      const tokenInSupport = (token: number): boolean => support[Math.floor(token / T)] === 1;
      const losses: Scalar[] = [];
      const intentQuery = targets.intentWeights.map((each, row) => (inSupport(row) ? 0 : each));
      const intentSupport = targets.intentWeights.map((each, row) => (inSupport(row) ? each : 0));
      const intentMeans = meansFor(reading, targets.intents, intentSupport, chunk.domain.intents.length);
      if (intentMeans && totalOf(intentQuery) > 0) {
        const kernel = kernelOf(
          intentMeans,
          B,
          encoded.pooled,
          matrix(prototypeMatrices.intent),
          columns.intents,
        );
        losses.push(
          maskedCrossEntropy(
            matMul(encoded.pooled, kernel),
            targets.intents,
            intentQuery,
            totalOf(intentQuery),
          ),
        );
      }
      const tagQuery = targets.tagWeights.map((each, token) => (tokenInSupport(token) ? 0 : each));
      const tagSupport = targets.tagWeights.map((each, token) => (tokenInSupport(token) ? each : 0));
      const tagMeans = meansFor(reading, targets.tags, tagSupport, tagCount(chunk.domain.slots.length));
      if (tagMeans && totalOf(tagQuery) > 0) {
        const kernel = kernelOf(tagMeans, B * T, encoded.states, matrix(prototypeMatrices.tag), columns.tags);
        const logits = addListed(matMul(encoded.states, kernel), batch, listed);
        losses.push(maskedCrossEntropy(logits, targets.tags, tagQuery, totalOf(tagQuery)));
      }
      return losses.length === 0 ? undefined : losses.reduce((sum, loss) => add(sum, loss) as Scalar);
    },
  };
}

/** [B] 1 for the rows of the support. */
function supportOf({ chunk, random }: Reading): Uint8Array {
  const order = random.shuffle(chunk.rows.map((_, row) => row));
  const support = new Uint8Array(chunk.rows.length);
  for (const row of order.slice(0, Math.ceil(order.length / 2))) support[row] = 1;
  return support;
}

/** @returns [labels, states]; undefined where fewer than two labels get a prototype */
function meansFor(
  { random }: Reading,
  labels: Int32Array,
  weights: Float32Array,
  classes: number,
): Float32Array | undefined {
  if (classes < 2) return undefined;
  const share = fewest + (most - fewest) * random.next();
  const chosen = new Uint8Array(classes).map(() => (random.next() < share ? 1 : 0));
  return centredMeans(labels, weights, classes, (label) => chosen[label] === 1);
}

/** [2H, labels] @param means [labels, states] @param states [states, 2H] */
function kernelOf(
  means: Float32Array,
  count: number,
  states: Tensor2D,
  matrix: Tensor2D,
  named: Tensor2D,
): Tensor2D {
  const prototypes = matMul(tensor(means, [means.length / count, count]) as Tensor2D, states);
  return add(matMul(matrix, prototypes, false, true), mul(named, scalar(nameShare))) as Tensor2D;
}

function identity(size: number): Float32Array {
  return Float32Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));
}
