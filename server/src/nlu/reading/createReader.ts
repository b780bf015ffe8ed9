import type { SampleName } from '../../grammar/grammar';
import type { Parse } from '../../grammar/types';
import type { Opinion } from '../opinion';
import { labelNumbersOf } from '../quick/labelNumbers';
import type { SkillText } from '../skillText';
import { tagCount } from '../tags';
import type { LabelSet } from '../types';
import { type Units, unitsOf } from '../units';
import type { WordVectors } from '../wordVectors';
import { chooseFrame } from './chooseFrame';
import { scopeEvidence } from './evidence';
import { createFamiliarity } from './familiarity';
import type { Reading } from './reading';
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

export function createReader(parts: ReaderParts): Reader {
  const { labels, skill, temperature, vectors, weights = readingWeights } = parts;
  const numbers = labelNumbersOf(labels);
  const intents = intentsOf(labels, skill);
  const familiarity = createFamiliarity(skill, vectors);
  const tags = tagCount(labels.slots.length);
  const labelOf = intents.map((name) => numbers.intents.get(name));

  const scoresOf = (
    tokens: readonly string[],
    opinion: Opinion,
    voices: ReadonlyMap<string, Voice>,
  ): Float64Array =>
    Float64Array.from(intents, (name, i) => {
      const voice = voices.get(name);
      if (voice === undefined && !skill.mayGeneralise(name, tokens)) return Number.NEGATIVE_INFINITY;
      const label = labelOf[i];
      const learned = label === undefined ? unlearned : Math.log(opinion.intents[label]! + 1e-9);
      return learned + (voice?.weight ?? 0);
    });

  const frameOf = (
    intent: number,
    tokens: readonly string[],
    opinion: Opinion,
    own: readonly Parse[],
    units: Units,
  ) => {
    const label = labelOf[intent];
    const rows = label === undefined ? undefined : opinion.tags(label);
    const rules = {
      slots: label === undefined ? [] : numbers.slotsOfIntent[label]!,
      mayRepeat: (slot: number) => skill.mayRepeat(intents[intent]!, labels.slots[slot]!),
      mayCut: (token: number) => tokens[token] !== "'s",
    };
    return chooseFrame({ parses: own, units, rows, tags, rules, labels, numbers, weights });
  };

  return {
    intents,
    read(tokens, opinion, without) {
      const units = unitsOf(tokens, skill.language);
      const parses = skill.grammar.parse(units.texts, without);
      const voices = voicesOf(parses, weights);
      const intentProbabilities = softmax(scoresOf(tokens, opinion, voices), temperature);
      const intent = argMax(intentProbabilities);
      const own = voices.get(intents[intent]!)?.parses ?? [];
      const { spans, match } = frameOf(intent, tokens, opinion, own, units);
      const evidence = scopeEvidence(
        tokens,
        intentProbabilities[intent] ?? 0,
        spans,
        parses,
        skill,
        familiarity,
      );
      const scope = tokens.length === 0 ? 0 : scopeOf(evidence);
      const isRefused = skill.fallback !== undefined && scope < refusedBelow[skill.fallback.sensitivity];
      return { intentProbabilities, intent, spans, match, scope, isRefused, evidence } as Reading;
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

/** All alike where nothing is left. */
function softmax(scores: Float64Array, temperature: number): Float32Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (most === Number.NEGATIVE_INFINITY) return new Float32Array(scores.length).fill(1 / scores.length);
  const powers = Float32Array.from(scores, (score) => Math.exp((score - most) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function argMax(values: Float32Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if (values[index]! > values[best]!) best = index;
  return best;
}
