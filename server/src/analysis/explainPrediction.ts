/** Why an utterance is heard as it is: which words pull, and which samples are like it. */
import { createRandom, seedFrom } from '../base/random';
import type { SampleName } from '../grammar/grammar';
import type { Predictor } from '../nlu/api';
import type { Prediction } from '../nlu/types';
import type { SkillText } from '../nlu/skillText';
import { sampleKey } from './corpus/collectSamples';
import { fillSample } from './corpus/fillSample';
import type { IntentSample, ModelSnapshot } from './snapshot';

export interface Explanation {
  /** One utterance, as the model hears it; of a sample one of its fillings. */
  readonly example: Prediction;
  /** Words without which the intent would be less sure, the strongest first. */
  readonly pulls: readonly Pull[];
  /** The samples most like it among those of the intent that is heard, and among its own where that is another. */
  readonly alike: readonly AlikeSample[];
}

export interface Pull {
  readonly word: string;
  /** By how much the intent's confidence falls without the word. */
  readonly drop: number;
}

export interface AlikeSample {
  readonly sample: IntentSample;
  /** Share of words in common, 0 to 1: Jaccard's. */
  readonly likeness: number;
}

/** Leaving each word out takes one prediction a word; a hover is not to be waited for. */
const mostWords = 16;
const shownPulls = 3;
const shownAlike = 2;
/** Less is noise. */
const leastDrop = 0.03;
const leastLikeness = 0.2;

export function explainSample(
  snapshot: ModelSnapshot,
  predictor: Predictor,
  asked: IntentSample,
  heardIntent: string,
): Explanation {
  const random = createRandom(seedFrom(asked.sample.text, 0));
  const { utterance } = fillSample(asked.sample, asked.intent, snapshot.lexicon(), random);
  const own = asked.intent.name.value;
  const intents = own === heardIntent ? [heardIntent] : [heardIntent, own];
  const alike = intents.flatMap((intent) =>
    alikeSamples(snapshot, asked.sample.text, intent).filter(({ sample }) => sample.sample !== asked.sample),
  );
  const without = { intent: own, key: sampleKey(asked.sample) };
  return { ...explainUtterance(predictor, utterance, snapshot.skillText(), without), alike };
}

/** `snapshot`: of the model that answers; without it no samples are named. */
export function explainPhrase(
  snapshot: ModelSnapshot | undefined,
  predictor: Predictor,
  utterance: string,
): Explanation {
  const explained = explainUtterance(predictor, utterance, snapshot?.skillText());
  const alike = snapshot === undefined ? [] : alikeSamples(snapshot, utterance, explained.example.intent);
  return { ...explained, alike };
}

/** `own`: the sample behind it, which has no say. */
function explainUtterance(
  predictor: Predictor,
  utterance: string,
  skill: SkillText | undefined,
  own?: SampleName,
): Omit<Explanation, 'alike'> {
  const words = utterance.split(/\s+/).filter((word) => word !== '');
  const isLong = words.length > mostWords || words.length < 2;
  const shorter = isLong ? [] : words.map((_, i) => words.toSpliced(i, 1).join(' '));
  const asked = [utterance, ...shorter];
  const [example, ...others] = predictor.predict(
    asked,
    skill,
    asked.map(() => own),
  );
  const pulls = others.map((other, i): Pull => {
    return { word: words[i]!, drop: example!.confidence - confidenceOf(other, example!.intent) };
  });
  return {
    example: example!,
    pulls: pulls
      .filter(({ drop }) => drop >= leastDrop)
      .sort((a, b) => b.drop - a.drop)
      .slice(0, shownPulls),
  };
}

function confidenceOf(prediction: Prediction, intent: string): number {
  if (prediction.intent === intent) return prediction.confidence;
  return prediction.alternatives.find((each) => each.intent === intent)?.confidence ?? 0;
}

/** The samples of an intent that share most words with a text, best first. */
export function alikeSamples(snapshot: ModelSnapshot, text: string, intent: string): AlikeSample[] {
  const words = wordsOf(text);
  return snapshot.samples
    .filter((each) => each.intent.name.value === intent)
    .map((sample) => ({ sample, likeness: likenessOf(words, wordsOf(sample.sample.text)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, shownAlike);
}

/** Jaccard: what two sets share of what they have together. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\{[^}]*\}|[\p{L}\p{N}'’]+/gu) ?? []);
}
