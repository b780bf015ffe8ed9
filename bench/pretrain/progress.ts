import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { replaceFile } from './asset';
import type { PretrainOptions } from './options';
import type { Exchange } from './parallel/exchange';
import type { SavedRows } from './parallel/rowState';
import type { SavedWeights } from './parallel/weightState';
import { curveHeader, curveLine } from './report';
import { type Schedule, settlingRateAt } from './schedule';
import type { Counts, Lead } from './thread';

/** What a run that was cut off goes on from. */
export interface SavedState {
  /** Hash of the words and labels that the numbers are of. */
  readonly content: string;
  readonly update: number;
  readonly fraction: number;
  readonly curve: readonly string[];
  readonly weights: SavedWeights;
  readonly rows: SavedRows;
}

const statePath = (folder: string): string => join(folder, 'state.bin');

/** @throws Error where the state is of other words or labels than those at hand */
export function readState(folder: string, content: string): SavedState | undefined {
  if (!existsSync(statePath(folder))) return undefined;
  const state = deserialize(readFileSync(statePath(folder))) as SavedState;
  if (state.content !== content) {
    throw new Error(
      `${statePath(folder)} was made from other corpora, skills or words; name the same ones, or begin anew without --resume.`,
    );
  }
  return state;
}

/** The leading thread's work between updates: order, tell, save. */
export interface Progress extends Lead {
  readonly update: number;
  /** Lines of `curve.tsv`. */
  readonly curve: readonly string[];
  /** Updates a second since the start of the run. */
  readonly speed: number;
  save(): void;
}

export interface ProgressParts {
  readonly options: PretrainOptions;
  readonly schedule: Schedule;
  readonly state: SavedState | undefined;
  readonly exchange: Pick<Exchange, 'weights' | 'rows'>;
  /** Hash of the words and labels that the numbers are of. */
  readonly content: string;
  /** Set to stop after the update at hand. */
  readonly stopping: { asked: boolean };
}

const tellEvery = 15_000;

export function createProgress(parts: ProgressParts): Progress {
  const { options, schedule, state, exchange, content, stopping } = parts;
  const curve = [...(state?.curve ?? [])];
  const start = state?.update ?? 0;
  const began = performance.now();
  const usedBefore = process.cpuUsage();
  let update = start;
  let smoothed = new Map<string, number>();
  let looked = Math.floor(schedule.fraction() * options.looks);
  let [told, savedAt] = [began, began];
  const minutes = (): number => (performance.now() - began) / 60_000;
  const speed = (): number => (update - start) / (60 * minutes());
  const saveCurve = (): void =>
    replaceFile(join(options.out, 'curve.tsv'), `${curveHeader}\n${curve.join('\n')}\n`);
  const save = (): void => {
    const saved: SavedState = {
      content,
      update,
      fraction: schedule.fraction(),
      curve,
      weights: exchange.weights.save(),
      rows: exchange.rows.save(),
    };
    replaceFile(statePath(options.out), serialize(saved));
  };
  const tell = (): void => {
    const losses = Array.from(smoothed, ([name, loss]) => `${name} ${loss.toFixed(3)}`).join(' ');
    const { user, system } = process.cpuUsage(usedBefore);
    const seconds = (user + system) / 1e6 / Math.max(1, update - start);
    const time = `${speed().toFixed(2)} updates/s, ${(speed() * options.batch).toFixed(0)} utterances/s, ${seconds.toFixed(2)} core seconds an update`;
    console.log(
      `${(100 * schedule.fraction()).toFixed(1)} % update ${update}: ${losses}; ${time}, ${minutes().toFixed(2)} min`,
    );
  };
  return {
    curve,
    get update() {
      return update;
    },
    get speed() {
      return speed();
    },
    order() {
      const ends = schedule.isLast() || stopping.asked;
      const look = Math.floor(schedule.fraction() * options.looks);
      const looks = look > looked || ends;
      looked = look;
      const at = { update, fraction: schedule.fraction() };
      return { rate: settlingRateAt(at, options.rate, options.headsFirst), ends, looks };
    },
    step(losses) {
      update++;
      schedule.step();
      smoothed = new Map(
        Array.from(losses, ([name, loss]) => [
          name,
          smoothed.has(name) ? 0.98 * smoothed.get(name)! + 0.02 * loss : loss,
        ]),
      );
      const now = performance.now();
      if (now - told > tellEvery) {
        told = now;
        tell();
      }
      if (options.saveMinutes > 0 && now - savedAt > options.saveMinutes * 60_000) {
        savedAt = now;
        save();
      }
    },
    look(counts: Counts) {
      tell();
      const line = curveLine(update, minutes(), smoothed, counts);
      curve.push(line);
      saveCurve();
      console.log(
        `  kept out: intents ${(counts[0] / counts[1]).toFixed(4)} tags ${(counts[2] / counts[3]).toFixed(4)}`,
      );
    },
    save,
  };
}
