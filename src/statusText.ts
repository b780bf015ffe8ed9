/** The status bar's words for each state of a model. Pure. */
import type { ModelStatus, WireMetrics } from '../server/src/protocol';
import { percent } from './decorations/afterText';

export interface StatusText {
  /** With VS Code's `$(icon)` marks. */
  readonly text: string;
  /** Markdown. */
  readonly tooltip: string;
  /** For screen readers: no icons, whole words. */
  readonly label: string;
  /** Command run on a click. */
  readonly command: string;
  readonly isError: boolean;
}

type Quick = Extract<ModelStatus, { state: 'quick' }>;
type Ready = Extract<ModelStatus, { state: 'ready' }>;

const finetune = { command: 'skillLens.finetune', isError: false };

export function statusText(status: ModelStatus): StatusText {
  switch (status.state) {
    case 'none':
      return {
        ...finetune,
        text: '$(circle-large-outline) Skill Lens: no model',
        tooltip: '**Skill Lens**: no model yet. Save the file or click to fine-tune one on its samples.',
        label: 'Skill Lens: no model yet. Activate to fine-tune one.',
      };
    case 'quick':
      return {
        ...finetune,
        text: '$(zap) Skill Lens: quick look',
        tooltip: quickTooltip(status),
        label: 'Skill Lens: predictions of a quick model. Save or activate to fine-tune the full one.',
      };
    case 'training': {
      const share = trainedShare(status.fraction);
      return {
        ...finetune,
        text: `$(sync~spin) Skill Lens: training ${share}`,
        tooltip: `**Skill Lens**: fine-tuning on the samples, ${share} done. Click to follow or cancel it.`,
        label: `Skill Lens: training, ${share} done. Activate to follow or cancel it.`,
      };
    }
    case 'ready':
      return readyText(status);
    case 'failed':
      return {
        text: '$(error) Skill Lens: failed',
        tooltip: `**Skill Lens**: fine-tuning failed.\n\n${escapeMarkdown(status.reason)}\n\nClick for the log.`,
        label: `Skill Lens: fine-tuning failed. ${status.reason} Activate to open the log.`,
        command: 'skillLens.showLog',
        isError: true,
      };
  }
}

function readyText(status: Ready): StatusText {
  const { heldOut, outdated } = status;
  const result = heldOut ? `${percent(heldOut.intentAccuracy)} held-out` : 'ready';
  const spoken = heldOut ? `${percent(heldOut.intentAccuracy)} of held-out utterances right` : 'model ready';
  const since = outdated ? ' Text changed since then.' : '';
  return {
    ...finetune,
    text: `$(check) Skill Lens: ${result}`,
    tooltip: readyTooltip(status),
    label: `Skill Lens: ${spoken}.${since} Activate to fine-tune again.`,
  };
}

function quickTooltip({ heldOut, samples, seconds }: Quick): string {
  return [
    '**Skill Lens**: a first, quick look.',
    measuredText(heldOut),
    `These predictions are those of a quick model, trained on ${samples} samples in ${secondsText(seconds)}.`,
    'Save the file or click to train the full model, which takes its place.',
  ].join('\n\n');
}

function readyTooltip(status: Ready): string {
  const { heldOut, samples, seconds, pretrained, outdated } = status;
  const start = pretrained ? 'from pretrained weights' : 'from random weights';
  return [
    '**Skill Lens**',
    measuredText(heldOut),
    `Fine-tuned on ${samples} samples in ${secondsText(seconds)}, ${start}.`,
    ...(outdated ? ['$(history) The text has changed since: predictions are those of the saved model.'] : []),
    'Click to fine-tune again.',
  ].join('\n\n');
}

function measuredText(heldOut: WireMetrics | undefined): string {
  if (!heldOut) {
    return 'Too few samples to hold any out, so there is no measured accuracy.';
  }
  return [
    `| on ${heldOut.utterances} held-out utterances | |`,
    '|:--|--:|',
    `| Intent accuracy | ${percent(heldOut.intentAccuracy)} |`,
    `| Slot F1 | ${percent(heldOut.slotF1)} |`,
    `| Frame accuracy (intent and all slots) | ${percent(heldOut.frameAccuracy)} |`,
  ].join('\n');
}

function trainedShare(fraction: number): string {
  return `${Math.floor(Math.min(Math.max(fraction, 0), 1) * 100)} %`;
}

function secondsText(seconds: number): string {
  if (seconds < 0.1) return `${Math.round(seconds * 1000)} ms`;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

/** So that file names with `_` or `<` in a reason are read as written. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~$-]/g, '\\$&');
}
