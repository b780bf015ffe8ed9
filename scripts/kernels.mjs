// Compiles server/kernels (AssemblyScript) into dist/: one build with relaxed-SIMD multiply-add and one without.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = join(root, 'server/kernels');
const outFolder = join(root, 'dist');
const builds = [
  { out: 'kernels.wasm', features: ['simd', 'bulk-memory'] },
  { out: 'kernels-relaxed.wasm', features: ['simd', 'bulk-memory', 'relaxed-simd'] },
];

/** Compiles what is older than its sources. */
export async function buildKernels() {
  mkdirSync(outFolder, { recursive: true });
  for (const build of builds.filter(isOld)) await compile(build);
}

/** For Vitest's globalSetup: the kernels are there before the first test. */
export const setup = buildKernels;

async function compile({ out, features }) {
  const { default: asc } = await import('assemblyscript/asc');
  // No data segments and no allocator: the memory is that of the wasm backend of TensorFlow.js.
  const memory = ['--runtime', 'stub', '--importMemory', '--noExportMemory'];
  const options = [
    ...memory,
    '-O3',
    '--converge',
    '--noAssert',
    ...features.flatMap((name) => ['--enable', name]),
  ];
  const files = ['--baseDir', '/', join(sources, 'index.ts'), '-o', join(outFolder, out)];
  const { error, stderr } = await asc.main([...files, ...options]);
  if (!error && hasData(readFileSync(join(outFolder, out)))) {
    rmSync(join(outFolder, out));
    throw new Error('the kernels have data segments, which would overwrite the memory of TensorFlow.js');
  }
  if (error) throw new Error(`the kernels do not compile: ${error.message}\n${stderr.toString()}`);
}

/** Section 11 of a wasm file holds data that is written to memory at the start. */
function hasData(bytes) {
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at++];
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      size |= (bytes[at] & 0x7f) << shift;
      if (bytes[at++] < 0x80) break;
    }
    if (id === 11) return true;
    at += size;
  }
  return false;
}

function isOld({ out }) {
  const built = statSync(join(outFolder, out), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return readdirSync(sources).some((file) => statSync(join(sources, file)).mtimeMs > built);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernels();
