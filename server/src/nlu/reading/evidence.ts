import type { Parse } from '../../grammar/types';
import type { Opinion } from '../opinion';
import { pairKey, type SkillText } from '../skillText';
import type { Familiarity } from './familiarity';
import type { Likeness } from './likeness';
import type { ReadSpan } from './reading';

/** What speaks for and against an utterance being meant for the skill at all. */
export interface ScopeEvidence {
  /** Logarithms of the odds of the chosen intent, as the network and the n-grams see it, each alone. */
  readonly networkOdds: number;
  readonly ngramOdds: number;
  /** How far the two are at one over all intents: Bhattacharyya coefficient, 0 to 1. */
  readonly agreement: number;
  /** Share of the telling words that neither samples nor lists know, weighed by how little they are like those that they know. */
  readonly strange: number;
  /** The same, of those that no predicted slot covers. */
  readonly strangeOutside: number;
  /** Telling words that samples have outside slots, up to 3. */
  readonly known: number;
  /** Telling words, up to 6. */
  readonly telling: number;
  /** Neighbouring words that samples have as neighbours, up to 4, and their share. */
  readonly pairs: number;
  readonly pairShare: number;
  /** Of the likest sample. */
  readonly likeness: number;
  /** 1 where the grammar has an open parse beside words of its sample, 0 else. */
  readonly isParsed: number;
}

export interface EvidenceParts {
  readonly tokens: readonly string[];
  readonly spans: readonly ReadSpan[];
  readonly parses: readonly Parse[];
  readonly opinion: Opinion;
  /** Number of the chosen intent in the label set; undefined for one that was not learned. */
  readonly label: number | undefined;
  readonly skill: SkillText;
  readonly familiarity: Familiarity;
  readonly likeness: Likeness;
}

const mostKnown = 3;
const mostTelling = 6;
const mostPairs = 4;

export function scopeEvidence(parts: EvidenceParts): ScopeEvidence {
  const { tokens, parses, opinion, label, skill, likeness } = parts;
  const pairs = pairsOf(tokens, skill);
  return {
    networkOdds: oddsOf(opinion.network, label),
    ngramOdds: oddsOf(opinion.ngrams, label),
    agreement: opinion.network.reduce((sum, own, i) => sum + Math.sqrt(own * opinion.ngrams[i]!), 0),
    ...wordsOf(parts),
    pairs: Math.min(pairs, mostPairs),
    pairShare: pairs / (tokens.length + 1),
    likeness: likeness(tokens),
    isParsed: parses.some(({ kind, sample }) => kind === 'open' && sample.carrierWords > 0) ? 1 : 0,
  };
}

type WordEvidence = Pick<ScopeEvidence, 'strange' | 'strangeOutside' | 'known' | 'telling'>;

function wordsOf({ tokens, spans, skill, familiarity }: EvidenceParts): WordEvidence {
  let telling = 0;
  let strange = 0;
  let strangeOutside = 0;
  let known = 0;
  tokens.forEach((token, at) => {
    if (skill.isClosed(token) || skill.isNumber(token)) return;
    const strangeness = familiarity.strangeness(token);
    telling++;
    strange += strangeness;
    if (skill.tellingWords.has(token)) known++;
    if (!spans.some(({ start, end }) => at >= start && at < end)) strangeOutside += strangeness;
  });
  const all = Math.max(1, telling);
  return {
    strange: strange / all,
    strangeOutside: strangeOutside / all,
    known: Math.min(known, mostKnown),
    telling: Math.min(telling, mostTelling),
  };
}

/** Neighbouring words, with the ends of the utterance, that samples have too. */
function pairsOf(tokens: readonly string[], skill: SkillText): number {
  return ['', ...tokens].filter((token, i) => skill.pairs.has(pairKey(token, tokens[i] ?? ''))).length;
}

function oddsOf(probabilities: Float32Array, label: number | undefined): number {
  const probability = label === undefined ? 0 : probabilities[label]!;
  return Math.log((probability + 1e-3) / (1 - probability + 1e-3));
}
