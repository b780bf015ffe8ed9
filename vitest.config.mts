import { defineConfig } from 'vitest/config';

// Two projects: `unit` is quick and pure, `server` starts real connections, workers and processes.
// Node cannot import these files of tfjs-core (ESM without saying so), Vite can.
const server = { deps: { inline: [/tfjs-core\/dist\/(?!tf-core)/] } };

// Milliseconds, for both: a limit ends what hangs and measures nothing. A machine with too much to do takes many times as long as a
// resting one, so what is to be quick is measured in CPU time (test/support/cpuTime.ts), and no test has a limit of its own.
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          globalSetup: ['scripts/kernels.mjs'],
          server,
          include: ['test/**/*.test.ts'],
          exclude: ['test/server/**', 'test/e2e/**', 'test/host/**'],
          ...patience,
        },
      },
      {
        test: {
          name: 'server',
          server,
          include: ['test/server/**/*.test.ts'],
          ...patience,
          fileParallelism: false,
        },
      },
    ],
  },
});
