/**
 * The seed of all that is random in tests: the same at every run, so that a change is judged by what it does, and what fails fails again.
 * `SKILL_LENS_SEED=<seed>` tries other values; `npm run test:random` draws one, and tries many times as many.
 */
export const testSeed = Number(process.env['SKILL_LENS_SEED'] ?? 1);

/** How many times as many values are tried as everybody waits for. */
export const testRounds = Number(process.env['SKILL_LENS_ROUNDS'] ?? 1);
