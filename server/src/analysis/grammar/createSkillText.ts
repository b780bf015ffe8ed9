import { groupBy } from '../../base/groupBy';
import { runToEnd } from '../../base/runToEnd';
import { languageOf } from '../../catalog/locale';
import type { Catalog } from '../../catalog/types';
import { grammarSteps } from '../../grammar/grammar';
import type { SamplePart } from '../../grammar/types';
import type { InteractionModel } from '../../model/types';
import { pairKey, type Sensitivity, type SkillText } from '../../nlu/skillText';
import { type CorpusIntent, type CorpusSample, collectSampleSteps } from '../corpus/collectSamples';
import { learnedName } from '../corpus/learnedName';
import { declaredSlot, type Lexicon } from '../corpus/lexicon';
import { type BuiltInPhrases, generalisation, isPhraseIntent } from './builtInPhrases';
import { GrammarMemory } from './grammarMemory';
import { type CarriedSample, neededCarriers, queryWords } from './queryCarriers';
import { repeatedSlots } from './repeatedSlots';
import { createValueTypes, type ValueTypes } from './valueTypes';

const fallbackIntent = 'AMAZON.FallbackIntent';

/** So many tell an intent by its samples. */
const namedSamples = 20;

/** A sample for the grammar, with the tokens that it has outside slots run by run too. */
interface ReadSample extends CarriedSample {
  readonly runs: readonly (readonly string[])[];
}

/**
 * What the text of a skill says to whoever reads an utterance.
 * @param memory of the version before, so that an edit costs what it touches
 * @param given intents instead of the model's: fewer samples where some are held out
 */
export function createSkillText(...parts: Parameters<typeof skillTextSteps>): SkillText {
  return runToEnd(skillTextSteps(...parts));
}

/** The same in steps of a few milliseconds. */
export function* skillTextSteps(
  model: InteractionModel,
  catalog: Catalog,
  lexicon: Lexicon,
  memory = new GrammarMemory(lexicon.locale),
  given?: readonly CorpusIntent[],
): Generator<void, SkillText> {
  const { locale } = lexicon;
  const intents = given ?? (yield* collectSampleSteps(model, catalog, locale));
  const closed = catalog.closedClass(locale);
  const isClosed = (word: string): boolean => closed.has(word);
  const types = createValueTypes(lexicon, catalog, memory);
  yield;
  const read: ReadSample[] = [];
  for (const intent of intents) {
    for (const sample of readSamples(intent, types, memory, isClosed)) read.push(sample);
    yield;
  }
  const keys = new Map(
    intents.map(({ name, samples }) => [name, samples.slice(0, namedSamples).map(({ key }) => key)]),
  );
  const samples = read.map(({ sample }) => sample);
  const repeated = repeatedSlots(model, samples);
  const courtesy = catalog.courtesy(locale);
  yield;
  const grammar = yield* grammarSteps({
    samples,
    words: memory.words,
    courtesy: memory.listOf(courtesy),
    standIns: catalog.elisions(locale),
  });
  const mayGeneralise = generalisation(builtInPhrases(intents, read), isClosed);
  const carriersOf = neededCarriers(read);
  const wordsBesideQueries = queryWords(read, isClosed);
  yield;
  const { pairs, tellingWords } = yield* wordsIn(read, isClosed);
  return Object.freeze({
    language: languageOf(locale),
    intents: intents.map(({ name }) => name),
    grammar,
    namesOfSamples: (intent: string, called: string) =>
      (keys.get(intent) ?? []).map((key) => learnedName(called, key)),
    fallback: fallbackOf(model),
    mayGeneralise,
    carriersOf,
    wordsBesideQueries,
    mayRepeat: (intent: string, slot: string) => repeated.has(`${intent} ${slot}`),
    hasPossessiveSlot: samples.some(({ parts }) =>
      parts.some((part, i) => part === "'s" && typeof parts[i - 1] === 'object'),
    ),
    isClosed,
    isNumber: numberTeller(catalog, locale),
    pairs,
    tellingWords,
  });
}

const samplesPerStep = 500;

function* wordsIn(
  read: readonly ReadSample[],
  isClosed: (word: string) => boolean,
): Generator<void, Pick<SkillText, 'pairs' | 'tellingWords'>> {
  const [pairs, tellingWords] = [new Set<string>(), new Set<string>()];
  for (const [index, { runs, carriers }] of read.entries()) {
    for (const pair of runs.flatMap(pairsOf)) pairs.add(pair);
    for (const word of carriers) if (!isClosed(word)) tellingWords.add(word);
    if (index % samplesPerStep === 0) yield;
  }
  return { pairs, tellingWords };
}

function fallbackOf(model: InteractionModel): SkillText['fallback'] {
  if (!model.intents.some(({ name }) => name.value === fallbackIntent)) return undefined;
  const level = model.fallbackSensitivity?.value.toUpperCase();
  const sensitivity: Sensitivity = level === 'MEDIUM' || level === 'HIGH' ? level : 'LOW';
  return { intent: fallbackIntent, sensitivity };
}

function readSamples(
  { name, samples, phrases }: CorpusIntent,
  types: ValueTypes,
  memory: GrammarMemory,
  isClosed: (word: string) => boolean,
): ReadSample[] {
  const read = (
    key: string,
    text: string,
    parts: readonly SamplePart[],
    runs: readonly (readonly string[])[],
  ): ReadSample => {
    const carriers = runs.flat().filter((word) => word !== '');
    const contentWords = carriers.filter((word) => !isClosed(word)).length;
    const sample = { intent: name, key, text, parts, carrierWords: carriers.length, contentWords };
    return { sample, carriers, runs };
  };
  const readSample = (each: CorpusSample): ReadSample => {
    const all = read(each.key, each.sample.text, partsOf(each, types, memory), runsOf(each, memory));
    return each.isBuiltIn ? { ...all, sample: { ...all.sample, isBuiltIn: true } } : all;
  };
  const fixed = phrases.map((phrase) => {
    const { tokens, units } = memory.cut(phrase);
    return read(phrase, phrase, units, [['', ...tokens, '']]);
  });
  return [...samples.map(readSample), ...fixed];
}

function partsOf({ sample, intent }: CorpusSample, types: ValueTypes, memory: GrammarMemory): SamplePart[] {
  return sample.template.parts.flatMap((part): readonly SamplePart[] => {
    if (part.kind === 'text') return memory.cut(part.text.toLowerCase()).units;
    // A slot that the intent does not declare takes words, but nobody is told of it.
    const name = declaredSlot(intent, part.name)?.name.value ?? '';
    return [{ name, type: types(intent, part.name) }];
  });
}

/** The words between slots; an empty word stands for an end of the sample. */
function runsOf({ sample }: CorpusSample, memory: GrammarMemory): string[][] {
  const runs: string[][] = [['']];
  for (const part of sample.template.parts) {
    if (part.kind === 'slot') runs.push([]);
    else runs.at(-1)!.push(...memory.cut(part.text.toLowerCase()).tokens);
  }
  runs.at(-1)!.push('');
  return runs;
}

function pairsOf(run: readonly string[]): string[] {
  return run.slice(1).map((word, i) => pairKey(run[i]!, word));
}

function numberTeller(catalog: Catalog, locale: string): SkillText['isNumber'] {
  const recognise = catalog.recogniser('AMAZON.NUMBER', locale);
  return (word) => /^\p{N}+$/u.test(word) || (recognise?.([word], 0).length ?? 0) > 0;
}

function builtInPhrases(intents: readonly CorpusIntent[], read: readonly ReadSample[]): BuiltInPhrases[] {
  const carriersOf = groupBy(read, ({ sample }) => sample.intent);
  return intents
    .filter(({ name }) => isPhraseIntent(name))
    .map(({ name, samples }) => ({
      intent: name,
      words: new Set(carriersOf.get(name)?.flatMap(({ carriers }) => carriers)),
      isExtended: samples.length > 0,
    }));
}
