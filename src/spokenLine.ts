/** What stands behind a line in whole sentences, for screen readers and the status bar. Pure. */
import type { LinePrediction } from '../server/src/protocol';
import { percent, slotComplaints, verdictOf } from './decorations/afterText';
import { type Doubt, type Doubts, doubtOf } from './decorations/doubts';
import { type LineState, rewritten } from './predictions/lineStore';
import type { Translate } from './words';

export function spokenLine(state: LineState, t: Translate, doubts?: Doubts): string {
  if (state === rewritten) return t('This line is being written; there is no prediction yet.');
  if (state === undefined || state.samples.length === 0) return t('There is no sample on this line.');
  return state.samples
    .map(({ prediction }) =>
      spokenPrediction(prediction, t, prediction && doubtOf(prediction, state.text, doubts)),
    )
    .join(' ');
}

function spokenPrediction(prediction: LinePrediction | undefined, t: Translate, doubt?: Doubt): string {
  if (prediction === undefined) return t('Not yet learned: no model answers for this sample yet.');
  const { intent, expectedIntent, confidence } = prediction;
  const sure = t('{0} sure.', percent(confidence));
  switch (verdictOf(prediction, doubt)) {
    case 'agrees':
      return `${t('As meant: {0}.', intent)} ${spokenSlots(prediction, t)}${sure}`;
    case 'slots':
      return `${t('Right intent {0}, but the slots differ: {1}.', intent, slotComplaints(prediction, t).join(', '))} ${sure}`;
    case 'doubtful':
      return `${t('In doubt: it is heard as {0}, as it was learned, but reads like {1}.', intent, doubt?.rival ?? '')} ${sure}`;
    case 'differs':
      return `${anotherIntent(intent, expectedIntent ?? '', doubt, t)} ${sure}`;
    default:
      return `${t('{0} is heard.', intent)} ${spokenSlots(prediction, t)}${sure}`;
  }
}

function anotherIntent(intent: string, own: string, doubt: Doubt | undefined, t: Translate): string {
  return doubt?.isShared
    ? t('Another intent takes it too: {0} is heard, and {1} has the same words.', intent, own)
    : t('Another intent: {0} is heard instead of {1}.', intent, own);
}

function spokenSlots({ slots }: LinePrediction, t: Translate): string {
  const heard = slots.flatMap(({ predicted, value }) =>
    predicted === undefined ? [] : [value === undefined ? predicted : `${predicted}: ${value}`],
  );
  return heard.length === 0 ? '' : `${t('Slots: {0}.', heard.join(', '))} `;
}
