import { hashOf } from '../../base/hash';
import type { CorpusIntent, CorpusSample } from './collectSamples';
import { declaredSlot, type Lexicon } from './lexicon';

/** Raise it when the same samples come to make other utterances. */
const corpusVersion = 1;

/** Of all that decides the training utterances; not of how the file is laid out. */
export function contentHash(intents: readonly CorpusIntent[], lexicon: Lexicon, seed: number): string {
  const types = new Map<string, readonly string[]>();
  const described = intents.map(({ name, slots, samples, phrases }) => ({
    name,
    slots,
    phrases,
    samples: samples.map((sample) => [sample.key, ...slotFillers(sample, lexicon, types)]),
  }));
  return hashOf(JSON.stringify([corpusVersion, lexicon.locale, seed, described, [...types]]));
}

/** Name, type and example of every slot in a sample; a type's values are noted once. */
function slotFillers(
  sample: CorpusSample,
  lexicon: Lexicon,
  types: Map<string, readonly string[]>,
): string[] {
  return sample.sample.template.parts.flatMap((part) => {
    if (part.kind !== 'slot') {
      return [];
    }
    const type = declaredSlot(sample.intent, part.name)?.type?.value ?? '';
    if (!types.has(type)) {
      types.set(type, lexicon.values(sample.intent, part.name));
    }
    return [type, part.example ?? ''];
  });
}
