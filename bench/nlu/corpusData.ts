import { createRandom, seedFrom } from '../../server/src/base/random';
import type { GazetteerValues } from '../../server/src/nlu/gazetteer';
import { wordsOfLabel } from '../../server/src/nlu/labelProjection';
import type { AnnotatedUtterance, LabelSet, SlotSpan, TrainingData } from '../../server/src/nlu/types';
import type { PretrainingRow } from '../pretrain/readCorpora';
import { corpusText } from './corpusText';

const heldOutShare = 0.1;
const mostHeldOut = 300;
/** Share of values that a pass after the first exchanges for others of the same slot, as a skill's samples are filled anew. */
const exchangedShare = 0.5;

/** Rows of a public corpus as the product would be given a skill's samples. */
export function corpusData(rows: readonly PretrainingRow[], seed: number): TrainingData {
  const utterances = rows.map(toUtterance);
  const shuffled = createRandom(seedFrom('corpus', seed)).shuffle(utterances);
  const kept = Math.min(mostHeldOut, Math.floor(heldOutShare * shuffled.length));
  const labels = labelsOf(utterances);
  const values = valuesOf(utterances);
  const passOf = (items: readonly AnnotatedUtterance[]) => (index: number) => {
    const random = createRandom(seedFrom(`pass ${index}`, seed));
    return index === 0 ? items : items.map((utterance) => exchangeValues(utterance, values, random));
  };
  return {
    labels,
    labelWords: { intents: labels.intents.map(wordsOfLabel), slots: labels.slots.map(wordsOfLabel) },
    locale: 'en-US',
    contentHash: 'corpus',
    sampleCount: utterances.length,
    gazetteers: { training: values, complete: values },
    skill: corpusText(utterances, labels, values),
    heldOut: shuffled.slice(0, kept),
    pass: passOf(shuffled.slice(kept)),
    wholePass: passOf(shuffled),
  };
}

export function toUtterance({ tokens, intent = '', slots = [] }: PretrainingRow): AnnotatedUtterance {
  return { tokens, intent, slots };
}

function labelsOf(utterances: readonly AnnotatedUtterance[]): LabelSet {
  const intentSlots = new Map<string, Set<string>>();
  for (const { intent, slots } of utterances) {
    const own = intentSlots.get(intent) ?? new Set();
    intentSlots.set(intent, own);
    for (const { name } of slots) own.add(name);
  }
  const intents = [...intentSlots.keys()].sort();
  const slots = [...new Set([...intentSlots.values()].flatMap((own) => [...own]))].sort();
  return {
    intents,
    slots,
    intentSlots: Object.fromEntries(intents.map((intent) => [intent, [...intentSlots.get(intent)!]])),
  };
}

function valuesOf(utterances: readonly AnnotatedUtterance[]): GazetteerValues {
  const values = new Map<string, Set<string>>();
  for (const { tokens, slots } of utterances) {
    for (const { name, start, end } of slots) {
      const known = values.get(name) ?? new Set();
      values.set(name, known.add(tokens.slice(start, end).join(' ')));
    }
  }
  return Object.fromEntries(Array.from(values, ([slot, known]) => [slot, [...known]]));
}

function exchangeValues(
  { tokens, intent, slots }: AnnotatedUtterance,
  values: GazetteerValues,
  random: ReturnType<typeof createRandom>,
): AnnotatedUtterance {
  const filled: string[] = [];
  const spans: SlotSpan[] = [];
  let next = 0;
  for (const { name, start, end } of slots.toSorted((a, b) => a.start - b.start)) {
    const own = tokens.slice(start, end);
    const value = random.next() < exchangedShare ? random.pick(values[name] ?? [])?.split(' ') : own;
    filled.push(...tokens.slice(next, start));
    spans.push({ name, start: filled.length, end: filled.length + (value ?? own).length });
    filled.push(...(value ?? own));
    next = end;
  }
  return { tokens: [...filled, ...tokens.slice(next)], intent, slots: spans };
}
