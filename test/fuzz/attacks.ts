import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, seedFrom } from '../../server/src/base/random';
import type { Attack } from './attack';
import { checkpointAttack } from './checkpoints';
import { hostileAttack } from './hostile';
import { liveServerAttack } from './liveServer';
import { snapshotAttack } from './snapshots';
import { killAttack, pairAttack } from './storage';

/** All of them. `models`: a folder of other people's models to begin with. */
export function createAttacks(models: string | undefined): Attack[] {
  const texts = models !== undefined && existsSync(models) ? textsIn(models) : [];
  return [
    liveServerAttack(texts),
    snapshotAttack(texts),
    checkpointAttack(),
    killAttack(),
    pairAttack(),
    hostileAttack(),
  ];
}

/** Of two megabytes and more it is not promised that a key takes less than two seconds. */
const largest = 2_000_000;

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.length < largest);
}

export interface Outcome {
  readonly name: string;
  readonly unit: string;
  readonly count: number;
  /** Each with the seed of its step. */
  readonly faults: readonly string[];
}

/** Steps of one attack until it has done enough or the time is over. Each step has a seed of its own. */
export async function runAttack(
  attack: Attack,
  seed: number,
  isOver: (count: number) => boolean,
  firstStep = 0,
): Promise<Outcome> {
  let count = 0;
  const faults: string[] = [];
  for (let step = firstStep; !isOver(count) && faults.length < 5; step++) {
    try {
      count += await attack.step(createRandom(seedFrom(`${attack.name} ${step}`, seed)));
    } catch (error) {
      faults.push(
        `${attack.name}, seed ${seed}, step ${step}: ${error instanceof Error ? error.stack : error}`,
      );
      await attack.end().catch(() => undefined);
    }
  }
  return { name: attack.name, unit: attack.unit, count, faults };
}
