import type { Import } from './imports';

/** The layers of server/src from the lowest up; each sees those of the rows below it, never its neighbours in a row. */
const rows: readonly (readonly string[])[] = [
  ['base', 'protocol'],
  ['text'],
  ['model', 'catalog', 'grammar', 'engine'],
  ['nlu'],
  ['analysis'],
  ['evaluation'],
  ['features', 'report'],
  ['languageService'],
  ['lsp'],
  ['node', 'web'],
  ['cli'],
];

/** Edges that the rows alone would allow. */
const forbidden: ReadonlySet<string> = new Set([
  ...['text', 'model', 'catalog', 'grammar', 'engine', 'nlu'].map((layer) => `${layer} -> protocol`),
  'nlu -> model',
  'cli -> lsp',
  'cli -> web',
]);

/** Who may import which packages; the first match counts, and what matches nothing is free for all. */
const packages: readonly { readonly pattern: RegExp; readonly layers: readonly string[] }[] = [
  { pattern: /^vscode$/, layers: ['client'] },
  { pattern: /^vscode-languageclient\b/, layers: ['client'] },
  {
    pattern: /^vscode-languageserver-types$/,
    layers: ['features', 'languageService', 'lsp', 'node', 'web', 'client'],
  },
  {
    pattern: /^vscode-languageserver-textdocument$/,
    layers: ['analysis', 'evaluation', 'features', 'languageService', 'lsp', 'node', 'web', 'cli'],
  },
  { pattern: /^vscode-languageserver\b/, layers: ['lsp', 'node', 'web'] },
  { pattern: /^vscode-json-languageservice$/, layers: ['analysis'] },
  { pattern: /^papaparse$/, layers: ['evaluation', 'cli'] },
  { pattern: /^(@observablehq\/plot|linkedom)$/, layers: ['report'] },
  { pattern: /^@tensorflow\//, layers: ['engine', 'nlu', 'node', 'cli'] },
  { pattern: /^(@modelcontextprotocol\/sdk|zod)\b/, layers: ['cli'] },
  { pattern: /^node:/, layers: ['node', 'cli', 'client'] },
];

/** The layer that a file belongs to; `client` is everything under src/. */
export function layerOf(path: string): string | undefined {
  if (path.startsWith('src/')) return 'client';
  const name = /^server\/src\/([\w-]+)/.exec(path)?.[1];
  return rows.flat().find((layer) => layer === name);
}

/** What is wrong with these imports, one line each: place, edge and the rule it breaks. */
export function checkLayers(imports: readonly Import[]): string[] {
  return imports.flatMap((edge) => {
    const problem = edge.specifier.startsWith('.') ? checkFile(edge) : checkPackage(edge);
    return problem ? [`${edge.from}:${edge.line} imports ${edge.specifier}: ${problem}`] : [];
  });
}

function checkFile(edge: Import): string | undefined {
  if (/^(server\/assets\/.*|package)\.json$/.test(edge.to)) return undefined;
  const from = layerOf(edge.from);
  const to = layerOf(edge.to);
  if (!from || !to) return `${from ? edge.to : edge.from} is in no layer`;
  if (from === to) return undefined;
  if (from === 'client') return to === 'protocol' ? undefined : 'the client sees only server/src/protocol.ts';
  const allowed = to !== 'client' && rowOf(to) < rowOf(from) && !forbidden.has(`${from} -> ${to}`);
  return allowed ? undefined : `${from} must not see ${to}`;
}

function checkPackage(edge: Import): string | undefined {
  const from = layerOf(edge.from);
  if (!from) return `${edge.from} is in no layer`;
  const rule = packages.find(({ pattern }) => pattern.test(edge.specifier));
  return !rule || rule.layers.includes(from) ? undefined : `only ${rule.layers.join(', ')} may, not ${from}`;
}

function rowOf(layer: string): number {
  return rows.findIndex((row) => row.includes(layer));
}

/** A cycle of imports, type-only ones counted, as the files along it, first one repeated at the end; undefined where there is none. */
export function findCycle(imports: readonly Import[]): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { from, to, lazy } of imports) {
    if (!lazy) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (file: string): string[] | undefined => {
    const seen = path.indexOf(file);
    if (seen >= 0) return [...path.slice(seen), file];
    if (done.has(file)) return undefined;
    path.push(file);
    for (const imported of next.get(file) ?? []) {
      const cycle = walk(imported);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = walk(file);
    if (cycle) return cycle;
  }
  return undefined;
}
