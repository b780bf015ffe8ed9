// `npm run types`: every TypeScript project in turn, each with all that it has to say.
import { runNode } from './command.mjs';

const projects = [
  'server/tsconfig.core.json',
  'server/tsconfig.json',
  'server/tsconfig.web.json',
  'src/tsconfig.json',
  'src/tsconfig.web.json',
  'test/tsconfig.json',
];

const failed = [];
for (const project of projects) {
  if ((await runNode(['node_modules/typescript/bin/tsc', '-p', project, '--noEmit'])) !== 0)
    failed.push(project);
}
if (failed.length > 0) {
  console.error(`Type errors in ${failed.join(', ')}`);
  process.exitCode = 1;
}
