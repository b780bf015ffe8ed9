import type { SampleName } from '../../grammar/grammar';
import type { Parse } from '../../grammar/types';
import type { Opinion } from '../opinion';
import { labelNumbersOf } from '../quick/labelNumbers';
import type { SkillText } from '../skillText';
import { tagCount } from '../tags';
import type { LabelSet } from '../types';
import { type Units, unitsOf } from '../units';
import type { WordVectors } from '../wordVectors';
import { type Frame, chooseFrame } from './chooseFrame';
import { scopeEvidence } from './evidence';
import { createFamiliarity } from './familiarity';
import { argMax, softmax } from './probabilities';
import type { Reading } from './reading';
import { isRefusable, lastResort } from './refusal';
import { refusedBelow, scopeOf } from './scope';
import { type Voice, voicesOf } from './voices';
import { type ReadingWeights, readingWeights } from './weights';

/** Reads utterances: weighs what was learned and what the text of the skill says. */
export interface Reader {
  /** Those of the label set that the text still has, then those that only the text has. */
  readonly intents: readonly string[];
  /** @param without a sample of the text that has no say */
  read(tokens: readonly string[], opinion: Opinion, without?: SampleName): Reading;
}

export interface ReaderParts {
  /** What was learned, as the opinions number it. */
  readonly labels: LabelSet;
  readonly skill: SkillText;
  /** Divides the logarithms of the intents' probabilities, so that they can be taken at their word. */
  readonly temperature: number;
  readonly vectors: WordVectors | undefined;
  readonly weights?: ReadingWeights;
}

/** Logarithm of the probability of an intent that was not there when the skill was learned: it needs the grammar's voice. */
const unlearned = Math.log(1e-3);
/** What an intent counts for that cannot be meant: less than any doubt. */
const impossible = -1e6;

export function createReader(parts: ReaderParts): Reader {
  const { labels, skill, temperature, vectors, weights = readingWeights } = parts;
  const numbers = labelNumbersOf(labels);
  const intents = intentsOf(labels, skill);
  const labelOf = intents.map((name) => numbers.intents.get(name));
  const familiarity = createFamiliarity(skill, vectors);
  const tags = tagCount(labels.slots.length);

  const scoresOf = (
    tokens: readonly string[],
    opinion: Opinion,
    voices: ReadonlyMap<string, Voice>,
  ): Float64Array =>
    Float64Array.from(intents, (name, i) => {
      const voice = voices.get(name);
      const label = labelOf[i];
      const learned = label === undefined ? unlearned : Math.log(opinion.intents[label]! + 1e-9);
      const doubt = voice === undefined && !skill.mayGeneralise(name, tokens) ? impossible : 0;
      return learned + (voice?.weight ?? 0) + doubt;
    });

  const frameOf = (
    intent: number,
    tokens: readonly string[],
    opinion: Opinion,
    own: readonly Parse[],
    units: Units,
  ): Frame => {
    const label = labelOf[intent];
    const rules = {
      slots: label === undefined ? [] : numbers.slotsOfIntent[label]!,
      mayRepeat: (slot: number) => skill.mayRepeat(intents[intent]!, labels.slots[slot]!),
      mayCut: (token: number) => tokens[token] !== "'s",
    };
    const rows = label === undefined ? undefined : opinion.tags(label);
    return chooseFrame({ parses: own, units, rows, tags, rules, labels, numbers, weights });
  };

  return {
    intents,
    read(tokens, opinion, without) {
      const units = unitsOf(tokens, skill.language);
      const parses = skill.grammar.parse(units.texts, without);
      const voices = voicesOf(parses, weights);
      const intentProbabilities = softmax(scoresOf(tokens, opinion, voices), temperature);
      const parsesOf = (intent: number): readonly Parse[] => voices.get(intents[intent]!)?.parses ?? [];
      const intent = argMax(intentProbabilities);
      const frame = frameOf(intent, tokens, opinion, parsesOf(intent), units);
      const confidence = intentProbabilities[intent] ?? 0;
      const evidence = scopeEvidence(tokens, confidence, frame.spans, parses, skill, familiarity);
      const scope = tokens.length === 0 ? 0 : scopeOf(evidence);
      const read = { answer: intents[intent] ?? '', intentProbabilities, intent, ...frame, scope };
      const isDoubtful = isRefusable(tokens, parses) && scope < refusedBelow(skill);
      if (!isDoubtful) return { ...read, isRefused: false };
      const resort = lastResort(parses, intents, intentProbabilities);
      if (resort !== undefined) {
        const own = frameOf(resort, tokens, opinion, parsesOf(resort), units);
        return { ...read, answer: intents[resort]!, intent: resort, ...own, isRefused: false };
      }
      if (!skill.fallback) return { ...read, isRefused: false };
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
