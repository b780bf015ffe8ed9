/** Kills during saves, and two processes on one storage: nothing is torn, nothing lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCheckpointStore } from '../../server/src/node/checkpointStore';
import { type BundledProgram, bundleProgram } from '../support/bundleProgram';
import { savedModel, savedWeights } from '../support/savingProcess';
import { type Attack, insist } from './attack';

abstract class StorageAttack implements Attack {
  abstract readonly name: string;
  abstract readonly unit: string;
  readonly root = mkdtempSync(join(tmpdir(), 'skill-lens-fuzz-'));
  #program: Promise<BundledProgram> | undefined;

  abstract step(random: Parameters<Attack['step']>[0]): Promise<number>;

  protected async start(name: string, times: number): Promise<ChildProcess> {
    this.#program ??= bundleProgram('savingProcess');
    const { path } = await this.#program;
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    return spawn(process.execPath, [path, this.root, name, String(times)], { stdio: [...stdio] });
  }

  async end(): Promise<void> {
    (await this.#program)?.remove();
    rmSync(this.root, { recursive: true, force: true });
  }

  /** What is stored is whole; undefined: nothing is stored. */
  protected async stored(): Promise<string | undefined> {
    const files = await createCheckpointStore(this.root).load(savedModel);
    if (files === undefined) return undefined;
    const isWhole = new TextDecoder().decode(files.weights) === savedWeights(files.modelJson);
    insist(isWhole, () => `torn: ${files.modelJson} with ${files.weights.length} bytes`);
    return files.modelJson;
  }
}

class Kills extends StorageAttack {
  readonly name = 'kills during saves';
  readonly unit = 'kills';
  #saved: string | undefined;

  async step(random: Parameters<Attack['step']>[0]): Promise<number> {
    const child = await this.start(`k${random.integer(1000)}-`, 100_000);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => setTimeout(resolve, 60 + random.integer(200)));
    child.kill('SIGKILL');
    await ended;
    const now = await this.stored();
    insist(this.#saved === undefined || now !== undefined, () => `lost: ${this.#saved}`);
    this.#saved = now ?? this.#saved;
    return 1;
  }
}

const savesOfEach = 25;

class Pairs extends StorageAttack {
  readonly name = 'two processes on one storage';
  readonly unit = 'saves';

  async step(): Promise<number> {
    const children = await Promise.all(['a', 'b'].map((name) => this.start(name, savesOfEach)));
    const told = await Promise.all(children.map(outputOf));
    for (const faults of told) insist(faults === '[]', () => faults);
    const last = await this.stored();
    insist(
      last === `a${savesOfEach - 1};` || last === `b${savesOfEach - 1};`,
      () => `the last save is lost: ${last}`,
    );
    return 2 * savesOfEach;
  }
}

function outputOf(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return new Promise((resolve) => child.once('close', () => resolve(text)));
}

export const killAttack = (): Attack => new Kills();
export const pairAttack = (): Attack => new Pairs();
