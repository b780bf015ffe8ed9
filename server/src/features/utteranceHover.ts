/** What the model makes of the scratch line under the mouse. */
import type { Hover } from 'vscode-languageserver-types';
import type { Explanation } from '../analysis/explainPrediction';
import type { UtterancePrediction } from '../analysis/predictUtterances';
import type { ModelSnapshot, ScratchSnapshot } from '../analysis/snapshot';
import { t } from '../base/l10n';
import type { CheckpointInfo } from '../nlu/api';
import type { PredictedSlot } from '../nlu/types';
import type { Located } from '../text/range';
import {
  describeActions,
  describeAlike,
  describePulls,
  describeRanking,
  describeTokens,
} from './describeExplanation';
import { code, describeModel, percent } from './describeModel';
import { describeMatch } from './hover/describeMatch';
import { describeResolution } from './hover/describeResolution';
import { toWireRange } from './wireRange';

export function utteranceAt(snapshot: ScratchSnapshot, offset: number): Located<string> | undefined {
  return snapshot.file.utterances.find(({ range }) => offset >= range.start && offset <= range.end);
}

/** What the model makes of a line, and why. */
export interface UtteranceAnswer {
  readonly prediction: UtterancePrediction;
  readonly explanation: Explanation;
  /** Of the model that answers. */
  readonly model: ModelSnapshot | undefined;
  readonly info: CheckpointInfo;
  readonly outdated: boolean;
}

/** `answer` is undefined while there is no model. */
export function provideUtteranceHover(
  snapshot: ScratchSnapshot,
  utterance: Located<string>,
  answer: UtteranceAnswer | undefined,
): Hover {
  const paragraphs = answer === undefined ? [withoutModel(snapshot)] : describe(answer);
  return {
    contents: { kind: 'markdown', value: paragraphs.filter((text) => text !== '').join('\n\n') },
    range: toWireRange(snapshot.documents[0], utterance.range),
  };
}

function withoutModel({ modelUri }: ScratchSnapshot): string {
  return modelUri === undefined
    ? t(
        'No interaction model found: name it in the first line, as in `model: interactionModels/custom/en-US.json`.',
      )
    : t('No model yet: save the interaction model, or run *Skill Lens: Fine-tune Model*.');
}

function describe({
  prediction: { prediction },
  explanation,
  model,
  info,
  outdated,
}: UtteranceAnswer): string[] {
  const { intent, confidence, slots, alternatives, match } = prediction;
  const slotLine = (slot: PredictedSlot): string =>
    `- ${code(slot.name)} = ${code(slot.value)} ${percent(slot.confidence)}` +
    describeResolution(model?.model, intent, slot);
  return [
    t('→ Heard as **{0}**', code(intent)),
    describeRanking([{ intent, confidence }, ...alternatives]),
    slots.map(slotLine).join('\n'),
    describeMatch(match),
    describeTokens(prediction),
    describePulls(explanation.pulls, explanation.example.intent),
    describeAlike(explanation.alike, model),
    describeModel(info, outdated),
    describeActions(outdated),
  ];
}
