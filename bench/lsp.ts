/** `npm run bench:lsp [-- --json] [--skills DIR] [--quick] [--seed N] [--out FILE] [--node PATH]`: benchmark 6, the language server. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generatedModel } from './lsp/generatedModel';
import { type Extent, type Measured, measureModel } from './lsp/measure';
import { toJson, toMarkdown } from './lsp/report';
import { readEnvironment } from './report/environment';
import { writeBetweenMarks } from './report/marks';
import { exampleModel, sharedSkills } from './speed/places';

const sizes = { full: [1e4, 3e4, 1e5, 3e5, 1e6, 3e6, 1e7], quick: [1e4, 1e5, 1e6, 1e7] };
const extents: Record<keyof typeof sizes, Extent> = {
  full: { keystrokes: 60, requests: 20 },
  quick: { keystrokes: 20, requests: 8 },
};

async function measureGenerated(
  sizeList: readonly number[],
  seed: number,
  extent: Extent,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const size of sizeList) {
    console.log(`A generated model of ${size / 1000} kB`);
    measured.push(await measureModel('generated', generatedModel(size, seed), extent));
  }
  return measured;
}

/** The model with the most bytes; the example where there is no folder of real ones. */
function largestModel(folder: string): { path: string; instead: string | undefined } {
  if (!existsSync(folder)) {
    return {
      path: exampleModel,
      instead: `${folder} is not there: the example stands for the largest model`,
    };
  }
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
  const [path] = paths.sort((a, b) => statSync(b).size - statSync(a).size);
  if (path === undefined) throw new Error(`${folder} holds no model`);
  return { path, instead: undefined };
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
  const effort = values.quick ? 'quick' : 'full';
  const seed = Number(values.seed);
  const { path, instead } = largestModel(
    values.skills === undefined ? sharedSkills : resolve(here, values.skills),
  );
  console.log(`The largest model: ${basename(path)}`);
  const largest = await measureModel(basename(path, '.json'), readFileSync(path, 'utf8'), extents[effort]);
  const generated = await measureGenerated(sizes[effort], seed, extents[effort]);
  const results = { environment: { ...readEnvironment(), seed }, largest, generated, instead };
  const table = toMarkdown(results);
  console.log(`\n${table}`);
  if (values.out !== undefined) writeBetweenMarks(resolve(here, values.out), 'lsp', table);
  if (values.json) console.log(`\n${JSON.stringify(toJson(results))}`);
}

// While only a server is waited for nothing else keeps this process alive.
setInterval(() => {}, 60_000);
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  },
);
