import { Command } from 'commander';
import type { TrainingReport } from '../nlu/api';
import { draftCheckpoint } from './checkpointFolder';
import { exitCode } from './exitCode';
import { heldOutSentence } from './heldOutSentence';
import { loadTrainableModel } from './loadTrainableModel';
import { type TrainingOptions, type SharedOptions, withTrainingOptions, withSharedOptions } from './options';
import type { Runtime } from './runtime';
import { trainModel } from './trainModel';

interface FinetuneOptions extends SharedOptions, TrainingOptions {
  readonly out: string;
  readonly json: boolean;
}

/** `finetune MODEL --out DIR`: trains on a model's samples and writes a checkpoint. */
export function finetuneCommand(runtime: Runtime, exit: (code: number) => void): Command {
  const command = new Command('finetune')
    .description('fine-tune on a model and write a checkpoint')
    .argument('<model>', 'interaction model')
    .requiredOption('--out <folder>', 'folder for the checkpoint (model.json, weights.bin)')
    .option('--json', 'print the figures as JSON on the last line', false);
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
    const { files, info } = await trainModel(loaded, { ...options, progress: 'nothing' }, runtime);
    await draft.commit(files);
    const lines = options.json ? [jsonOf(info.report)] : linesOf(info.report, info.backend, options.out);
    runtime.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await draft.discard();
  }
}

/** The line that outside programs read; figures are null where nothing could be held out. */
function jsonOf({ samples, utterances, updates, seconds, heldOut }: TrainingReport): string {
  return JSON.stringify({
    samples,
    utterances,
    updates,
    seconds,
    heldOut: {
      intentAccuracy: heldOut?.intentAccuracy ?? null,
      slotF1: heldOut?.slotF1 ?? null,
      frameAccuracy: heldOut?.frameAccuracy ?? null,
    },
  });
}

function linesOf(report: TrainingReport, backend: string, folder: string): string[] {
  const { samples, utterances, updates, seconds } = report;
  return [
    `Fine-tuned on ${samples} samples (${utterances} utterances, ${updates} updates) ` +
      `in ${seconds.toFixed(1)} s on ${backend}.`,
    heldOutSentence(report.heldOut),
    `Checkpoint: ${folder}`,
  ];
}
