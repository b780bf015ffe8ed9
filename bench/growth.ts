/** Benchmark 2, `npm run bench:growth -- --corpus NAME`: a domain that grows, left out of pretraining. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { groupBy } from '../server/src/base/groupBy';
import { runJobs } from './jobs/pool';
import { meanOf } from './measure/bootstrap';
import type { NluJob, NluResult } from './nlu/messages';
import { describeEnvironment, readEnvironment } from './report/environment';
import { hundredfold, markdownTable } from './report/markdown';
import { writeBetweenMarks } from './report/marks';
import { plotLines } from './report/plot';
import { distFolder, outFolder } from './speed/places';

interface Step {
  readonly system: string;
  readonly share: number;
  readonly rows: number;
  readonly intentError: number;
  readonly slotF1: number;
  readonly frameError: number;
  /** The same trainings read without the grammar of their rows. */
  readonly aloneIntentError: number;
  readonly aloneFrameError: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      corpora: { type: 'string', default: '../shared/corpora' },
      steps: { type: 'string', default: '1,2,5,10,25,50,100' },
      systems: { type: 'string', default: 'transfer,scratch' },
      seeds: { type: 'string', default: '3' },
      epochs: { type: 'string', default: '8' },
      pretrained: { type: 'string', default: join(distFolder, 'pretrained') },
      processes: { type: 'string', default: '2' },
      out: { type: 'string' },
      plot: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (!values.corpus) {
    console.error('Name a corpus: npm run bench:growth -- --corpus snips-goo');
    process.exit(2);
  }
  const file = (split: string): string => join(values.corpora, `${values.corpus}.${split}.jsonl.gz`);
  const jobs = values.steps.split(',').flatMap((step) =>
    values.systems.split(',').flatMap((system) =>
      Array.from(
        { length: Number(values.seeds) },
        (_, index): NluJob => ({
          train: file('train'),
          test: file('test'),
          system,
          seed: index + 1,
          share: Number(step) / 100,
          epochs: Number(values.epochs),
          pretrained: values.pretrained,
          wasmFolder: distFolder,
        }),
      ),
    ),
  );
  const results: NluResult[] = [];
  const program = join(outFolder, 'nlu/contestant.js');
  await runJobs<NluJob, NluResult>(program, jobs, Number(values.processes), (result) => {
    results.push(result);
    console.error(`${results.length} of ${jobs.length} trainings`);
  });
  const steps = stepsOf(results);
  const command = `npm run bench:growth -- ${process.argv.slice(2).join(' ')}`;
  const text = `\`${command}\`: ${describeEnvironment(readEnvironment())}; seeds 1 to ${values.seeds}.\n\n${tableOf(steps)}`;
  console.log(text);
  if (values.out) writeBetweenMarks(values.out, `growth ${values.corpus}`, `\n${text}\n`);
  if (values.plot) await draw(values.plot, values.corpus, steps);
  if (values.json) console.log(JSON.stringify({ corpus: values.corpus, steps }));
}

function stepsOf(results: readonly NluResult[]): Step[] {
  const groups = groupBy(results, ({ job }) => `${job.system} ${job.share}`);
  return Array.from(groups.values(), (group) => ({
    system: group[0]!.job.system,
    share: group[0]!.job.share!,
    rows: group[0]!.rows,
    intentError: meanOf(group.map(({ intentError }) => intentError)),
    slotF1: meanOf(group.map(({ slotF1 }) => slotF1)),
    frameError: meanOf(group.map(({ frameError }) => frameError)),
    aloneIntentError: meanOf(group.map(({ alone }) => alone.intentError)),
    aloneFrameError: meanOf(group.map(({ alone }) => alone.frameError)),
  })).sort((a, b) => a.share - b.share || (a.system < b.system ? 1 : -1));
}

function tableOf(steps: readonly Step[]): string {
  const fewer = ({ share, system }: Step, error: 'frameError' | 'aloneFrameError'): string => {
    const baseline = steps.find((step) => step.share === share && step.system === 'scratch');
    const own = steps.find((step) => step.share === share && step.system === system)!;
    if (!baseline || baseline === own) return '';
    return hundredfold((baseline[error] - own[error]) / baseline[error]);
  };
  return markdownTable(
    [
      'share of the data',
      'rows',
      'system',
      'intent error %',
      'slot F1 %',
      'frame error %',
      'fewer than scratch %',
      'without the grammar: intent error %',
      'frame error %',
      'fewer than scratch %',
    ],
    steps.map((step) => [
      `${(100 * step.share).toFixed(0)} %`,
      String(step.rows),
      `\`${step.system}\``,
      ...[step.intentError, step.slotF1, step.frameError].map((figure) => hundredfold(figure)),
      fewer(step, 'frameError'),
      ...[step.aloneIntentError, step.aloneFrameError].map((figure) => hundredfold(figure)),
      fewer(step, 'aloneFrameError'),
    ]),
  );
}

async function draw(path: string, corpus: string, steps: readonly Step[]): Promise<void> {
  const systems = [...new Set(steps.map(({ system }) => system))];
  const lines = systems.map((name) => ({
    name,
    points: steps
      .filter(({ system }) => system === name)
      .map(({ rows, frameError }) => ({ x: rows, y: 100 * frameError })),
  }));
  mkdirSync(dirname(path), { recursive: true });
  const title = `${corpus}, left out of pretraining: frame error as the domain grows`;
  writeFileSync(
    path,
    await plotLines({ title, x: 'training utterances', y: 'frame error, %', logarithmicX: true, lines }),
  );
}

void main();
