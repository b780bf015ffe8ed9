/** `npm run fuzz -- --minutes N --seed S [--only NAME]`: every attack in turn, a share of the time each. */
import { parseArgs } from 'node:util';
import type { Attack } from './attack';
import { createAttacks, runAttack } from './attacks';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: '' },
  },
});

async function main(): Promise<void> {
  const seed = Number(values.seed);
  const attacks = createAttacks(process.env['SKILL_LENS_FUZZ_MODELS']);
  const chosen = attacks.filter(({ name }) => name.includes(values.only));
  const share = (Number(values.minutes) * 60_000) / chosen.length;
  console.log(`Seed ${seed}`);
  for (const attack of chosen) {
    const until = performance.now() + share;
    const tell = tellingProgress(attack);
    const { name, unit, count, faults } = await runAttack(attack, seed, (done) => {
      tell(done);
      return performance.now() > until;
    });
    await attack.end();
    console.log(`${name}: ${count.toLocaleString('en-US')} ${unit}, ${faults.length} faults`);
    for (const fault of faults) console.log(fault);
    if (faults.length > 0) process.exitCode = 1;
  }
}

const betweenLines = 60_000;

/** So that of a run which is cut off it is known how far it came. */
function tellingProgress({ name, unit }: Attack): (done: number) => void {
  let last = performance.now();
  return (done) => {
    if (performance.now() - last < betweenLines) return;
    last = performance.now();
    console.log(`${name}: ${done.toLocaleString('en-US')} ${unit} so far`);
  };
}

void main().then(() => process.exit());
