/** What the benchmark found, and the two ways to show it. */
import type { Environment as Circumstances } from '../report/environment';
import type { Growth, RepeatedFinetune } from './finetuneTime';
import type { NlpjsDuel } from './nlpjs';
import type { PackageSize } from './packageSize';
import type { PredictTimes } from './predictTime';
import type { EditorSession, FirstPredictions } from './server';
import type { ChosenSkills } from './skills';
import type { Race, Rival } from './trainingRace';
import type { ContestantKind } from './messages';

export interface Results {
  readonly environment: Environment;
  readonly skills: ChosenSkills;
  readonly race: Race;
  /** On a fresh network, all of which is trained, the embeddings too. */
  readonly freshRace: Race;
  readonly median: RepeatedFinetune;
  readonly p90: RepeatedFinetune;
  readonly growth: Growth;
  readonly predict: PredictTimes;
  readonly nlpjs: NlpjsDuel | string;
  readonly first: FirstPredictions;
  readonly editor: EditorSession;
  /** The session on the file with most samples; undefined in a quick run. */
  readonly longEditor: EditorSession | undefined;
  readonly size: PackageSize;
}

export interface Environment extends Circumstances {
  readonly seed: number;
  readonly backend: string;
  readonly quick: boolean;
}

/** The keys of benchmark 5 in evaluation.md, and a few more. */
export function toJson(results: Results): Record<string, unknown> {
  const { race, median, p90, growth, predict, nlpjs, editor, size } = results;
  const tensorflow = quickerTensorflow(race);
  return {
    trainVsStockWasm: ratioOf(race, 'stock-wasm'),
    trainVsStockCpu: ratioOf(race, 'stock-cpu'),
    trainVsTfjsNode: tensorflow?.train.ratio ?? null,
    gemmShare: race.share,
    finetuneMedianSeconds: median.seconds.median,
    finetuneP90Seconds: p90.seconds.median,
    growthExponent: growth.exponent,
    predictOneMs: predict.one,
    predict500Ms: predict.fiveHundred,
    keystrokeP50Ms: editor.keystrokeP50,
    keystrokeP95Ms: editor.keystrokeP95,
    peakMemoryMB: peakMemory(results) ?? null,
    nlpjs:
      typeof nlpjs === 'string'
        ? null
        : {
            trainRatio: nlpjs.trainRatio,
            intentAccuracy: nlpjs.intentAccuracy,
            ourIntentAccuracy: nlpjs.ourIntentAccuracy,
            predictRatio: nlpjs.predictRatio,
            skills: nlpjs.skills.length,
          },
    vsixMB: size.vsixMegabytes,
    reasons: reasonsOf(results),
    environment: results.environment,
    freshTrainVsStockWasm: ratioOf(results.freshRace, 'stock-wasm'),
    freshTrainVsStockCpu: ratioOf(results.freshRace, 'stock-cpu'),
    freshGemmShare: results.freshRace.share,
    trainVsComposedWasm: ratioOf(race, 'composed'),
    predictVsStockWasm: rivalOf(race, 'stock-wasm')?.predict?.ratio ?? null,
    trainMsPerUtterance: race.ours.train.minimum,
    stepGflops: race.step,
    multiplyGflops: race.multiply,
    growth: growth.points,
    firstPredictionMs: results.first.coldMs ?? null,
    firstPredictionWarmMs: results.first.warmMs ?? null,
    serverStartMs: editor.startMs,
    kernelKB: size.kernelKilobytes,
  };
}

/** Why a figure is null. */
export function reasonsOf({
  race,
  nlpjs,
  first,
  editor,
  environment,
  skills,
}: Results): Record<string, string> {
  const reasons: Record<string, string> = {};
  if (!quickerTensorflow(race)) reasons['trainVsTfjsNode'] = race.absent['stock-tensorflow'] ?? 'not raced';
  if (ratioOf(race, 'stock-cpu') === null) {
    reasons['trainVsStockCpu'] = environment.quick ? 'left out of a quick run' : 'did not run';
  }
  if (typeof nlpjs === 'string') reasons['nlpjs'] = nlpjs;
  if (first.coldMs === undefined) {
    reasons['firstPredictionMs'] = 'nothing is predicted before the first fine-tune';
  }
  if (editor.peakMegabytes === undefined) reasons['peakMemoryMB'] = 'this system has no /proc';
  if (skills.instead !== undefined) reasons['skills'] = skills.instead;
  return reasons;
}

export function rivalOf(race: Race, kind: ContestantKind): Rival | undefined {
  return race.rivals.find((rival) => rival.kind === kind);
}

function ratioOf(race: Race, kind: ContestantKind): number | null {
  return rivalOf(race, kind)?.train.ratio ?? null;
}

/** The product's network on TensorFlow or the stock one, whichever is the harder rival. */
export function quickerTensorflow(race: Race): Rival | undefined {
  return (['ours-tensorflow', 'stock-tensorflow'] as const)
    .flatMap((kind) => rivalOf(race, kind) ?? [])
    .sort((a, b) => a.train.ratio - b.train.ratio)[0];
}

/** Of the largest file, or of the one with most samples where that needs more. */
export function peakMemory({ editor, longEditor }: Results): number | undefined {
  const peaks = [editor.peakMegabytes, longEditor?.peakMegabytes].filter((peak) => peak !== undefined);
  return peaks.length === 0 ? undefined : Math.max(...peaks);
}
