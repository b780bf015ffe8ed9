/** Training and predicting of the same batches by turns: A B A B ..., so that a busy machine slows all of them alike. */
import { type Contestant, startContestant } from './contestants';
import type { JobDescription } from './job';
import { type Lap, lapOf, quickest } from './laps';
import type { ContestantKind } from './messages';
import { median } from './statistics';

export interface Duel {
  readonly ours: Lap;
  readonly rival: Lap;
  /** How many times faster ours is: the ratio of the minima, and the median of the rounds' own ratios. */
  readonly ratio: number;
  readonly medianRatio: number;
}

export interface Rival {
  readonly kind: ContestantKind;
  readonly train: Duel;
  readonly predict: Duel | undefined;
}

export interface Race {
  /** Build of our kernels. */
  readonly build: string;
  readonly utterances: number;
  readonly tokens: number;
  readonly rivals: readonly Rival[];
  /** Why a rival is missing. */
  readonly absent: Readonly<Partial<Record<ContestantKind, string>>>;
  readonly ours: { readonly train: Lap; readonly predict: Lap };
  /** GFLOP/s: the best plain multiply, and our training step at its quickest. */
  readonly multiply: number;
  readonly step: number;
  /** The step's share of the multiply rate. */
  readonly share: number;
}

/** What is asked of a rival; slow ones get less. */
interface Heat {
  readonly kind: ContestantKind;
  readonly batches: number;
  readonly rounds: number;
  readonly warmUp: number;
  readonly predicts: boolean;
}

export interface RaceOptions {
  readonly rounds: number;
  readonly kinds: readonly ContestantKind[];
}

const tolerance = 1e-3;
/** Ours goes over the batches this often in a turn: one time over is short. */
const oursTimes = 3;
const warmUpTimes = 8;

export async function raceTraining(
  job: JobDescription,
  options: RaceOptions,
  say: (text: string) => void,
): Promise<Race> {
  const ours = await startContestant('ours', job);
  if (typeof ours === 'string') throw new Error(`our engine does not start: ${ours}`);
  await ours.time('train', job.batches, warmUpTimes);
  const own = await raceAlone(ours, options.rounds);
  const absent: Partial<Record<ContestantKind, string>> = {};
  const rivals: Rival[] = [];
  for (const heat of heats(ours.batches.length, options)) {
    const rival = await startContestant(heat.kind, job);
    if (typeof rival === 'string') {
      absent[heat.kind] = rival;
      say(`  ${heat.kind}: not here (${rival})`);
      continue;
    }
    const result = await raceAgainst(ours, rival, heat);
    rivals.push(result);
    say(
      `  ${heat.kind}: ${result.train.rival.minimum.toFixed(2)} ms an utterance, ` +
        `ours ${result.train.ours.minimum.toFixed(2)} (${result.train.ratio.toFixed(1)} times faster)`,
    );
    rival.stop();
  }
  ours.stop();
  return { build: ours.build, rivals, absent, ...own };
}

function heats(batches: number, { rounds, kinds }: RaceOptions): Heat[] {
  return kinds.map((kind) =>
    kind === 'stock-cpu'
      ? { kind, batches: 1, rounds: 2, warmUp: 0, predicts: false }
      : { kind, batches, rounds, warmUp: 1, predicts: true },
  );
}

async function raceAlone(
  ours: Contestant,
  rounds: number,
): Promise<Omit<Race, 'build' | 'rivals' | 'absent'>> {
  const { batches } = ours;
  const trained: (readonly number[])[] = [];
  const predicted: (readonly number[])[] = [];
  const multiplied: number[] = [];
  for (let round = 0; round < rounds; round++) {
    multiplied.push(await ours.multiply());
    trained.push(...(await ours.time('train', batches.length, oursTimes)));
    predicted.push(...(await ours.time('predict', batches.length, oursTimes)));
  }
  const total = (pick: (batch: (typeof batches)[number]) => number): number =>
    batches.reduce((sum, batch) => sum + pick(batch), 0);
  const utterances = total((batch) => batch.utterances);
  const multiply = Math.max(...multiplied);
  const step = total(({ flops }) => flops) / quickest(trained) / 1e6;
  return {
    utterances,
    tokens: total(({ tokens }) => tokens),
    ours: { train: lapOf(trained, utterances), predict: lapOf(predicted, utterances) },
    multiply,
    step,
    share: step / multiply,
  };
}

async function raceAgainst(ours: Contestant, rival: Contestant, heat: Heat): Promise<Rival> {
  if (Math.abs(rival.loss - ours.loss) > tolerance) {
    throw new Error(
      `${heat.kind} is not the same network any more: its first loss is ${rival.loss}, ours ${ours.loss}; mend bench/stock`,
    );
  }
  if (heat.warmUp > 0) await rival.time('train', heat.batches, heat.warmUp);
  return {
    kind: heat.kind,
    train: await duel(ours, rival, heat, 'train'),
    predict: heat.predicts ? await duel(ours, rival, heat, 'predict') : undefined,
  };
}

async function duel(
  ours: Contestant,
  rival: Contestant,
  { batches, rounds }: Heat,
  work: 'train' | 'predict',
): Promise<Duel> {
  const own: (readonly number[])[] = [];
  const other: (readonly number[])[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const mine = await ours.time(work, batches, oursTimes);
    const theirs = await rival.time(work, batches, 1);
    own.push(...mine);
    other.push(...theirs);
    ratios.push(lapOf(theirs, 1).median / lapOf(mine, 1).median);
  }
  const utterances = ours.batches.slice(0, batches).reduce((sum, batch) => sum + batch.utterances, 0);
  return {
    ours: lapOf(own, utterances),
    rival: lapOf(other, utterances),
    ratio: quickest(other) / quickest(own),
    medianRatio: median(ratios),
  };
}
