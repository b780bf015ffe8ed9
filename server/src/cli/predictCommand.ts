import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Command } from 'commander';
import { createLexicon } from '../analysis/corpus/lexicon';
import { createSkillText } from '../analysis/grammar/createSkillText';
import { createCatalog } from '../catalog/catalog';
import type { Predictor } from '../nlu/api';
import { throwIfCancelled } from './cancellation';
import { openPredictor, readCheckpoint } from './checkpointFolder';
import { CliError } from './cliError';
import { assertReadable } from './readText';
import { describeFileError } from './describeFileError';
import { exitCode } from './exitCode';
import { foreignLabels } from './foreignLabels';
import type { LoadedModel } from './loadModel';
import { loadTrainableModel } from './loadTrainableModel';
import { openCliEngine } from './openCliEngine';
import { type TrainingOptions, type SharedOptions, withTrainingOptions, withSharedOptions } from './options';
import { predictionJson, slotTypesOf } from './predictionJson';
import type { Runtime } from './runtime';
import { trainModel } from './trainModel';
import { batchesOf, utteranceBatches } from './utteranceBatches';

interface PredictOptions extends SharedOptions, TrainingOptions {
  readonly checkpoint?: string;
  readonly text: readonly string[];
  readonly input?: string;
}

/** `predict MODEL`: intent and slots of utterances, one JSON object a line. */
export function predictCommand(runtime: Runtime, exit: (code: number) => void): Command {
  const command = new Command('predict')
    .description('say which intent and slots utterances would get, one JSON object a line')
    .argument('<model>', 'interaction model')
    .option('--checkpoint <folder>', 'checkpoint of `finetune`; without it the model is fine-tuned first')
    .option('--text <utterance>', 'an utterance; may be given several times', append, [])
    .option('--input <file>', 'file with one utterance a line; - is standard input')
    .addHelpText('after', '\nExample:\n  skill-lens predict en-US.json --text "when is dune on"');
  return withSharedOptions(withTrainingOptions(command)).action(
    async (path: string, options: PredictOptions) => {
      await runPredict(path, options, runtime);
      exit(exitCode.ok);
    },
  );
}

function append(text: string, before: readonly string[]): string[] {
  return [...before, text];
}

async function runPredict(path: string, options: PredictOptions, runtime: Runtime): Promise<void> {
  // A model takes seconds to learn: what cannot be read is told before.
  if (isFile(options.input)) await assertReadable(options.input);
  const { loaded, predictor } = await preparePredictor(path, options, runtime);
  try {
    const answer = answerer(loaded, predictor, options, runtime);
    for (const batch of batchesOf(options.text)) {
      answer(batch);
    }
    const stream = inputOf(options, runtime);
    if (stream) {
      await answerStream(stream, options.input ?? '-', answer, runtime);
    }
  } finally {
    predictor.dispose();
  }
}

async function preparePredictor(
  path: string,
  options: PredictOptions,
  runtime: Runtime,
): Promise<{ loaded: LoadedModel; predictor: Predictor }> {
  const loaded = await loadTrainableModel(path);
  if (options.checkpoint === undefined) {
    const { engine, files } = await trainModel(loaded, { ...options, progress: 'nothing' }, runtime);
    return { loaded, predictor: await openPredictor(engine, files, path, runtime) };
  }
  const files = await readCheckpoint(options.checkpoint);
  const engine = await openCliEngine(options.backend, runtime);
  return { loaded, predictor: await openPredictor(engine, files, options.checkpoint, runtime) };
}

function isFile(input: string | undefined): input is string {
  return input !== undefined && input !== '-';
}

/** Standard input only where nothing else was asked for. */
function inputOf({ text, input }: PredictOptions, runtime: Runtime): Readable | undefined {
  if (isFile(input)) {
    return createReadStream(input);
  }
  if (input === undefined && text.length > 0) {
    return undefined;
  }
  if (runtime.stdin.isTTY) {
    runtime.stderr.write('Type utterances, one a line; Ctrl+D ends.\n');
  }
  return runtime.stdin;
}

async function answerStream(
  stream: Readable,
  name: string,
  answer: (batch: readonly string[]) => void,
  runtime: Runtime,
): Promise<void> {
  const stop = (): void => void stream.destroy();
  runtime.signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const batch of utteranceBatches(stream, name === '-' ? 'standard input' : name)) {
      throwIfCancelled(runtime.signal);
      answer(batch);
    }
  } catch (error) {
    throwIfCancelled(runtime.signal);
    throw isFileError(error) ? new CliError(describeFileError('read', name, error), { cause: error }) : error;
  } finally {
    runtime.signal.removeEventListener('abort', stop);
  }
}

/** A failed system call, as against a fault of ours. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function answerer(
  { model }: LoadedModel,
  predictor: Predictor,
  { checkpoint }: PredictOptions,
  runtime: Runtime,
): (batch: readonly string[]) => void {
  const catalog = createCatalog();
  const skill = createSkillText(model, catalog, createLexicon(model, catalog));
  const types = slotTypesOf(model);
  if (checkpoint !== undefined)
    warnOfForeignLabels(checkpoint, foreignLabels(predictor.labels, model), runtime);
  return (batch) => {
    const predictions = predictor.predict(batch, skill);
    runtime.stdout.write(predictions.map((one) => `${predictionJson(one, types)}\n`).join(''));
  };
}

function warnOfForeignLabels(checkpoint: string, foreign: readonly string[], runtime: Runtime): void {
  if (foreign.length === 0) return;
  runtime.stderr.write(
    `warning: ${checkpoint}: the checkpoint knows ${foreign.join(', ')}, which the model does not have; ` +
      'it was made from another model or an older text; run "finetune" again\n',
  );
}
