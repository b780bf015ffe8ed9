// `npm run types`: every TypeScript project in turn, each with all that it has to say.
import { mkdirSync } from 'node:fs';
import { runNode } from './command.mjs';

const projects = [
  'server/tsconfig.core.json',
  'server/tsconfig.json',
  'server/tsconfig.web.json',
  'src/tsconfig.json',
  'src/tsconfig.web.json',
  'test/tsconfig.json',
];

// What the compiler remembers of unchanged files spares most of a second run.
const memory = 'out/types';
mkdirSync(memory, { recursive: true });

const failed = [];
for (const project of projects) {
  const remembered = `${memory}/${project.replaceAll('/', '-')}.tsbuildinfo`;
  const options = ['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', remembered];
  if ((await runNode(['node_modules/typescript/bin/tsc', ...options])) !== 0) failed.push(project);
}
if (failed.length > 0) {
  console.error(`Type errors in ${failed.join(', ')}`);
  process.exitCode = 1;
}
