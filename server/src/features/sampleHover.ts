/** What the model makes of the sample under the mouse. */
import type { Hover } from 'vscode-languageserver-types';
import type { IntentSample, ModelSnapshot } from '../analysis/snapshot';
import type { UnseenReading } from '../analysis/verdicts/unseenReading';
import type { SamplePrediction, SampleSlotPrediction } from '../analysis/types';
import type { CheckpointInfo } from '../nlu/api';
import { code, describeAlternatives, describeModel, noModelYet, percent } from './describeModel';
import { describeUnseen } from './unseenHover';
import { toWireRange } from './wireRange';

/** The sample at an offset of one of the snapshot's documents. */
export function sampleAt(
  snapshot: ModelSnapshot,
  documentUri: string,
  offset: number,
): IntentSample | undefined {
  const document = snapshot.documents.find((each) => each.uri === documentUri);
  if (document?.part !== snapshot.samplesPart) return undefined;
  return snapshot.samples.find(({ sample }) => offset >= sample.range.start && offset <= sample.range.end);
}

/** `answer` is undefined while there is no model. */
export function provideSampleHover(
  snapshot: ModelSnapshot,
  { intent, sample }: IntentSample,
  answer: { prediction: SamplePrediction; info: CheckpointInfo; outdated: boolean } | undefined,
  unseen?: UnseenReading,
): Hover | undefined {
  const document = snapshot.documents.find((each) => each.part === snapshot.samplesPart);
  if (document === undefined) return undefined;
  const learned =
    answer === undefined
      ? [noModelYet]
      : [
          describeIntent(answer.prediction),
          describeSlots(answer.prediction),
          describeAlternatives(answer.prediction.alternatives),
          describeModel(answer.info, answer.outdated),
        ];
  const paragraphs = unseen ? [...learned, describeUnseen(unseen, intent.name.value)] : learned;
  return {
    contents: { kind: 'markdown', value: paragraphs.filter((text) => text !== '').join('\n\n') },
    range: toWireRange(document, sample.range),
  };
}

function describeIntent({ intent, expectedIntent, confidence }: SamplePrediction): string {
  const heard = `**${code(intent)}** ${percent(confidence)}`;
  return intent === expectedIntent ? heard : `${heard}, expected **${code(expectedIntent)}**`;
}

function describeSlots({ slots, extraSlots }: SamplePrediction): string {
  const lines = slots.map(describeSlot);
  const extra = extraSlots.map((name) => `- ${code(name)} heard in words outside every slot`);
  return [...lines, ...extra].join('\n');
}

function describeSlot({ expected, predicted, confidence }: SampleSlotPrediction): string {
  if (predicted === undefined) return `- ${code(expected)} not heard as a slot`;
  if (predicted === expected) return `- ${code(expected)} ${percent(confidence)}`;
  return `- ${code(expected)} heard as ${code(predicted)} ${percent(confidence)}`;
}
