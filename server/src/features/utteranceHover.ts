/** What the model makes of the scratch line under the mouse. */
import type { Hover } from 'vscode-languageserver-types';
import type { UtterancePrediction } from '../analysis/predictUtterances';
import type { ScratchSnapshot } from '../analysis/snapshot';
import type { CheckpointInfo } from '../nlu/api';
import type { Located } from '../text/range';
import { code, describeAlternatives, describeModel, noModelYet, percent } from './describeModel';
import { describeMatch } from './hover/describeMatch';
import { toWireRange } from './wireRange';

export function utteranceAt(snapshot: ScratchSnapshot, offset: number): Located<string> | undefined {
  return snapshot.file.utterances.find(({ range }) => offset >= range.start && offset <= range.end);
}

/** `answer` is undefined while there is no model. */
export function provideUtteranceHover(
  snapshot: ScratchSnapshot,
  utterance: Located<string>,
  answer: { prediction: UtterancePrediction; info: CheckpointInfo; outdated: boolean } | undefined,
): Hover {
  const paragraphs = answer === undefined ? [withoutModel(snapshot)] : describe(answer);
  return {
    contents: { kind: 'markdown', value: paragraphs.filter((text) => text !== '').join('\n\n') },
    range: toWireRange(snapshot.documents[0], utterance.range),
  };
}

function withoutModel({ modelUri }: ScratchSnapshot): string {
  return modelUri === undefined
    ? 'No interaction model found: name it in the first line, as in `model: interactionModels/custom/en-US.json`.'
    : noModelYet.replace('the file', 'the interaction model');
}

function describe(answer: {
  prediction: UtterancePrediction;
  info: CheckpointInfo;
  outdated: boolean;
}): string[] {
  const { intent, confidence, slots, alternatives, match } = answer.prediction.prediction;
  return [
    `**${code(intent)}** ${percent(confidence)}`,
    slots.map((slot) => `- ${code(slot.name)} = ${code(slot.value)} ${percent(slot.confidence)}`).join('\n'),
    describeMatch(match),
    describeAlternatives(alternatives),
    describeModel(answer.info, answer.outdated),
  ];
}
