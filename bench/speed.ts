/** `npm run bench:speed [-- --json] [--skills DIR] [--quick] [--seed N] [--out FILE] [--node PATH]`: benchmark 5, speed. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureGrowth, openFinetuneBench, repeatFinetune } from './speed/finetuneTime';
import { duelNlpjs } from './speed/nlpjs';
import type { ContestantKind } from './speed/messages';
import { measurePackage } from './speed/packageSize';
import { sharedSkills } from './speed/places';
import { timePrediction } from './speed/predictTime';
import { type Results, toJson } from './speed/results';
import { editInServer, openInServer } from './speed/server';
import { chooseSkills } from './speed/skills';
import { readEnvironment } from './report/environment';
import { writeBetweenMarks } from './report/marks';
import { rowsOf, toMarkdown, toSentence } from './speed/table';
import { raceTraining } from './speed/trainingRace';

interface Options {
  readonly skills: string;
  readonly quick: boolean;
  readonly seed: number;
  readonly say: (text: string) => void;
}

/** How much of everything. */
const full = {
  rounds: 5,
  batches: 8,
  finetunes: 3,
  sizes: [50, 200, 1000, 5000, 20_000],
  duels: 8,
  keystrokes: 60,
};
const quickly = { rounds: 2, batches: 4, finetunes: 1, sizes: [50, 1000, 20_000], duels: 2, keystrokes: 25 };

async function measure({ skills: folder, quick, seed, say }: Options): Promise<Results> {
  const extent = quick ? quickly : full;
  const skills = chooseSkills(folder, extent.duels);
  if (skills.instead) say(skills.instead);
  const started = performance.now();
  const stage = (text: string): void =>
    say(`${text} [${((performance.now() - started) / 1000).toFixed(0)} s]`);

  stage('Training and predicting, by turns');
  const job = { modelPath: skills.p90.path, seed, batches: extent.batches, pretrained: true };
  const { rounds } = extent;
  const cpu: ContestantKind[] = quick ? [] : ['stock-cpu'];
  const others: ContestantKind[] = ['composed', 'ours-tensorflow', 'stock-tensorflow'];
  const race = await raceTraining(job, { rounds, kinds: ['stock-wasm', ...others, ...cpu] }, say);
  stage('The same on a fresh network');
  const fresh = { ...job, pretrained: false };
  const freshRace = await raceTraining(fresh, { rounds, kinds: ['stock-wasm', ...cpu] }, say);
  stage('Fine-tuning');
  const bench = await openFinetuneBench(seed);
  const median = await repeatFinetune(bench, skills.median.path, extent.finetunes);
  const p90 = await repeatFinetune(bench, skills.p90.path, quick ? 1 : 2);
  stage('Predicting');
  const predict = await timePrediction(skills.p90.path, p90.last.files, seed);
  stage('Growth with the samples');
  const growth = await measureGrowth(bench, extent.sizes, seed, say);
  stage('nlp.js');
  const nlpjs = await duelNlpjs(skills.spread, bench, seed, say);
  bench.dispose();
  stage('Opening skills');
  const first = await openInServer(skills.median, skills.p90);
  stage(`Typing in ${skills.largest.name}`);
  const editor = await editInServer(skills.largest, extent.keystrokes);
  const longEditor =
    quick || skills.longest.path === skills.largest.path
      ? undefined
      : await editInServer(skills.longest, extent.keystrokes);
  stage('Done');
  return {
    environment: { ...readEnvironment(), seed, backend: 'wasm', quick },
    skills,
    race,
    freshRace,
    median,
    p90,
    growth,
    predict,
    nlpjs,
    first,
    editor,
    longEditor,
    size: measurePackage(),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      skills: { type: 'string' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  // npm runs scripts in the repository's root; a path was meant from where the user stands.
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const results = await measure({
    skills: values.skills === undefined ? sharedSkills : resolve(here, values.skills),
    quick: values.quick,
    seed: Number(values.seed),
    say: (text) => console.log(text),
  });
  const table = `${toSentence(results.environment)}\n\n${toMarkdown(rowsOf(results))}`;
  console.log(`\n${table}`);
  if (values.out !== undefined) writeBetweenMarks(resolve(here, values.out), 'speed', table);
  if (values.json) console.log(`\n${JSON.stringify(toJson(results))}`);
}

// The training worker alone does not keep a process alive; our other processes would outlive a failure.
setInterval(() => {}, 60_000);
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  },
);
