import { createRandom, seedFrom } from '../../base/random';
import type { Catalog } from '../../catalog/types';
import type { Intent, InteractionModel, Sample } from '../../model/types';
import type { MarkedUtterance } from '../../nlu/encoder';
import { wordsOfLabel } from '../../nlu/labelProjection';
import type { KnownRow } from '../../nlu/leaveOneOut/types';
import { tokenize } from '../../nlu/tokenize';
import { type CorpusIntent, collectSampleSteps } from '../corpus/collectSamples';
import { fillSample } from '../corpus/fillSample';
import { declaredSlot, type Lexicon } from '../corpus/lexicon';
import { mostCompared } from '../corpus/reach';

/** A row before the pretrained network has seen it. */
export type PlainRow = Omit<KnownRow, 'states'>;

/** One distinct sample of the model; the first of its spellings in each intent stands for all of them. */
export interface GatheredSample {
  /** Normalised text with slots as `{name}`. */
  readonly key: string;
  /** One an intent that has it, in the order of the intents. */
  readonly places: readonly SamplePlace[];
}

export interface SamplePlace {
  readonly intent: Intent;
  readonly sample: Sample;
}

/** A model as leave-one-out sees it. */
export interface Gathered {
  readonly locale: string;
  /** Names, in the order of the rows' numbers. */
  readonly intents: readonly string[];
  /** In the order of the rows, which begin with them. */
  readonly samples: readonly GatheredSample[];
  readonly rows: readonly PlainRow[];
  /** What the row is read as: a sample with slots with one value each; more of them cost time and tell no more (bench/README.md). */
  utterance(row: number): MarkedUtterance;
}

/** In steps of a few milliseconds. */
export function* gatherRowSteps(
  model: InteractionModel,
  catalog: Catalog,
  lexicon: Lexicon,
): Generator<void, Gathered> {
  const { locale } = lexicon;
  // Built-in intents without samples are the grammar's to compare: their phrases are all that they take.
  const collected = yield* collectSampleSteps(model, catalog, locale);
  const intents = collected.filter((intent) => intent.samples.length > 0);
  const typeOf = slotTypesOf(model);
  const samples = gatherSamples(intents);
  yield;
  if (samples.size > mostCompared)
    return { locale, intents: [], samples: [], rows: [], utterance: () => ({ tokens: [], slots: [] }) };
  const rows = [
    ...Array.from(samples.values(), ({ places }) =>
      sampleRow(places, numbersOf(places, intents), typeOf, locale),
    ),
    ...intents.flatMap((intent, number) => nameRow(intent, number)),
  ];
  const listed = [...samples.values()];
  return {
    locale,
    intents: intents.map(({ name }) => name),
    samples: listed,
    rows,
    utterance(row) {
      const place = listed[row]?.places[0];
      return place ? fill(place, lexicon) : witnessOf(rows[row]!);
    },
  };
}

function gatherSamples(intents: readonly CorpusIntent[]): ReadonlyMap<string, GatheredSample> {
  const found = new Map<string, GatheredSample>();
  for (const { samples } of intents) {
    for (const { key, intent, sample } of samples) {
      found.set(key, { key, places: [...(found.get(key)?.places ?? []), { intent, sample }] });
    }
  }
  return found;
}

function numbersOf(places: readonly SamplePlace[], intents: readonly CorpusIntent[]): number[] {
  return places.map((place) => intents.findIndex(({ name }) => name === place.intent.name.value));
}

type SlotTypes = (intent: Intent, slot: string) => string;

/** A slot that its intent does not declare is looked for in the others: the sample may have strayed. */
function slotTypesOf({ intents }: InteractionModel): SlotTypes {
  const anywhere = new Map<string, string>();
  for (const slot of intents.flatMap(({ slots }) => slots)) {
    const name = slot.name.value.toLowerCase();
    if (slot.type && !anywhere.has(name)) anywhere.set(name, slot.type.value);
  }
  return (intent, slot) =>
    declaredSlot(intent, slot)?.type?.value ?? anywhere.get(slot.toLowerCase()) ?? slot;
}

function sampleRow(
  [place]: readonly SamplePlace[],
  intents: readonly number[],
  typeOf: SlotTypes,
  locale: string,
): PlainRow {
  const { parts } = place!.sample.template;
  return {
    kind: 'sample',
    words: parts.flatMap((part) =>
      part.kind === 'slot'
        ? [`{${typeOf(place!.intent, part.name)}}`]
        : tokenize(part.text, locale).map(({ text }) => text),
    ),
    slotNames: parts.flatMap((part) => (part.kind === 'slot' ? [part.name] : [])),
    intents,
  };
}

function nameRow({ name }: CorpusIntent, number: number): PlainRow[] {
  const words = wordsOfLabel(name);
  return words.length === 0 ? [] : [{ kind: 'name', words, slotNames: [], intents: [number] }];
}

function witnessOf({ kind, words }: PlainRow): MarkedUtterance {
  return { tokens: words, slots: [], isLabel: kind === 'name' };
}

/** Stable: the same text is filled alike every time. */
function fill({ intent, sample }: SamplePlace, lexicon: Lexicon): MarkedUtterance {
  const random = createRandom(seedFrom(sample.text, 0));
  const { tokens, placeholders } = fillSample(sample, intent, lexicon, random);
  return {
    tokens,
    slots: placeholders.map(({ tokenStart, tokenEnd }) => ({ start: tokenStart, end: tokenEnd })),
  };
}
