/** The status bar's words for each state of a model. Pure. */
import type { ModelStatus, WireMetrics } from '../server/src/protocol';
import { percent } from './decorations/afterText';
import { wilsonInterval } from './wilsonInterval';
import type { Translate } from './words';

export interface StatusText {
  /** With VS Code's `$(icon)` marks. */
  readonly text: string;
  /** Markdown. */
  readonly tooltip: string;
  /** For screen readers: no icons, whole words. */
  readonly label: string;
  readonly isError: boolean;
}

type Quick = Extract<ModelStatus, { state: 'quick' }>;
type Ready = Extract<ModelStatus, { state: 'ready' }>;

/**
 * `problems`: lines of the document that are misheard or warned of, `warned` of them by a rule; undefined in a scratch file, which expects nothing. A
 * click opens the menu in every state.
 */
export function statusText(
  status: ModelStatus,
  problems: number | undefined,
  t: Translate,
  warned = 0,
): StatusText {
  const [text, tooltip, spoken] = wordsOf(status, problems, t, warned);
  return {
    text,
    tooltip: [tooltip, t('Click for the menu.')].join('\n\n'),
    label: `Skill Lens: ${spoken} ${t('Activate for the menu.')}`,
    isError: status.state === 'failed',
  };
}

function wordsOf(
  status: ModelStatus,
  problems: number | undefined,
  t: Translate,
  warned: number,
): [string, string, string] {
  switch (status.state) {
    case 'none':
      return [
        `$(circle-large-outline) ${t('Skill Lens: no model')}`,
        t('**Skill Lens**: no model yet. It comes with the first samples.'),
        t('no model yet.'),
      ];
    case 'quick':
      return [
        `$(zap) ${t('Skill Lens: quick look')}`,
        quickTooltip(status, t),
        t('predictions of a quick model. Save to fine-tune the full one.'),
      ];
    case 'training': {
      const share = trainedShare(status.fraction);
      return [
        `$(sync~spin) ${t('Skill Lens: training {0}', share)}`,
        t('**Skill Lens**: fine-tuning on the samples, {0} done.', share),
        t('training, {0} done.', share),
      ];
    }
    case 'ready':
      return readyWords(status, problems, t, warned);
    case 'failed':
      return [
        `$(error) ${t('Skill Lens: failed')}`,
        `${t('**Skill Lens**: fine-tuning failed.')}\n\n${escapeMarkdown(status.reason)}`,
        `${t('fine-tuning failed.')} ${status.reason}`,
      ];
  }
}

/** Problems first: they are what there is to do. */
function readyWords(
  status: Ready,
  problems: number | undefined,
  t: Translate,
  warned: number,
): [string, string, string] {
  const since = status.outdated ? ` ${t('Text changed since then.')}` : '';
  const found = problems === undefined ? t('model ready') : problemsText(problems, t);
  const parts = problems ? `\n\n${partsText(problems, warned, t)}` : '';
  return [readyLabel(problems, found, t), readyTooltip(status, found + parts, t), `${found}.${since}`];
}

function readyLabel(problems: number | undefined, found: string, t: Translate): string {
  if (problems === 0) return `$(check) ${t('Skill Lens: all heard')}`;
  return `$(${problems === undefined ? 'check' : 'warning'}) ${t('Skill Lens: {0}', found)}`;
}

function problemsText(problems: number, t: Translate): string {
  if (problems === 0) return t('no problems');
  return problems === 1 ? t('1 problem') : t('{0} problems', problems);
}

/** The Problems view shows the rules' findings alone, so its number is another one. */
function partsText(problems: number, warned: number, t: Translate): string {
  return t(
    'Lines with a finding of the rules: {0}. Samples without one that are heard otherwise than meant: {1}.',
    warned,
    problems - warned,
  );
}

function quickTooltip({ heldOut, samples, seconds }: Quick, t: Translate): string {
  return [
    t('**Skill Lens**: a first, quick look.'),
    measuredText(heldOut, t),
    t(
      'These predictions are those of a quick model, trained on {0} samples in {1}.',
      samples,
      secondsText(seconds, t),
    ),
    t('Save the file to train the full model, which takes its place.'),
  ].join('\n\n');
}

function readyTooltip(status: Ready, found: string, t: Translate): string {
  const { heldOut, outdated } = status;
  const trained = trainedText(status, t);
  const since = t('$(history) The text has changed since: predictions are those of the saved model.');
  return [`**Skill Lens**: ${found}`, measuredText(heldOut, t), trained, ...(outdated ? [since] : [])].join(
    '\n\n',
  );
}

function trainedText({ samples, seconds, pretrained, continued }: Ready, t: Translate): string {
  const time = secondsText(seconds, t);
  if (continued) {
    return t(
      'Fine-tuned on {0} samples in {1}, from the model before; the figures are those of the last one learned anew.',
      samples,
      time,
    );
  }
  return pretrained
    ? t('Fine-tuned on {0} samples in {1}, from pretrained weights.', samples, time)
    : t('Fine-tuned on {0} samples in {1}, from random weights.', samples, time);
}

function measuredText(heldOut: WireMetrics | undefined, t: Translate): string {
  if (!heldOut) {
    return t('Too few samples to hold any out, so there is no measured accuracy.');
  }
  const { utterances, intentAccuracy } = heldOut;
  const [low, high] = wilsonInterval(intentAccuracy, utterances);
  return [
    `| ${t('on {0} held-out utterances', utterances)} | |`,
    '|:--|--:|',
    `| ${t('Intent accuracy')} | ${percent(intentAccuracy)} |`,
    `| ${t('… in truth likely between')} | ${percent(low)} – ${percent(high)} |`,
    `| ${t('Slot F1')} | ${percent(heldOut.slotF1)} |`,
    `| ${t('Frame accuracy (intent and all slots)')} | ${percent(heldOut.frameAccuracy)} |`,
  ].join('\n');
}

function trainedShare(fraction: number): string {
  return `${Math.floor(Math.min(Math.max(fraction, 0), 1) * 100)} %`;
}

function secondsText(seconds: number, t: Translate): string {
  if (seconds < 0.1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds >= 10) return `${Math.round(seconds)} s`;
  const [whole = '', tenths = ''] = seconds.toFixed(1).split('.');
  return t('{0}.{1} s', whole, tenths);
}

/** So that file names with `_` or `<` in a reason are read as written. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~$-]/g, '\\$&');
}
