import { defineConfig } from 'vitest/config';

// Two projects: `unit` is quick and pure, `server` starts real connections, workers and processes.
// Node cannot import these files of tfjs-core (ESM without saying so), Vite can.
const server = { deps: { inline: [/tfjs-core\/dist\/(?!tf-core)/] } };

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
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'server',
          server,
          include: ['test/server/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
