// `npm run test:random [-- PATH]`: the unit tests that draw values, with a seed that is new at each run and many times as many values.
// `npm test` tries the same few every time, so that no change fails by chance; what fails here is a fault that they have missed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.mjs';
import { closingLine, judge } from './counts.mjs';
import { ensureInstalled } from './setup.mjs';
import { runVitest } from './vitest.mjs';

const rounds = 20;
const [within = 'test'] = process.argv.slice(2);

const isRandom = (path) => /support\/(forAll|seed)'/.test(readFileSync(join(root, path), 'utf8'));
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((path) => join('test', path).replaceAll('\\', '/'))
  .filter((path) => path.startsWith(within) && /\.test\.ts$/.test(path) && !path.startsWith('test/server/'))
  .filter(isRandom);
const seed = process.env['SKILL_LENS_SEED'] ?? String(Math.floor(Math.random() * 1_000_000));

await ensureInstalled();
console.log(`SKILL_LENS_SEED=${seed} SKILL_LENS_ROUNDS=${rounds}`);
const env = { SKILL_LENS_SEED: seed, SKILL_LENS_ROUNDS: String(rounds) };
const counts = judge(await runVitest('unit', { files, env }), 'Random tests');
console.log(closingLine(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
