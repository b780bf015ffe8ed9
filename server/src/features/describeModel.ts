/** Markdown pieces that hovers share. */
import type { CheckpointInfo } from '../nlu/api';

/** A model's state as the author should judge it: trained on what, how good, still of this text? */
export function describeModel(info: CheckpointInfo, outdated: boolean): string {
  const { report } = info;
  const heldOut =
    report.heldOut === undefined
      ? 'too few samples to hold any out'
      : `held out ${report.heldOut.utterances} utterances: intents ${percent(report.heldOut.intentAccuracy)}, ` +
        `slots F1 ${percent(report.heldOut.slotF1)}`;
  if (info.preliminary) {
    return `*A quick look at ${report.samples} samples; ${heldOut}.* Save the file to train the full model.`;
  }
  const when = info.learnedAt === undefined ? '' : `, learned ${since(Date.now() - info.learnedAt)}`;
  const start = startOf(info);
  const age = outdated ? ' The text has changed since; save to train anew.' : '';
  return `*Fine-tuned model${when}. Trained on ${report.samples} samples${start}; ${heldOut}.*${age}`;
}

function startOf({ last, pretrained }: CheckpointInfo): string {
  if (last) return ', from the model before (the figures are those of the last one learned anew)';
  return pretrained ? '' : ', started from random weights';
}

const relative = new Intl.RelativeTimeFormat('en');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** In the largest unit that fits. */
export function since(milliseconds: number): string {
  if (milliseconds < minute) return 'just now';
  if (milliseconds < hour) return relative.format(-Math.floor(milliseconds / minute), 'minute');
  if (milliseconds < day) return relative.format(-Math.floor(milliseconds / hour), 'hour');
  return relative.format(-Math.floor(milliseconds / day), 'day');
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Inline code; the text may hold backticks itself. */
export function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length)) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replace(/[\r\n]+/g, ' ')}${pad}${fence}`;
}

export const noModelYet = 'No model yet: save the file, or run *Skill Lens: Fine-tune Model*.';
