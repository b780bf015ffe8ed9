import { wordsOfLabel } from '../../nlu/labelProjection';
import type { LabelSet, LabelWords } from '../../nlu/types';
import type { CorpusIntent } from './collectSamples';
import { declaredSlot } from './lexicon';

/** A slot's type says as much of it as its name: `AMAZON.City` is a city, whatever the slot is called. */
export function labelWordsOf(labels: LabelSet, intents: readonly CorpusIntent[]): LabelWords {
  return {
    intents: labels.intents.map(wordsOfLabel),
    slots: labels.slots.map((slot) => [
      ...new Set([slot, ...typesOf(slot, intents)].flatMap((name) => wordsOfLabel(name))),
    ]),
  };
}

function typesOf(slot: string, intents: readonly CorpusIntent[]): Set<string> {
  const owners = intents.flatMap(({ samples }) => samples.slice(0, 1).map(({ intent }) => intent));
  return new Set(owners.flatMap((intent) => declaredSlot(intent, slot)?.type?.value ?? []));
}
