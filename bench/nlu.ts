/** Benchmark 3, `npm run bench:nlu -- --train FILE --test FILE`: public references. */
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runJobs } from './jobs/pool';
import { meanOf, standardDeviation } from './measure/bootstrap';
import type { NluJob, NluResult } from './nlu/messages';
import { describeEnvironment, readEnvironment } from './report/environment';
import { hundredfold, markdownTable } from './report/markdown';
import { distFolder, outFolder } from './speed/places';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      train: { type: 'string' },
      test: { type: 'string' },
      'per-intent': { type: 'string' },
      'model-per-intent': { type: 'boolean', default: false },
      'out-of-scope': { type: 'string' },
      epochs: { type: 'string', default: '8' },
      rate: { type: 'string' },
      seeds: { type: 'string', default: '1' },
      system: { type: 'string', default: 'transfer' },
      pretrained: { type: 'string', default: join(distFolder, 'pretrained') },
      processes: { type: 'string', default: '2' },
      json: { type: 'boolean', default: false },
    },
  });
  if (!values.train || !values.test) {
    console.error('Name two files of a corpus: npm run bench:nlu -- --train FILE --test FILE');
    process.exit(2);
  }
  const jobs = Array.from(
    { length: Number(values.seeds) },
    (_, index): NluJob => ({
      train: values.train!,
      test: values.test!,
      system: values.system,
      seed: index + 1,
      ...(values['per-intent'] !== undefined && { perIntent: Number(values['per-intent']) }),
      modelPerIntent: values['model-per-intent'],
      epochs: Number(values.epochs),
      ...(values.rate !== undefined && { rate: Number(values.rate) }),
      ...(values['out-of-scope'] !== undefined && { outOfScope: values['out-of-scope'] }),
      pretrained: values.pretrained,
      wasmFolder: distFolder,
    }),
  );
  const results: NluResult[] = [];
  const program = join(outFolder, 'nlu/contestant.js');
  await runJobs<NluJob, NluResult>(program, jobs, Number(values.processes), (result) => results.push(result));
  const figures = figuresOf(results);
  const command = `npm run bench:nlu -- ${process.argv.slice(2).join(' ')}`;
  console.log(`\`${command}\`: ${describeEnvironment(readEnvironment())}; ${results.length} seeds.\n`);
  console.log(
    markdownTable(
      ['measure', 'mean', 'sd'],
      Object.entries(figures.means).map(([name, mean]) => [
        name,
        name === 'seconds' || name === 'updates' ? mean.toFixed(1) : hundredfold(mean),
        name === 'seconds' || name === 'updates'
          ? figures.sd[name]!.toFixed(1)
          : hundredfold(figures.sd[name]!),
      ]),
    ),
  );
  if (values.json) {
    const { train, test } = { train: basename(values.train), test: basename(values.test) };
    console.log(JSON.stringify({ train, test, system: values.system, ...figures.means, sd: figures.sd }));
  }
}

type Figures = Record<string, number>;

function figuresOf(results: readonly NluResult[]): { means: Figures; sd: Figures } {
  const rows = results.map(
    (result): Figures => ({
      intentAccuracy: 1 - result.intentError,
      slotF1: result.slotF1,
      frameAccuracy: 1 - result.frameError,
      semER: result.semER,
      ece: result.ece,
      'intentAccuracy, no grammar': 1 - result.alone.intentError,
      'slotF1, no grammar': result.alone.slotF1,
      'frameAccuracy, no grammar': 1 - result.alone.frameError,
      ...(result.meanSlotF1 !== undefined && { meanSlotF1: result.meanSlotF1 }),
      ...(result.aloneMeanSlotF1 !== undefined && { 'meanSlotF1, no grammar': result.aloneMeanSlotF1 }),
      ...(result.outOfScopeAuc !== undefined && { outOfScopeAuc: result.outOfScopeAuc }),
      seconds: result.seconds,
      updates: result.updates,
    }),
  );
  const names = Object.keys(rows[0]!);
  const over = (figure: (values: readonly number[]) => number): Figures =>
    Object.fromEntries(names.map((name) => [name, figure(rows.map((row) => row[name]!))]));
  return { means: over(meanOf), sd: over(standardDeviation) };
}

void main();
