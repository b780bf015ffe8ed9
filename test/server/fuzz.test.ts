import { afterAll, describe, expect, it } from 'vitest';
import { createAttacks, runAttack } from '../fuzz/attacks';
import { testSeed } from '../support/seed';

/** Few for a run that everybody waits for; `npm run fuzz` does the rest. */
const wanted: Readonly<Record<string, number>> = {
  'live server': 2000,
  'incremental against fresh': 3000,
  'damaged checkpoints': 2000,
  'kills during saves': 8,
  'two processes on one storage': 100,
  'hostile files': 40,
};

const attacks = createAttacks(process.env['SKILL_LENS_FUZZ_MODELS']);
afterAll(() => Promise.all(attacks.map((attack) => attack.end())));

describe('random attacks find nothing', () => {
  it.each(attacks)('$name', async (attack) => {
    const enough = wanted[attack.name]!;
    const { count, faults } = await runAttack(attack, testSeed, (done) => done >= enough);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(enough);
  });
});
