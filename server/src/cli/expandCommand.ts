import { Command, InvalidArgumentError, Option } from 'commander';
import Papa from 'papaparse';
import { createCatalog } from '../catalog/catalog';
import { type ExpandedSample, expandSamples } from '../evaluation/expandSamples';
import { snapshotOf } from './evaluate/runEvaluation';
import { exitCode } from './exitCode';
import { expandedRasa } from './expand/expandedRasa';
import { loadTrainableModel } from './loadTrainableModel';
import { type TrainingOptions, withTrainingOptions } from './options';
import type { Runtime } from './runtime';

const formats = ['plain', 'rasa', 'csv'] as const;

interface ExpandOptions extends TrainingOptions {
  readonly format: (typeof formats)[number];
  readonly count: number;
}

/** `expand MODEL`: samples with their slots filled, for other tools. */
export function expandCommand(runtime: Runtime, exit: (code: number) => void): Command {
  const command = new Command('expand')
    .description('print the samples with values in their slots, for other tools')
    .argument('<model>', 'interaction model')
    .addOption(
      new Option('--format <format>', 'one utterance a line, NLU data of Rasa, or CSV that `evaluate` reads')
        .choices([...formats])
        .default('plain'),
    )
    .option('--count <number>', 'how often a sample with slots is filled', parseCount, 3)
    .addHelpText(
      'after',
      '\nExample:\n  skill-lens expand en-US.json --format rasa --count 10 > data/nlu.yml',
    );
  return withTrainingOptions(command).action(async (path: string, options: ExpandOptions) => {
    const snapshot = snapshotOf(await loadTrainableModel(path), createCatalog());
    runtime.stdout.write(printed([...expandSamples(snapshot, options.count, options.seed)], options));
    exit(exitCode.ok);
  });
}

function parseCount(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > 1000) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 1000.');
  }
  return Number(text);
}

function printed(samples: readonly ExpandedSample[], { format }: ExpandOptions): string {
  switch (format) {
    case 'rasa':
      return expandedRasa(samples);
    case 'csv':
      return `${Papa.unparse([['utterance', 'intent', 'slots'], ...samples.map(rowOf)], { newline: '\n' })}\n`;
    case 'plain':
      return samples.map(({ utterance }) => `${utterance}\n`).join('');
  }
}

function rowOf({ utterance, intent, slots }: ExpandedSample): string[] {
  return [utterance, intent, ...slots.map(({ name, value }) => `${name}=${value}`)];
}
