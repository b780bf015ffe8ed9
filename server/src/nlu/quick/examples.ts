import { createRandom, seedFrom } from '../../base/random';
import { createGazetteer, dropMatches } from '../gazetteer';
import { tagsOf } from '../tags';
import type { AnnotatedUtterance, TrainingData } from '../types';
import type { QuickEncoder } from './encoder';
import type { LabelNumbers } from './labelNumbers';
import type { QuickParameters } from './quickParameters';
import { type SparseRows, SparseRowsBuilder } from './sparseRows';

/** An utterance to learn from. */
export interface Example {
  readonly intent: number;
  readonly tags: Int32Array;
  /** Its row among the intent rows. */
  readonly row: number;
  /** The first of its tokens' rows among the tag rows. */
  readonly firstToken: number;
}

export interface Examples {
  readonly passes: readonly (readonly Example[])[];
  readonly intentRows: SparseRows;
  readonly tagRows: SparseRows;
}

/** Fewer passes of a large skill, and not all of a huge one: passes are shuffled, so any part will do. */
function* readPasses(
  data: TrainingData,
  { passes, mostUtterances }: QuickParameters,
): Generator<void, (readonly AnnotatedUtterance[])[]> {
  const first = data.pass(0).slice(0, mostUtterances);
  const count = Math.min(passes, Math.floor(mostUtterances / Math.max(first.length, 1)));
  const read = [first];
  while (read.length < count) {
    yield;
    read.push([...data.pass(read.length)]);
  }
  return read;
}

/** Encodes all passes; yields after each utterance. */
export function* encodeExamples(
  data: TrainingData,
  encoder: QuickEncoder,
  numbers: LabelNumbers,
  parameters: QuickParameters,
  seed: number,
): Generator<void, Examples> {
  const gazetteer = createGazetteer(data.gazetteers.training, data.labels.slots);
  const random = createRandom(seedFrom('quick gazetteer', seed));
  const [intentRows, tagRows] = [new SparseRowsBuilder(), new SparseRowsBuilder()];
  const passes: Example[][] = [];
  yield;
  const passesRead = yield* readPasses(data, parameters);
  for (const marked of yield* markCarriers(passesRead, encoder, numbers)) {
    const examples: Example[] = [];
    passes.push(examples);
    for (const { utterance, tags, sample } of marked) {
      const matches = dropMatches(gazetteer.match(utterance.tokens), parameters.gazetteerDropout, random);
      const encoded = encoder.encode(utterance.tokens, matches, sample);
      const intent = numbers.intents.get(utterance.intent)!;
      examples.push({ intent, tags, row: intentRows.next, firstToken: tagRows.next });
      intentRows.add(encoded.intent);
      if (numbers.slotsOfIntent[intent]!.length > 0) {
        tagRows.addAll(encoded.tags());
      }
      yield;
    }
  }
  encoder.close();
  return { passes, intentRows: intentRows.build(), tagRows: tagRows.build() };
}

interface MarkedUtterance {
  readonly utterance: AnnotatedUtterance;
  readonly tags: Int32Array;
  /** See CarrierWords. */
  readonly sample: number;
}

/** All of them are marked before the first is encoded: which words are foreign depends on all. */
function* markCarriers(
  passes: readonly (readonly AnnotatedUtterance[])[],
  { carriers }: QuickEncoder,
  numbers: LabelNumbers,
): Generator<void, MarkedUtterance[][]> {
  const all: MarkedUtterance[][] = [];
  for (const utterances of passes) {
    const marked: MarkedUtterance[] = [];
    all.push(marked);
    for (const utterance of utterances) {
      const own = new Set(numbers.slotsOfIntent[numbers.intents.get(utterance.intent)!]);
      const spans = utterance.slots.filter(({ name }) => own.has(numbers.slots.get(name) ?? -1));
      const tags = tagsOf(spans, utterance.tokens.length, numbers.slots);
      marked.push({ utterance, tags, sample: carriers.add(utterance.tokens, tags) });
      yield;
    }
  }
  return all;
}
