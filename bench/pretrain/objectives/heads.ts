import { maskedCrossEntropy } from '../../../server/src/engine/ops/maskedCrossEntropy';
import {
  type Scalar,
  type Tensor2D,
  type Variable,
  add,
  matMul,
  tidy,
  variable,
  zeros,
} from '../../../server/src/engine/tensors';
import { tagCount } from '../../../server/src/nlu/tags';
import type { Domain } from '../domain';
import { addListed, everyRow } from '../labelColumns';
import { totalOf } from '../targets';
import type { Objective, Reading } from './objective';

/** Share of chunks whose output layers are made from the labels' names alone. */
const leaningShare = 0.3;

export interface Heads extends Objective {
  /** Shares of right intents and tags as [right intents, intents, right tags, tags]. */
  count(reading: Reading): [number, number, number, number];
}

/**
 * An intent head and a slot head for every corpus, since no two corpora name their labels alike. A label's column is what
 * its name says plus what only the corpus can teach; the second part is left out of some chunks, so that the names alone
 * come to say as much as they can. A domain without a head has names alone.
 * @param shared weights that all heads have: the trust in lists
 */
export function createHeads(
  domains: readonly Domain[],
  hidden: number,
  shared: ReadonlyMap<string, Variable>,
): Heads {
  const weights = new Map(
    domains.filter(({ hasHead }) => hasHead).flatMap((domain) => ownWeights(domain, hidden)),
  );
  const own = (domain: Domain, name: string): Variable => weights.get(`${domain.name}:${name}`)!;
  const listed = shared.get('slot/listedPair')!;
  const intentLogits = ({ chunk, encoded, columns }: Reading, leans: boolean): Tensor2D => {
    if (leans) return matMul(encoded.pooled, columns.intents);
    const kernel = add(columns.intents, own(chunk.domain, 'intent/outputKernel')) as Tensor2D;
    return withBias(matMul(encoded.pooled, kernel), own(chunk.domain, 'intent/outputBias'));
  };
  const tagLogits = ({ chunk, encoded, columns, batch }: Reading, leans: boolean): Tensor2D => {
    if (leans) return addListed(matMul(encoded.states, columns.tags), batch, listed);
    const kernel = add(columns.tags, own(chunk.domain, 'slot/outputKernel')) as Tensor2D;
    const said = withBias(matMul(encoded.states, kernel), own(chunk.domain, 'slot/outputBias'));
    return addListed(said, batch, listed);
  };
  return {
    name: 'heads',
    weight: 1,
    weights,
    loss(reading) {
      const { chunk, targets, random } = reading;
      const { intents, slots, hasHead } = chunk.domain;
      const leans = random.next() < leaningShare || !hasHead;
      const losses: Scalar[] = [];
      const intentTotal = totalOf(targets.intentWeights);
      if (intents.length > 1 && intentTotal > 0) {
        const logits = intentLogits(reading, leans);
        losses.push(maskedCrossEntropy(logits, targets.intents, targets.intentWeights, intentTotal));
      }
      const tagTotal = totalOf(targets.tagWeights);
      if (slots.length > 0 && tagTotal > 0) {
        const logits = tagLogits(reading, leans);
        losses.push(maskedCrossEntropy(logits, targets.tags, targets.tagWeights, tagTotal));
      }
      return losses.length === 0 ? undefined : losses.reduce((total, loss) => add(total, loss) as Scalar);
    },
    count(reading) {
      const { targets, chunk } = reading;
      const leans = !chunk.domain.hasHead;
      const intents = intentLogits(reading, leans).dataSync();
      const tags = tagLogits(reading, leans).dataSync();
      return [
        ...rightOf(intents, targets.intents, targets.intentWeights),
        ...rightOf(tags, targets.tags, targets.tagWeights),
      ];
    },
  };
}

function withBias(logits: Tensor2D, bias: Variable): Tensor2D {
  return add(logits, everyRow(bias, logits.shape[0])) as Tensor2D;
}

function ownWeights({ name, intents, slots }: Domain, hidden: number): [string, Variable][] {
  const zero = (part: string, shape: number[]): [string, Variable] => [
    `${name}:${part}`,
    tidy(() => variable(zeros(shape), true)),
  ];
  const [I, K] = [intents.length, tagCount(slots.length)];
  return [
    zero('intent/outputKernel', [2 * hidden, I]),
    zero('intent/outputBias', [1, I]),
    zero('slot/outputKernel', [2 * hidden, K]),
    zero('slot/outputBias', [1, K]),
  ];
}

/** Rows whose greatest number is that of the label, and rows with weight. */
function rightOf(logits: ArrayLike<number>, labels: Int32Array, weights: Float32Array): [number, number] {
  const classes = logits.length / labels.length;
  let right = 0;
  let counted = 0;
  labels.forEach((label, row) => {
    if (weights[row] === 0) return;
    counted++;
    let best = 0;
    for (let k = 1; k < classes; k++) {
      if (logits[row * classes + k]! > logits[row * classes + best]!) best = k;
    }
    if (best === label) right++;
  });
  return [right, counted];
}
