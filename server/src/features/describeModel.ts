/** Markdown pieces that hovers share. */
import { spokenLanguage, t } from '../base/l10n';
import type { CheckpointInfo } from '../nlu/api';

/** A model's state as the author should judge it: trained on what, how good, still of this text? */
export function describeModel(info: CheckpointInfo, outdated: boolean): string {
  const { report } = info;
  const heldOut =
    report.heldOut === undefined
      ? t('too few samples to hold any out')
      : t(
          'held out {0} utterances: intents {1}, slots F1 {2}',
          report.heldOut.utterances,
          percent(report.heldOut.intentAccuracy),
          percent(report.heldOut.slotF1),
        );
  if (info.preliminary) {
    return t(
      '*A quick look at {0} samples; {1}.* Save the file to train the full model.',
      report.samples,
      heldOut,
    );
  }
  const when = info.learnedAt === undefined ? '' : t(', learned {0}', since(Date.now() - info.learnedAt));
  const start = startOf(info);
  const age = outdated ? t(' The text has changed since; save to train anew.') : '';
  return t(
    '*Fine-tuned model{0}. Trained on {1} samples{2}; {3}.*{4}',
    when,
    report.samples,
    start,
    heldOut,
    age,
  );
}

function startOf({ last, pretrained }: CheckpointInfo): string {
  if (last) return t(', from the model before (the figures are those of the last one learned anew)');
  return pretrained ? '' : t(', started from random weights');
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** In the largest unit that fits. */
export function since(milliseconds: number): string {
  if (milliseconds < minute) return t('just now');
  const relative = new Intl.RelativeTimeFormat(spokenLanguage());
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

export const noModelYet = (): string =>
  t('No model yet: save the file, or run *Skill Lens: Fine-tune Model*.');
