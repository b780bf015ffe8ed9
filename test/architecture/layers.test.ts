import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, readImports, sourceFiles } from './imports';
import { checkLayers, findCycle, layerOf } from './layers';

const root = resolve(import.meta.dirname, '../..');
const files = [...sourceFiles(root, 'src'), ...sourceFiles(root, 'server/src')];
const imports = readImports(root, files);

describe('the working tree', () => {
  it('has every file in a layer', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !layerOf(file))).toEqual([]);
  });

  it('keeps to the layers', () => {
    expect(checkLayers(imports)).toEqual([]);
  });

  it('has no cycle of imports, type-only ones counted', () => {
    expect(findCycle(imports)?.join(' -> ')).toBeUndefined();
  });

  it('has no file over 500 lines', () => {
    const lines = (file: string) => readFileSync(join(root, file), 'utf8').split('\n').length;
    expect(files.filter((file) => lines(file) > 500)).toEqual([]);
  });
});

/** The checker's verdict on one planted line. */
function plant(file: string, line: string): string[] {
  const known = new Set(['server/src/model/types.ts', 'server/src/protocol.ts', 'server/src/lsp/server.ts']);
  return checkLayers(importsOf(file, `\n${line}\n`, known));
}

describe('the checker names a planted bad edge', () => {
  it.each([
    ['server/src/nlu/a.ts', "import type { Intent } from '../model/types';", 'nlu must not see model'],
    ['server/src/nlu/a.ts', "export * from '../model/types';", 'nlu must not see model'],
    ['server/src/nlu/a.ts', "type I = import('../model/types').Intent;", 'nlu must not see model'],
    ['server/src/nlu/a.ts', "const m = await import('../model/types');", 'nlu must not see model'],
    ['server/src/nlu/a.ts', "import type { Settings } from '../protocol';", 'nlu must not see protocol'],
    [
      'server/src/model/a.ts',
      "import { openEngine } from '../engine/openEngine';",
      'model must not see engine',
    ],
    ['server/src/base/a.ts', "import '../text/range';", 'base must not see text'],
    ['server/src/cli/a.ts', "import { start } from '../lsp/server';", 'cli must not see lsp'],
    ['server/src/node/a.ts', "import '../../../src/extension';", 'node must not see client'],
    ['src/a.ts', "import type { Finding } from '../server/src/analysis/types';", 'the client sees only'],
    ['server/src/lsp/a.ts', "import * as vscode from 'vscode';", 'only client may, not lsp'],
    ['server/src/analysis/a.ts', "import { readFileSync } from 'node:fs';", 'may, not analysis'],
    ['server/src/features/a.ts', "import '@tensorflow/tfjs-core';", 'may, not features'],
    ['server/src/odd/a.ts', "import 'jsonc-parser';", 'is in no layer'],
  ])('%s: %s', (file, line, problem) => {
    expect(plant(file, line)).toEqual([expect.stringMatching(new RegExp(`^${file}:2 imports .*${problem}`))]);
  });

  it.each([
    ['server/src/analysis/a.ts', "import type { Intent } from '../model/types';"],
    ['server/src/cli/a.ts', "import { createLanguageService } from '../languageService';"],
    ['server/src/catalog/a.ts', "import types from '../../assets/slotTypes.json';"],
    ['src/a.ts', "import type { Settings } from '../server/src/protocol';"],
    ['src/a.ts', "import * as vscode from 'vscode';"],
    ['server/src/node/a.ts', "import { readFileSync } from 'node:fs';"],
    ['server/src/nlu/a.ts', "// import '../model/types';"],
  ])('and lets a good one be: %s: %s', (file, line) => {
    expect(plant(file, line)).toEqual([]);
  });
});

describe('the search for cycles', () => {
  const graph = (texts: Record<string, string>) => {
    const known = new Set(Object.keys(texts));
    return Object.entries(texts).flatMap(([file, text]) => importsOf(file, text, known));
  };

  it('finds one and names its files', () => {
    const cycle = findCycle(
      graph({ 'a.ts': "import './b';", 'b.ts': "import './c';", 'c.ts': "export * from './b';" }),
    );
    expect(cycle).toEqual(['b.ts', 'c.ts', 'b.ts']);
  });

  it.each(["import type { A } from './a';", "export type { A } from './a';", "type A = import('./a').A;"])(
    'counts %s',
    (back) => {
      expect(findCycle(graph({ 'a.ts': "import './b';", 'b.ts': back }))).toEqual(['a.ts', 'b.ts', 'a.ts']);
    },
  );

  it('does not count what is loaded when it is needed', () => {
    expect(findCycle(graph({ 'a.ts': "import './b';", 'b.ts': "const a = import('./a');" }))).toBeUndefined();
  });
});
