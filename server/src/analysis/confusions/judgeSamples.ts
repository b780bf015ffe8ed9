/** From support to verdicts: which samples another intent could claim, how much, and in what way. */
import { isSlotWord } from '../../nlu/leaveOneOut/types';
import { nameOf } from '../secondOpinion/secondOpinion';
import type { ConfusionKind } from '../types';
import type { GatheredSample } from './gatherRows';
import { type OneWord, oneWordApart } from './oneWordApart';
import { createOverlap, type Overlap } from './overlap';
import type { Confusions } from './readConfusions';

export interface Verdict {
  /** Number of the sample. */
  readonly sample: number;
  /** 0 to 1; 0.5: the rival has as good a claim as the sample's own intent, were it alone in that (`overlap.ts`). */
  readonly score: number;
  /** A reader that had not seen it would give it its own intent. */
  readonly isOwn: boolean;
  /**
   * `mislabelled`: it reads like the rival's and hardly like its own; `close`: both could claim it; `contrast`: one word
   * tells it from the rival's; `outlier`: it is like no other sample.
   */
  readonly kind: ConfusionKind;
  /** Number of the intent with the best claim but the sample's own. */
  readonly rival: number;
  /** Number of the rival's sample that is most like it; undefined where the rival has none. */
  readonly nearest: number | undefined;
  /** The rival's sample that is most like it has a word of it: something that an author can see. */
  readonly sharesWord: boolean;
  /** Its intent has few others that it could be like. */
  readonly isOfFew: boolean;
  readonly oneWord: OneWord | undefined;
}

/** Below this not even the rival knows the sample. */
const outlierSupport = 0.25;
/** Its own intent hardly knows it. */
const littleSupport = 0.2;
/** The rival knows it as one of its own. */
const muchSupport = 0.45;
const fewSamples = 4;
/** From here on its own intent has something like it. */
const someSupport = 0.12;

/**
 * A verdict on every sample that can be judged: not those that two intents share, nor those that are their intent's only
 * one. In the order of the samples.
 */
export function judgeSamples(confusions: Confusions): readonly Verdict[] {
  const verdicts = judged.get(confusions) ?? judgeAll(confusions);
  judged.set(confusions, verdicts);
  return verdicts;
}

/** Findings, lines and hovers ask for the same ones. */
const judged = new WeakMap<Confusions, readonly Verdict[]>();

function judgeAll(confusions: Confusions): Verdict[] {
  const { gathered } = confusions;
  const counts = countSamples(confusions);
  const overlapOf = createOverlap(confusions);
  return gathered.samples.flatMap(({ places }, sample): Verdict[] => {
    const [own] = gathered.rows[sample]!.intents;
    if (places.length > 1 || own === undefined || counts[own]! < 2) return [];
    const claim = claimOn(confusions, sample, own, counts, overlapOf);
    const isOfFew = counts[own]! < fewSamples;
    return claim ? [{ sample, isOfFew, ...claim, ...explain(confusions, sample, own, claim) }] : [];
  });
}

/** Number of distinct samples of every intent. */
export function countSamples({ gathered }: Pick<Confusions, 'gathered'>): Float64Array {
  const counts = new Float64Array(gathered.intents.length);
  gathered.samples.forEach((_, sample) => {
    for (const intent of gathered.rows[sample]!.intents) counts[intent]! += 1;
  });
  return counts;
}

/** The best claim that another intent has on a sample. */
type Claim = Pick<Verdict, 'rival' | 'score' | 'isOwn'>;

/** What a difference of logarithms counts beside the one of support. Chosen on development skills (bench/README.md). */
const secondWeight = 0.1;
/** Chosen likewise. */
const overlapWeight = 0.4;

/** The second opinion, where there is one, is weighed in: the two seldom err on the same samples. */
function claimOn(
  confusions: Confusions,
  sample: number,
  own: number,
  counts: Float64Array,
  overlapOf: Overlap,
): Claim | undefined {
  const { gathered, readings, second } = confusions;
  const { support } = readings[sample]!;
  const rival = bestRival(support, own, counts);
  if (rival === undefined) return undefined;
  const margin = support[rival]! - support[own]!;
  const alone = margin - overlapWeight * overlapOf(sample, own, rival);
  const opinion = second?.get(nameOf(gathered.intents[own]!, gathered.samples[sample]!.key));
  if (opinion === undefined) return { rival, score: scoreOf(alone), isOwn: margin < 0 };
  // Where likeness sees no rival, the network's is the one to be named.
  const named = margin < 0 && opinion.logMargin > 0 ? gathered.intents.indexOf(opinion.rival) : rival;
  const both = secondWeight * opinion.logMargin;
  // A difference of logarithms knows no bounds; near 0 this is `scoreOf`.
  return { rival: Math.max(named, 0), score: (1 + Math.tanh(alone + both)) / 2, isOwn: margin + both < 0 };
}

export function scoreOf(margin: number): number {
  return Math.min(1, Math.max(0, (1 + margin) / 2));
}

/** Of the intents that have samples: names and phrases alone claim nothing. */
function bestRival(support: Float64Array, own: number, counts: Float64Array): number | undefined {
  let best: number | undefined;
  for (let intent = 0; intent < support.length; intent++) {
    if (intent === own || counts[intent] === 0) continue;
    if (best === undefined || support[intent]! > support[best]!) best = intent;
  }
  return best;
}

function explain(
  confusions: Confusions,
  sample: number,
  own: number,
  { rival, score }: Claim,
): Pick<Verdict, 'kind' | 'nearest' | 'oneWord' | 'sharesWord'> {
  const { support } = confusions.readings[sample]!;
  // Worked out for those only that may be shown: all the others are asked about by nobody.
  if (score < 0.5) return { kind: 'close', nearest: undefined, oneWord: undefined, sharesWord: false };
  const nearest = nearestOf(confusions, sample, rival);
  const oneWord = nearest === undefined ? undefined : tellingWord(confusions, sample, nearest, own, rival);
  const { rows } = confusions.gathered;
  const sharesWord =
    nearest !== undefined && rows[nearest]!.words.some((word) => rows[sample]!.words.includes(word));
  return { kind: kindOf(support[own]!, support[rival]!, oneWord), nearest, oneWord, sharesWord };
}

function kindOf(own: number, rival: number, oneWord: OneWord | undefined): ConfusionKind {
  if (oneWord) return 'contrast';
  if (rival < outlierSupport) return 'outlier';
  return own < littleSupport && rival >= muchSupport ? 'mislabelled' : 'close';
}

/** Number of the intent's sample that is most like the sample. */
export function nearestOf(confusions: Confusions, sample: number, intent: number): number | undefined {
  const { gathered } = confusions;
  const likeness = confusions.similarities(sample);
  let nearest: number | undefined;
  gathered.samples.forEach((_: GatheredSample, other) => {
    if (other === sample || !gathered.rows[other]!.intents.includes(intent)) return;
    if (nearest === undefined || likeness[other]! > likeness[nearest]!) nearest = other;
  });
  return nearest;
}

/**
 * The one word that differs, if it tells the two intents apart: neither side uses the other's, and the sample's own intent
 * has something like it besides.
 */
function tellingWord(
  { gathered, readings }: Confusions,
  sample: number,
  nearest: number,
  own: number,
  rival: number,
): OneWord | undefined {
  const oneWord = oneWordApart(gathered.rows[sample]!.words, gathered.rows[nearest]!.words);
  if (!oneWord || [oneWord.here, oneWord.there].some((word) => word !== undefined && isSlotWord(word)))
    return undefined;
  const uses = (intent: number, word: string | undefined): boolean =>
    gathered.rows.some(
      ({ intents, words }, row) =>
        row !== sample && word !== undefined && intents.includes(intent) && words.includes(word),
    );
  if (uses(rival, oneWord.here) || uses(own, oneWord.there)) return undefined;
  const isAtHome = readings[sample]!.support[own]! >= someSupport || uses(own, oneWord.here);
  return isAtHome ? oneWord : undefined;
}
