import type { PretrainOptions } from '../../bench/pretrain/options';
import {
  type ExchangeMemory,
  createExchangeMemory,
  joinExchange,
} from '../../bench/pretrain/parallel/exchange';
import { createRowMemory } from '../../bench/pretrain/parallel/rowState';
import type { Part } from '../../bench/pretrain/partition';
import { scheduleOfUpdates } from '../../bench/pretrain/schedule';
import { type ThreadSetup, runThread } from '../../bench/pretrain/thread';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KernelBuild } from '../../server/src/engine/fused/kernelModule';
import { type Engine, openEngine } from '../../server/src/engine/openEngine';
import { noiselessHyper } from './tinyTraining';
import { toyBlocks, toyCorpora, toyLearner, toyTable } from './toyPretraining';

export interface PretrainToyOptions {
  readonly wasmFolder: string;
  readonly kernelFolder: string;
  readonly kernels: KernelBuild;
  readonly threads: number;
  readonly updates: number;
  /** Updates in which output layers alone learn; none unless said. */
  readonly headsFirst?: number;
}

const parts = 4;
const options = {
  parts,
  batch: 32,
  seed: 5,
  skillShare: 0,
  corpora: '',
  language: 0.5,
  prototypes: 0.5,
  trainsWords: true,
} as unknown as PretrainOptions;

/** A bundled program does not know where the project lies. */
function engineOf({ wasmFolder, kernelFolder, kernels }: PretrainToyOptions): Promise<Engine> {
  const readKernels = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(join(kernelFolder, name)));
  return openEngine({ backend: 'wasm', wasmFolder, kernels, readFile: readKernels });
}

/** Too few rows to be parted as those of real corpora are. */
function toyParts(): Part[] {
  const corpora = toyCorpora();
  return Array.from({ length: parts }, (_, number) => {
    const domain = number % corpora.length;
    const rows = corpora[domain]!.rows.filter((_row, index) => index % 2 === Math.floor(number / 2));
    return { corpora: [{ domain, rows: rows.slice(2), keptOut: rows.slice(0, 2) }], skills: [] };
  });
}

/** What a helping thread is given. */
export interface PretrainToyHelp {
  readonly toy: PretrainToyOptions;
  readonly thread: number;
  readonly memory: ExchangeMemory;
}

/** The memory that all threads of a toy share, with what training starts from. */
export async function toyMemory(toy: PretrainToyOptions): Promise<ExchangeMemory> {
  const table = createRowMemory(toy.threads, toyBlocks[0]!.words.length, noiselessHyper.wordWidth);
  const numbers = new Float32Array(table.table);
  numbers.set(toyTable());
  const { learner } = toyLearner(await engineOf(toy), numbers, options);
  const memory = createExchangeMemory({
    threads: toy.threads,
    weights: Array.from(learner.weights.values(), ({ size }) => size),
    rows: table,
  });
  const { weights } = joinExchange(memory, 0, { limit: 1, parts: 1 });
  [...learner.weights.values()].forEach((weight, index) => {
    weights.numbers(index).set(weight.dataSync() as Float32Array);
  });
  return memory;
}

/** Trains as one of the threads. @returns all weights and the word table */
export async function pretrainToy(
  toy: PretrainToyOptions,
  thread: number,
  memory: ExchangeMemory,
): Promise<Float32Array> {
  const numbers = new Float32Array(memory.rows.table);
  const { learner, domains } = toyLearner(await engineOf(toy), numbers, options);
  const own = toyParts();
  const setup: ThreadSetup = {
    options: { ...options, headsFirst: toy.headsFirst ?? 0 },
    thread,
    parts: own
      .map((part, number) => ({ number, part }))
      .filter(({ number }) => number % toy.threads === thread),
    domains,
    hyper: noiselessHyper,
    blocks: toyBlocks,
    frequent: new Map(),
    done: 0,
  };
  const schedule = scheduleOfUpdates(toy.updates, 0);
  const lead = {
    order: () => ({ rate: 0.01, ends: schedule.isLast(), looks: schedule.isLast() }),
    step: () => schedule.step(),
    look: () => undefined,
  };
  runThread(setup, learner, memory, thread === 0 ? lead : undefined);
  const { weights, rows } = joinExchange(memory, thread, { limit: 1, parts: 1 });
  return Float32Array.from([...weights.save().weights, ...rows.table]);
}
