import type { SampleName } from '../../grammar/grammar';
import type { Parse } from '../../grammar/types';
import type { Opinion } from '../opinion';
import { labelNumbersOf } from '../quick/labelNumbers';
import type { SkillText } from '../skillText';
import { tagCount } from '../tags';
import type { LabelSet, Token } from '../types';
import { type Units, unitsOf } from '../units';
import type { WordVectors } from '../wordVectors';
import { lacksItsQuery, withoutBareSlots } from './bareSlots';
import { chooseFrame, type Frame } from './chooseFrame';
import { type ScopeEvidence, scopeEvidence } from './evidence';
import { createFamiliarity } from './familiarity';
import { intentsOfLeftWords } from './leftWords';
import { createLikeness } from './likeness';
import { argMax, softmax } from './probabilities';
import type { Reading } from './reading';
import { isRefusable, lastResort } from './refusal';
import { intentsOfSameWords } from './sameWords';
import { refusedBelow, scopeOf } from './scope';
import { type Voice, voicesOf } from './voices';
import { type ReadingWeights, readingWeights } from './weights';
import { type MayCut, possessive, wordCuts } from './wordCuts';

/** Reads utterances: weighs what was learned and what the text of the skill says. */
export interface Reader {
  /** Those of the label set that the text still has, then those that only the text has. */
  readonly intents: readonly string[];
  read(tokens: readonly string[], opinion: Opinion, asked?: Asked): Reading;
}

/** What else is known of an utterance that is asked about. */
export interface Asked {
  /** A sample of the text that has no say. */
  readonly without?: SampleName | undefined;
  /** What the tokens were cut from. */
  readonly text?: { readonly utterance: string; readonly tokens: readonly Token[] };
}

export interface ReaderParts {
  /** What was learned, as the opinions number it. */
  readonly labels: LabelSet;
  readonly skill: SkillText;
  /** Divides the logarithms of the intents' probabilities, so that they can be taken at their word. */
  readonly temperature: number;
  readonly vectors: WordVectors | undefined;
  readonly weights?: ReadingWeights;
  /** Told what the scope of each utterance rests on: for whoever fits the weights. */
  readonly onEvidence?: (evidence: ScopeEvidence) => void;
}

/** An utterance on its way to a reading. */
interface Heard {
  readonly tokens: readonly string[];
  readonly opinion: Opinion;
  readonly units: Units;
  readonly parses: readonly Parse[];
  readonly voices: ReadonlyMap<string, Voice>;
  readonly mayCut: MayCut;
  /** By number of the intent, what has been worked out of it. */
  readonly frames: Map<number, Frame>;
}

/** Logarithm of the probability of an intent that was not there when the skill was learned: it needs the grammar's voice. */
const unlearned = Math.log(1e-3);
/** What is left of the scope of an utterance that would have to fill a search query without any word of its samples. */
const bareShare = 0.1;
/** What an intent counts for that cannot be meant: less than any doubt. */
const impossible = -1e6;

export function createReader(parts: ReaderParts): Reader {
  const { labels, skill, temperature, vectors, weights = readingWeights, onEvidence } = parts;
  const numbers = labelNumbersOf(labels);
  const intents = intentsOf(labels, skill);
  const labelOf = intents.map((name) => numbers.intents.get(name));
  const familiarity = createFamiliarity(skill, vectors);
  const likeness = createLikeness(skill);
  const tags = tagCount(labels.slots.length);

  const hear = (tokens: readonly string[], opinion: Opinion, { without, text }: Asked): Heard => {
    const units = unitsOf(tokens, skill.language);
    const parses = skill.grammar.parse(units.texts, without);
    const voices = voicesOf(parses, weights);
    const mayCut = wordCuts(tokens, skill, text);
    return { tokens, opinion, units, parses, voices, mayCut, frames: new Map() };
  };

  const scoresOf = ({ tokens, opinion, voices }: Heard): Float64Array =>
    Float64Array.from(intents, (name, i) => {
      const voice = voices.get(name);
      const label = labelOf[i];
      const learned = label === undefined ? unlearned : Math.log(opinion.intents[label]! + 1e-9);
      const doubt = voice === undefined && !skill.mayGeneralise(name, tokens) ? impossible : 0;
      return learned + (voice?.weight ?? 0) + doubt;
    });

  const frameOf = (intent: number, heard: Heard): Frame => {
    const frame = heard.frames.get(intent) ?? workOut(intent, heard);
    heard.frames.set(intent, frame);
    return frame;
  };

  const workOut = (intent: number, { tokens, opinion, units, voices, mayCut }: Heard): Frame => {
    const name = intents[intent] ?? '';
    const label = labelOf[intent];
    const rows = label === undefined ? undefined : opinion.tags(label);
    const rules = {
      slots: label === undefined ? [] : numbers.slotsOfIntent[label]!,
      mayRepeat: (slot: number) => skill.mayRepeat(name, labels.slots[slot]!),
      // Dutch begins words with it: `'s avonds`.
      mayBegin: (token: number) => skill.language === 'nl' || tokens[token] !== possessive,
      mayCut,
    };
    const parses = voices.get(name)?.parses ?? [];
    return chooseFrame({ parses, units, rows, tags, rules, labels, skill, numbers, weights });
  };

  /**
   * Where the likeliest intent has no sample for the utterance, those that have one are heard once more.
   * @param scores changed
   */
  const withSamplesOfOthers = (scores: Float64Array, heard: Heard): Float64Array => {
    const { units, voices } = heard;
    const likeliest = argMax(scores);
    if (voices.size === 0 || voices.has(intents[likeliest] ?? '')) return scores;
    const { spans } = frameOf(likeliest, heard);
    const add = (names: readonly string[], weight: number): void => {
      for (const name of names) scores[intents.indexOf(name)]! += weight;
    };
    add(intentsOfSameWords(spans, units, voices), weights.sameWords);
    add(intentsOfLeftWords(spans, units, voices, skill), weights.leftWords);
    return scores;
  };

  const scopeOfFrame = (intent: number, { spans }: Frame, { tokens, parses, opinion }: Heard): number => {
    if (tokens.length === 0) return 0;
    const label = labelOf[intent];
    const evidence = scopeEvidence({ tokens, spans, parses, opinion, label, skill, familiarity, likeness });
    onEvidence?.(evidence);
    return scopeOf(evidence);
  };

  /** Whether a query has been taken from what was said, or was never there. */
  const isBareOf = (intent: number, said: Frame, left: Frame, tokens: readonly string[]): boolean =>
    left.spans.length < said.spans.length ||
    (left.spans.length === 0 && lacksItsQuery(intents[intent] ?? '', tokens, skill));

  return {
    intents,
    read(tokens, opinion, asked = {}) {
      const heard = hear(tokens, opinion, asked);
      const intentProbabilities = softmax(withSamplesOfOthers(scoresOf(heard), heard), temperature);
      const intent = argMax(intentProbabilities);
      const said = frameOf(intent, heard);
      const spans = said.match
        ? said.spans
        : withoutBareSlots(intents[intent] ?? '', said.spans, tokens, skill);
      const frame = { ...said, spans };
      const isBare = isBareOf(intent, said, frame, tokens);
      const scope = (isBare ? bareShare : 1) * scopeOfFrame(intent, frame, heard);
      const read = {
        answer: intents[intent] ?? '',
        intentProbabilities,
        intent,
        ...frame,
        scope,
        isRefused: false,
      };
      if (scope >= refusedBelow(skill) || !isRefusable(heard.parses)) return read;
      const resort = isBare ? undefined : lastResort(heard.parses, intents, intentProbabilities);
      if (resort !== undefined) {
        return { ...read, answer: intents[resort]!, intent: resort, ...frameOf(resort, heard) };
      }
      if (!skill.fallback) return read;
      return { ...read, answer: skill.fallback.intent, spans: [], match: undefined, isRefused: true };
    },
  };
}

function intentsOf(labels: LabelSet, { intents }: SkillText): string[] {
  const inText = new Set(intents);
  const learned = new Set(labels.intents);
  return [
    ...labels.intents.filter((name) => inText.has(name)),
    ...intents.filter((name) => !learned.has(name)),
  ];
}
