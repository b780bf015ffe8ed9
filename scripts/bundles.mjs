// What is bundled, and how: for the build and for tests of what would be in it.

export const bundles = [
  // Loaded at once, so it is small; it loads the rest when there is something to do.
  { entry: 'src/extension.ts', out: 'dist/extension.js', external: ['vscode', './nodeLens'], eager: true },
  { entry: 'src/nodeLens.ts', out: 'dist/nodeLens.js', external: ['vscode'] },
  // In a browser an extension has one bundle, and its two workers share one.
  { entry: 'src/browser.ts', out: 'dist/browser.js', external: ['vscode'], platform: 'browser' },
  { entry: 'server/src/web/main.ts', out: 'dist/webServer.js', platform: 'browser', format: 'iife' },
  {
    entry: 'server/src/node/main.ts',
    out: 'dist/server.js',
    banner: '#!/usr/bin/env node',
    external: ['./report'],
    eager: true,
  },
  { entry: 'server/src/node/worker.ts', out: 'dist/worker.js' },
  // The MCP SDK is loaded by `mcp` alone: the other commands start without it.
  {
    entry: 'server/src/cli/main.ts',
    out: 'dist/cli.js',
    banner: '#!/usr/bin/env node',
    external: ['./mcp', './report'],
    eager: true,
  },
  { entry: 'server/src/cli/mcp.ts', out: 'dist/mcp.js' },
  // Plots and a DOM for them, loaded when a report is drawn.
  { entry: 'server/src/cli/report.ts', out: 'dist/report.js' },
  { entry: 'test/e2e/index.ts', out: 'out/e2e/index.js', external: ['vscode', 'mocha'], test: true },
  {
    entry: 'test/e2e/web/index.ts',
    out: 'out/e2e-web/index.js',
    external: ['vscode'],
    platform: 'browser',
    alias: { 'node:assert/strict': './test/e2e/web/assert.ts' },
    test: true,
  },
];

/** esbuild's options for one of them. */
export function optionsOf(
  { entry, out, external = [], banner = '', eager = false, platform = 'node', format = 'cjs', alias = {} },
  root,
) {
  const isNode = platform === 'node';
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    format,
    // `import()` of a bundle beside becomes `require`, which takes paths without an ending.
    supported: { 'dynamic-import': !eager },
    platform,
    target: isNode ? 'node20' : 'es2023',
    // The modern entry of each package: it can be tree-shaken, and jsonc-parser's other one cannot be bundled.
    mainFields: [...(isNode ? [] : ['browser']), 'module', 'main'],
    external: ['@tensorflow/tfjs-node', ...external],
    alias,
    banner: { js: banner },
    metafile: true,
  };
}
