/** `npm run fuzz -- --minutes N --seed S [--only NAME]`: every attack in turn, a share of the time each. */
import { parseArgs } from 'node:util';
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
    const { name, unit, count, faults } = await runAttack(attack, seed, () => performance.now() > until);
    await attack.end();
    console.log(`${name}: ${count.toLocaleString('en-US')} ${unit}, ${faults.length} faults`);
    for (const fault of faults) console.log(fault);
    if (faults.length > 0) process.exitCode = 1;
  }
}

void main().then(() => process.exit());
