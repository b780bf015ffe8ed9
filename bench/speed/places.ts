/** Folders; bench/run.mjs starts every benchmark in the repository's root. */
import { join } from 'node:path';

export const root = process.cwd();
export const outFolder = join(root, 'out/bench');
/** The build that is measured: a copy, see bench/run.mjs. */
export const distFolder = join(outFolder, 'dist');
export const sharedSkills = join(root, '../shared/skills/dev');
export const exampleModel = join(root, 'examples/cinema/skill-package/interactionModels/custom/en-US.json');
