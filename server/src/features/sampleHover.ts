/** What the model makes of the sample under the mouse. */
import type { Hover } from 'vscode-languageserver-types';
import type { Explanation } from '../analysis/explainPrediction';
import { samplesThat } from '../analysis/samplesThat';
import { samplesDocument, type IntentSample, type ModelSnapshot } from '../analysis/snapshot';
import type { SamplePrediction, SampleSlotPrediction } from '../analysis/types';
import { t } from '../base/l10n';
import type { CheckpointInfo } from '../nlu/api';
import type { ScoredIntent } from '../nlu/types';
import {
  describeActions,
  describeAlike,
  describePulls,
  describeRanking,
  describeTokens,
} from './describeExplanation';
import { code, describeModel, noModelYet, percent } from './describeModel';
import { describeResolved } from './hover/describeResolution';
import { toWireRange } from './wireRange';

/** The sample at an offset of one of the snapshot's documents. */
export function sampleAt(
  snapshot: ModelSnapshot,
  documentUri: string,
  offset: number,
): IntentSample | undefined {
  const document = snapshot.documents.find((each) => each.uri === documentUri);
  if (document?.part !== snapshot.samplesPart) return undefined;
  return samplesThat(snapshot, (start, end) => offset >= start && offset <= end)[0];
}

/** What the model makes of a sample, and why. */
export interface SampleAnswer {
  readonly prediction: SamplePrediction;
  readonly explanation: Explanation;
  readonly info: CheckpointInfo;
  readonly outdated: boolean;
}

/**
 * `answer` is undefined while there is no model.
 * @param evidence what else speaks for or against the sample, a paragraph each
 */
export function provideSampleHover(
  snapshot: ModelSnapshot,
  { sample }: IntentSample,
  answer: SampleAnswer | undefined,
  evidence: readonly string[] = [],
): Hover | undefined {
  const document = samplesDocument(snapshot);
  if (document === undefined) return undefined;
  const paragraphs =
    answer === undefined ? [noModelYet(), ...evidence] : describe(snapshot, answer, evidence);
  return {
    contents: { kind: 'markdown', value: paragraphs.filter((text) => text !== '').join('\n\n') },
    range: toWireRange(document, sample.range),
  };
}

function describe(
  snapshot: ModelSnapshot,
  { prediction, explanation, info, outdated }: SampleAnswer,
  evidence: readonly string[],
): string[] {
  const { intent, expectedIntent, outOfSample = false } = prediction;
  const learned = explanation.example.intent;
  const ofLearned = [describePulls(explanation.pulls, learned), describeAlike(explanation.alike, snapshot)];
  // What is said above is not the live model's: what speaks for it comes before what the live model rests on.
  const why =
    outOfSample && learned !== intent
      ? [...evidence, t('The model that has learned it hears {0}.', code(learned)), ...ofLearned]
      : [...ofLearned, ...evidence];
  return [
    describeIntent(prediction),
    describeRanking(rankingOf(prediction), expectedIntent),
    describeSlots(prediction),
    describeTokens(explanation.example),
    describeResolved(snapshot.model, learned, explanation.example.slots),
    ...why,
    describeModel(info, outdated),
    describeActions(outdated),
  ];
}

/** The answer first; where that is not the likeliest, only learned, it takes its place. */
function rankingOf({ intent, confidence, alternatives, onlyLearned }: SamplePrediction): ScoredIntent[] {
  const ranking = [{ intent, confidence }, ...alternatives];
  return onlyLearned ? ranking.sort((a, b) => b.confidence - a.confidence) : ranking;
}

/** With the sign that stands beside the line. */
function describeIntent({
  intent,
  expectedIntent,
  slots,
  extraSlots,
  outOfSample,
  onlyLearned,
}: SamplePrediction): string {
  const who =
    outOfSample && !onlyLearned ? t(' by a reader that has not learned this sample (out of sample)') : '';
  if (intent !== expectedIntent) {
    return t('✗ Heard as **{0}**{1}, expected **{2}**', code(intent), who, code(expectedIntent));
  }
  const isWhole = extraSlots.length === 0 && slots.every(({ expected, predicted }) => expected === predicted);
  if (isWhole && onlyLearned) {
    return t('✓ Heard as meant: **{0}**, but only because it is a sample: no other is like it', code(intent));
  }
  return isWhole
    ? t('✓ Heard as meant: **{0}**{1}', code(intent), who)
    : t('⚠ The right intent, **{0}**{1}, but its slots differ', code(intent), who);
}

function describeSlots({ slots, extraSlots }: SamplePrediction): string {
  const lines = slots.map(describeSlot);
  const extra = extraSlots.map((name) => t('- {0} heard in words outside every slot', code(name)));
  return [...lines, ...extra].join('\n');
}

function describeSlot({ expected, predicted, confidence }: SampleSlotPrediction): string {
  if (predicted === undefined) return t('- {0} not heard as a slot', code(expected));
  if (predicted === expected) return `- ${code(expected)} ${percent(confidence)}`;
  return t('- {0} heard as {1} {2}', code(expected), code(predicted), percent(confidence));
}
