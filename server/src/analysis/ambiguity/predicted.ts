/** Samples that the model gives to another intent than their own. */
import { tokenize } from '../../nlu/tokenize';
import type { DocumentPart } from '../../model/types';
import type { Finding, RelatedPlace, SamplePrediction } from '../types';

export const predictedElsewhere = 'predicted-elsewhere';

/** From here on the model is sure enough that the author should act. */
const sureConfidence = 0.7;

/** Rules that say the same with more certainty. */
const plainerRules: ReadonlySet<string> = new Set(['conflicting-samples', 'duplicate-sample-across-intents']);

/** Leaves out conflicts of samples that a rule has flagged: the model cannot know better what is the same. */
export function withoutFlagged(conflicts: readonly Finding[], flagged: readonly Finding[]): Finding[] {
  const placeOf = ({ part, range }: Finding): string => `${part}:${range.start}`;
  const told = new Set(flagged.filter(({ ruleId }) => plainerRules.has(ruleId)).map(placeOf));
  return conflicts.filter((conflict) => !told.has(placeOf(conflict)));
}

/**
 * One finding a sample whose prediction goes elsewhere, with the rival's most similar sample beside it.
 * `part` is where the samples are written.
 */
export function findPredictedConflicts(
  predictions: readonly SamplePrediction[],
  part: DocumentPart = 'model',
): Finding[] {
  const rivals = groupByIntent(predictions);
  const wordsOf = rememberWords();
  return predictions
    .filter((prediction) => prediction.intent !== prediction.expectedIntent)
    .map((prediction) => ({
      ruleId: predictedElsewhere,
      severity: prediction.confidence >= sureConfidence ? 'warning' : 'information',
      message: describe(prediction),
      part,
      range: prediction.range,
      related: relatedSample(prediction, rivals.get(prediction.intent) ?? [], part, wordsOf),
    }));
}

function describe({ text, expectedIntent, intent, confidence }: SamplePrediction): string {
  const percent = Math.round(confidence * 100);
  return (
    `"${shorten(text)}" belongs to ${expectedIntent}, but the model hears ${intent} (${percent} %). ` +
    'Reword it, or make the samples of the two intents differ more.'
  );
}

function relatedSample(
  prediction: SamplePrediction,
  rivals: readonly SamplePrediction[],
  part: DocumentPart,
  wordsOf: (text: string) => ReadonlySet<string>,
): RelatedPlace[] {
  const words = wordsOf(prediction.text);
  let closest: { readonly rival: SamplePrediction; readonly similarity: number } | undefined;
  for (const rival of rivals) {
    const similarity = jaccard(words, wordsOf(rival.text));
    if (closest === undefined || similarity > closest.similarity) closest = { rival, similarity };
  }
  if (closest === undefined) return [];
  const { rival } = closest;
  return [
    {
      part,
      range: rival.range,
      message: `Most similar sample of ${rival.expectedIntent}: "${shorten(rival.text)}"`,
    },
  ];
}

function groupByIntent(predictions: readonly SamplePrediction[]): Map<string, SamplePrediction[]> {
  const groups = new Map<string, SamplePrediction[]>();
  for (const prediction of predictions) {
    const group = groups.get(prediction.expectedIntent);
    if (group === undefined) groups.set(prediction.expectedIntent, [prediction]);
    else group.push(prediction);
  }
  return groups;
}

/** Each text is cut up once, however many conflicts it is held against. */
function rememberWords(): (text: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const words = known.get(text) ?? cutWords(text);
    known.set(text, words);
    return words;
  };
}

/** A placeholder counts as one word whatever its slot is called. */
function cutWords(text: string): ReadonlySet<string> {
  const tokens = tokenize(text.replace(/\{[^{}]*\}/g, ' ')).map((token) => token.text);
  return new Set(text.includes('{') ? [...tokens, '{}'] : tokens);
}

/** Shared words over all words, 0 to 1. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

const shownLength = 80;

function shorten(text: string): string {
  return text.length <= shownLength ? text : `${text.slice(0, shownLength - 1)}…`;
}
