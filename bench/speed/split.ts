/** Samples of a skill set aside, so that neither our own early stopping nor a peer has seen them. */
import { createLexicon } from '../../server/src/analysis/corpus/lexicon';
import { fillSample } from '../../server/src/analysis/corpus/fillSample';
import { partLexicon } from '../../server/src/analysis/corpus/partLexicon';
import { createRandom, seedFrom } from '../../server/src/base/random';
import type { Catalog } from '../../server/src/catalog/types';
import { normaliseSample } from '../../server/src/model/normaliseSample';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { lowestQuarter } from '../transfer/skillSplit';
import { withoutSamples } from '../transfer/withoutSamples';

export interface HeldOutUtterance {
  readonly text: string;
  readonly intent: string;
}

export interface Split {
  /** The model's text without the samples that are held out. */
  readonly training: string;
  readonly heldOut: readonly HeldOutUtterance[];
}

const fillings = 2;

/**
 * Per intent a quarter of the samples, by a seeded hash of the normalised text, filled with slot values that training
 * does not use (the rule of benchmark 1 in evaluation.md; the values are parted by the product's own rule).
 */
export function splitSkill(text: string, path: string, catalog: Catalog, seed: number): Split {
  const model = parseInteractionModel(text, path);
  const chosen = new Set(
    model.intents.flatMap(({ samples }) =>
      chooseHeldOut(
        samples.map((sample) => sample.text),
        seed,
      ),
    ),
  );
  const lexicon = partLexicon(createLexicon(model, catalog), seed).heldOut;
  const heldOut = new Map<string, HeldOutUtterance>();
  for (const intent of model.intents) {
    for (const sample of intent.samples) {
      const key = normaliseSample(sample.text);
      if (!chosen.has(key)) continue;
      for (let filling = 0; filling < fillings; filling++) {
        const random = createRandom(seedFrom(`${filling} ${key}`, seed));
        const { tokens } = fillSample(sample, intent, lexicon, random);
        const utterance = tokens.join(' ');
        if (utterance !== '') heldOut.set(utterance, { text: utterance, intent: intent.name.value });
      }
    }
  }
  return { training: withoutSamples(text, chosen), heldOut: [...heldOut.values()] };
}

/** Keys of the samples of one intent that are held out. */
export function chooseHeldOut(samples: readonly string[], seed: number): readonly string[] {
  const keys = [...new Set(samples.map(normaliseSample))];
  return lowestQuarter(keys, keys.length, seed);
}
