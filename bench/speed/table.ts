import { type Environment, type Results, peakMemory, quickerTensorflow, reasonsOf, rivalOf } from './results';
import type { ContestantKind } from './messages';
import type { Race } from './trainingRace';

export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly target: string;
  /** '' where there is no target. */
  readonly met: string;
  readonly note: string;
}

/** The table of bench/README.md, in Markdown. */
export function toMarkdown(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, figure, target, met, note }) => `| ${[what, figure, target, met, note].join(' | ')} |`,
  );
  return ['| what | figure | target | met | note |', '| --- | --: | --- | --- | --- |', ...lines].join('\n');
}

/** Under what circumstances the figures came about. */
export function toSentence({ date, commit, node, cores, seed, backend, quick }: Environment): string {
  const run = quick ? 'A quick run' : 'A run';
  return `${run} of ${date}: commit ${commit}, Node ${node}, ${cores} cores, backend ${backend}, seed ${seed}.`;
}

export function rowsOf(results: Results): Row[] {
  return [
    ...raceRows(results),
    ...finetuneRows(results),
    ...predictRows(results),
    ...nlpjsRows(results),
    ...editorRows(results),
    ...sizeRows(results),
  ];
}

function raceRows(results: Results): Row[] {
  const { race, freshRace, skills } = results;
  const tensorflow = quickerTensorflow(race)?.kind ?? 'stock-tensorflow';
  const data = `${skills.p90.name}: ${race.utterances} utterances, ${race.tokens} tokens`;
  const fresh = 'on a fresh network, embeddings trained too';
  return [
    row('training, an utterance and epoch', milliseconds(race.ours.train.minimum), {
      note: `one core, kernels ${race.build}; ${data}; median ${milliseconds(race.ours.train.median)}`,
    }),
    duelRow('training against stock wasm with the missing kernel', race, 'stock-wasm', 15),
    duelRow(`the same ${fresh}`, freshRace, 'stock-wasm', 15),
    duelRow('training against stock cpu', race, 'stock-cpu', 500),
    duelRow(`the same ${fresh}`, freshRace, 'stock-cpu', 500),
    duelRow('training against our network with a composed bi-LSTM on wasm', race, 'composed'),
    duelRow(`training against @tensorflow/tfjs-node (${tensorflow})`, race, tensorflow, 2),
    shareRow('share of the best plain SIMD multiply', race),
    shareRow(`the same ${fresh}`, freshRace),
  ];
}

function shareRow(what: string, { share, step, multiply }: Race): Row {
  return row(what, percent(share), {
    target: '60 %',
    met: share >= 0.6,
    note: `${step.toFixed(1)} of ${multiply.toFixed(1)} GFLOP/s on one core`,
  });
}

function duelRow(what: string, race: Race, kind: ContestantKind, target?: number): Row {
  const duel = rivalOf(race, kind)?.train;
  return row(what, duel && times(duel.ratio), {
    ...(target === undefined ? {} : { target: `${target} times`, met: duel && duel.ratio >= target }),
    note: duel
      ? `${milliseconds(duel.rival.minimum)} and ours ${milliseconds(duel.ours.minimum)} an utterance; ` +
        `median of rounds ${times(duel.medianRatio)}`
      : (race.absent[kind] ?? 'left out of a quick run'),
  });
}

function finetuneRows({ median, p90, growth, skills }: Results): Row[] {
  const note = ({ last, samples, seconds }: Results['median'], name: string): string =>
    `${name}: ${samples} samples, ${last.report.updates} updates; best ${seconds.minimum.toFixed(2)} s`;
  const points = growth.points.map(
    ({ samples, seconds, updates, frameAccuracy }) =>
      `${samples}: ${seconds.toFixed(1)} s, ${updates} updates, frame ${frameAccuracy === undefined ? '-' : percent(frameAccuracy)}`,
  );
  return [
    row('fine-tune of the median skill', seconds(median.seconds.median), {
      target: '1.5 s',
      met: median.seconds.median <= 1.5,
      note: note(median, skills.median.name),
    }),
    row('fine-tune of the 90th percentile', seconds(p90.seconds.median), {
      target: '6 s',
      met: p90.seconds.median <= 6,
      note: note(p90, skills.p90.name),
    }),
    row('growth exponent of fine-tune time', growth.exponent.toFixed(2), {
      target: '1.05 at most',
      met: growth.exponent <= 1.05,
      note: points.join('; '),
    }),
  ];
}

function predictRows({ predict, race }: Results): Row[] {
  const stock = rivalOf(race, 'stock-wasm')?.predict;
  return [
    row('one utterance predicted', milliseconds(predict.one), {
      target: '1.5 ms',
      met: predict.one <= 1.5,
      note: `warm; loading a checkpoint takes ${milliseconds(predict.load)}`,
    }),
    row('500 utterances predicted', milliseconds(predict.fiveHundred), {
      target: '200 ms',
      met: predict.fiveHundred <= 200,
      note: 'warm, one call',
    }),
    row('predicting against stock wasm', stock && times(stock.ratio), {
      note: 'batches of the training race',
    }),
  ];
}

function nlpjsRows({ nlpjs, first: { coldMs, warmMs }, skills }: Results): Row[] {
  const trust = row(
    'first prediction after opening a skill',
    coldMs === undefined ? undefined : milliseconds(coldMs),
    {
      target: '300 ms',
      met: coldMs !== undefined && coldMs <= 300,
      note:
        coldMs === undefined
          ? 'nothing is predicted before the first fine-tune'
          : `${skills.median.name}, never trained before, in a server just started` +
            (warmMs === undefined ? '' : `; ${skills.p90.name} after it ${milliseconds(warmMs)}`),
    },
  );
  if (typeof nlpjs === 'string') return [row('nlp.js', undefined, { note: nlpjs }), trust];
  return [
    row('training against nlp.js', times(nlpjs.trainRatio), {
      note: `median of ${nlpjs.skills.length} skills; nlp.js is a linear model of intents only`,
    }),
    row('held-out intent accuracy', percent(nlpjs.ourIntentAccuracy), {
      note: `nlp.js ${percent(nlpjs.intentAccuracy)} on the same utterances, seen by neither`,
    }),
    trust,
  ];
}

function editorRows(results: Results): Row[] {
  const { editor, longEditor, skills } = results;
  const peak = peakMemory(results);
  const long = longEditor
    ? `; ${skills.longest.name} (${skills.longest.samples} samples) ${milliseconds(longEditor.keystrokeP50)} and ${milliseconds(longEditor.keystrokeP95)}`
    : '';
  return [
    row('keystroke to prediction, median', milliseconds(editor.keystrokeP50), {
      note: `${editor.keystrokes} keystrokes in ${skills.largest.name} (${(skills.largest.bytes / 1e6).toFixed(1)} MB), fine-tuned first${long}`,
    }),
    row('keystroke to prediction, 95th percentile', milliseconds(editor.keystrokeP95), { note: '' }),
    row(
      'memory of server and worker while fine-tuning',
      peak === undefined ? undefined : `${peak.toFixed(0)} MB`,
      {
        target: 'under 400 MB',
        met: peak !== undefined && peak < 400,
        note:
          reasonsOf(results)['peakMemoryMB'] ??
          `peak resident set of the process; ${skills.largest.name} ${editor.peakMegabytes?.toFixed(0)} MB` +
            (longEditor ? `, ${skills.longest.name} ${longEditor.peakMegabytes?.toFixed(0)} MB` : ''),
      },
    ),
    row('server start', milliseconds(editor.startMs), { note: 'process to the answer to `initialize`' }),
  ];
}

function sizeRows({ size }: Results): Row[] {
  return [
    row('package', `${size.vsixMegabytes.toFixed(2)} MB`, {
      note: 'allow-listed files, minified and compressed',
    }),
    row('our wasm kernels', `${size.kernelKilobytes.toFixed(0)} kB`, {
      target: 'under 100 kB',
      met: size.kernelKilobytes < 100,
      note: 'both builds',
    }),
  ];
}

function row(
  what: string,
  figure: string | undefined,
  { target = '', met, note }: { target?: string; met?: boolean | undefined; note: string },
): Row {
  const verdict = target === '' ? '' : met === undefined ? 'not measured' : met ? 'yes' : 'no';
  return { what, figure: figure ?? '-', target, met: verdict, note };
}

const times = (ratio: number): string =>
  ratio < 1 ? `${ratio.toFixed(3)} times` : `${ratio.toFixed(1)} times`;
const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const seconds = (value: number): string => `${value.toFixed(2)} s`;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
