import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { CheckpointError } from '../nlu/api';
import { type DecodedCheckpoint, decodeCheckpoint } from '../nlu/checkpoint';
import { readCheckpoint } from './checkpointFolder';
import { CliError } from './cliError';
import { counted } from './counted';
import { exitCode } from './exitCode';
import { heldOutSentence } from './heldOutSentence';
import { openCliEngine } from './openCliEngine';
import type { Runtime } from './runtime';

interface InspectOptions {
  readonly format: 'text' | 'json';
}

/** `inspect CHECKPOINT`: what a checkpoint says of itself, its hash checked. */
export function inspectCommand(runtime: Runtime, exit: (code: number) => void): Command {
  return new Command('inspect')
    .description('say what a checkpoint has learned and from what; exit 2 where it is damaged')
    .argument('<checkpoint>', 'folder of `finetune`, or one that keeps checkpoints')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  skill-lens inspect checkpoint --format json')
    .action(async (folder: string, { format }: InspectOptions) => {
      // TensorFlow.js reads weights into tensors of some backend.
      (await openCliEngine('cpu', runtime)).activate();
      const facts = factsOf(await decoded(folder));
      runtime.stdout.write(format === 'json' ? `${JSON.stringify(facts)}\n` : textOf(facts));
      exit(exitCode.ok);
    });
}

async function decoded(folder: string): Promise<DecodedCheckpoint> {
  const place = (await newestIn(folder)) ?? folder;
  const files = await readCheckpoint(place);
  try {
    return decodeCheckpoint(files);
  } catch (error) {
    throw error instanceof CheckpointError
      ? new CliError(`${place}: ${error.message}`, { cause: error })
      : error;
  }
}

/** Storage has a folder a model, and in it `checkpoint-N`. */
async function newestIn(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  const numbers = names.flatMap((name) => /^checkpoint-(\d+)$/.exec(name)?.[1] ?? []).map(Number);
  return numbers.length === 0 ? undefined : join(folder, `checkpoint-${Math.max(...numbers)}`);
}

type Facts = ReturnType<typeof factsOf>;

function factsOf({
  info,
  labels,
  locale,
  words,
  carriers,
  temperature,
  gazetteer,
  hyper,
  ...rest
}: DecodedCheckpoint) {
  const { learned, ...said } = info;
  return {
    ...said,
    locale,
    temperature,
    intents: labels.intents,
    slots: labels.slots,
    vocabulary: words.length,
    carrierWords: carriers.length,
    gazetteerValues: Object.fromEntries(
      Object.entries(gazetteer).map(([slot, values]) => [slot, values.length]),
    ),
    learnedSamples: learned?.length ?? null,
    parameters: [...rest.weights.values()].reduce((sum, values) => sum + values.length, 0),
    quickReader: rest.ngrams !== undefined,
    pretrainedHash: rest.pretrainedHash ?? null,
    hyperParameters: hyper,
  };
}

function textOf(facts: Facts): string {
  const { report, seed, backend, kernels, locale, contentHash } = facts;
  const start = facts.pretrained
    ? `the pretrained network ${facts.pretrainedHash?.slice(0, 12)}`
    : 'random weights';
  const lines = [
    `Fine-tuned on ${counted(report.samples, 'sample')} (${report.utterances} utterances, ${report.updates} updates) in ${report.seconds.toFixed(1)} s`,
    `on ${backend}${kernels ? ` (${kernels} kernels)` : ''}, seed ${seed}, locale ${locale}, from ${start}.`,
    heldOutSentence(report.heldOut),
    `Content ${contentHash}, whole: the hash of its files is right. Format ${facts.formatVersion}.`,
    `${counted(facts.parameters, 'weight')}, temperature ${facts.temperature.toFixed(3)}, ${counted(facts.carrierWords, 'carrier word')}.`,
    `${counted(facts.intents.length, 'intent')}: ${facts.intents.join(', ')}`,
    `${counted(facts.slots.length, 'slot')}: ${facts.slots.map((slot) => `${slot} (${facts.gazetteerValues[slot] ?? 0} values)`).join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}
