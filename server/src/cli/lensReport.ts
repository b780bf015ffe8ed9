import type { Ansis } from 'ansis';
import type { CheckpointInfo } from '../nlu/api';
import type { ReportedFinding } from './checkReport';
import { findingText } from './checkText';
import { counted } from './counted';
import { heldOutSentence } from './heldOutSentence';
import { intentTable } from './intentTable';
import { hasOwnIntent } from './judgement';
import { percent } from './percent';
import type { JudgedSample } from './predictAllSamples';
import { sampleTable } from './sampleTable';

export interface LensResult {
  readonly samples: readonly JudgedSample[];
  /** Findings on ambiguity, with the file that each is in. */
  readonly ambiguous: readonly { readonly path: string; readonly finding: ReportedFinding }[];
  /** Samples that would get their own intent had they not been there, of those that can be judged so. */
  readonly unseen: { readonly judged: number; readonly own: number };
  readonly info: CheckpointInfo;
}

export interface LensView {
  readonly width: number;
  readonly colours: Ansis;
  /** Every sample and finding, however many. */
  readonly all: boolean;
}

/** Above this a table of every sample is no overview any more. */
const listedSamples = 200;
const listedFindings = 40;

/** Everything that `lens` prints once the model is trained. */
export function lensReport(result: LensResult, view: LensView): string {
  const { samples } = result;
  const isListed = view.all || samples.length <= listedSamples;
  const strays = samples.filter((judged) => !hasOwnIntent(judged)).slice(0, listedFindings);
  const tables = isListed
    ? [sampleTable(samples, view.width, view.colours)]
    : [
        intentTable(samples, view.width, view.colours),
        ...(strays.length > 0 ? [sampleTable(strays, view.width, view.colours)] : []),
      ];
  return `${[...tables, ambiguityText(result, view), summary(result, isListed)].join('\n\n')}\n`;
}

function ambiguityText({ ambiguous }: LensResult, { colours, all }: LensView): string {
  if (ambiguous.length === 0) {
    return 'No ambiguous samples.';
  }
  const shown = all ? ambiguous : ambiguous.slice(0, listedFindings);
  const left = ambiguous.length - shown.length;
  return [
    colours.bold(`Ambiguous samples: ${ambiguous.length}`),
    ...shown.map(({ path, finding }) => findingText(path, finding, colours)),
    ...(left > 0 ? [`and ${left} more; --all shows them`] : []),
  ].join('\n');
}

function summary({ samples, unseen, info }: LensResult, isListed: boolean): string {
  const { report, backend, pretrained } = info;
  return [
    ...(isListed ? [] : [`Only samples that go astray are listed; --all lists all ${samples.length}.`]),
    unseenSentence(unseen),
    heldOutSentence(report.heldOut),
    `Fine-tuned in ${report.seconds.toFixed(1)} s on ${backend} (${counted(report.updates, 'update')}).`,
    ...(pretrained
      ? []
      : ['The network started from random weights: it knows nothing but the samples of this model.']),
  ].join('\n');
}

/** What a model makes of samples that it has learned says nothing of how clear they are. */
function unseenSentence({ judged, own }: LensResult['unseen']): string {
  return judged === 0
    ? 'Too few samples to tell what they would get had they not been there.'
    : `Had it not been there, ${own} of ${counted(judged, 'sample')} (${percent(own / judged)}) would still get ${judged === 1 ? 'its' : 'their'} own intent (out of sample, as the table shows them).`;
}
