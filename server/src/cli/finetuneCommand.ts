import { Command } from 'commander';
import type { CheckpointInfo } from '../nlu/api';
import { draftCheckpoint, readCheckpoint } from './checkpointFolder';
import { exitCode } from './exitCode';
import { heldOutSentence } from './heldOutSentence';
import { loadTrainableModel } from './loadTrainableModel';
import { type TrainingOptions, type SharedOptions, withTrainingOptions, withSharedOptions } from './options';
import type { Runtime } from './runtime';
import { trainModel } from './trainModel';

interface FinetuneOptions extends SharedOptions, TrainingOptions {
  readonly out: string;
  readonly json: boolean;
  readonly fromLast: boolean;
}

/** `finetune MODEL --out DIR`: trains on a model's samples and writes a checkpoint. */
export function finetuneCommand(runtime: Runtime, exit: (code: number) => void): Command {
  const command = new Command('finetune')
    .description('fine-tune on a model and write a checkpoint')
    .argument('<model>', 'interaction model')
    .requiredOption('--out <folder>', 'folder for the checkpoint (model.json, weights.bin)')
    .option('--from-last', 'go on from the checkpoint in the folder, where little has changed since', false)
    .option('--json', 'print the figures as JSON on the last line', false)
    .addHelpText('after', '\nExample:\n  skill-lens finetune en-US.json --out checkpoint --json');
  return withSharedOptions(withTrainingOptions(command)).action(
    async (path: string, options: FinetuneOptions) => {
      await runFinetune(path, options, runtime);
      exit(exitCode.ok);
    },
  );
}

async function runFinetune(path: string, options: FinetuneOptions, runtime: Runtime): Promise<void> {
  const loaded = await loadTrainableModel(path);
  const draft = await draftCheckpoint(options.out);
  try {
    const last = options.fromLast ? await readCheckpoint(options.out) : undefined;
    const { files, info } = await trainModel(loaded, { ...options, progress: 'nothing', last }, runtime);
    await draft.commit(files);
    const lines = options.json ? [jsonOf(info)] : linesOf(info, options);
    runtime.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await draft.discard();
  }
}

/** The line that outside programs read; figures are null where nothing could be held out. */
function jsonOf({ report, last }: CheckpointInfo): string {
  const { samples, utterances, updates, seconds, heldOut } = report;
  return JSON.stringify({
    samples,
    utterances,
    updates,
    seconds,
    ...(last && { fromLast: true }),
    heldOut: {
      intentAccuracy: heldOut?.intentAccuracy ?? null,
      slotF1: heldOut?.slotF1 ?? null,
      frameAccuracy: heldOut?.frameAccuracy ?? null,
    },
  });
}

function linesOf({ report, backend, last }: CheckpointInfo, { out, fromLast }: FinetuneOptions): string[] {
  const { samples, utterances, updates, seconds } = report;
  return [
    `Fine-tuned on ${samples} samples (${utterances} utterances, ${updates} updates) ` +
      `in ${seconds.toFixed(1)} s on ${backend}${startOf(last !== undefined, fromLast)}.`,
    heldOutSentence(report.heldOut),
    ...(last ? ['These figures are those of the last training that began anew.'] : []),
    `Checkpoint: ${out}`,
  ];
}

function startOf(wentOn: boolean, wasAsked: boolean): string {
  if (wentOn) return ', from the last checkpoint';
  return wasAsked ? ', anew: too much has changed since the last checkpoint' : '';
}
