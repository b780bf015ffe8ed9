/** Folders; bench/run.mjs starts every benchmark in the repository's root. */
import { join } from 'node:path';

export const root = process.cwd();
/** This run's own, see bench/run.mjs. */
export const outFolder = join(root, process.env['SKILL_LENS_BENCH_FOLDER'] ?? 'out/bench');
/** The build that is measured: a copy. */
export const distFolder = join(outFolder, 'dist');
export const sharedSkills = join(root, '../shared/skills/dev');
export const exampleModel = join(root, 'examples/cinema/skill-package/interactionModels/custom/en-US.json');
