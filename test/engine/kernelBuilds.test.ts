import { describe, expect, it } from 'vitest';
import { kernelFiles } from '../../server/src/engine/fused/kernelModule';
import { hasRelaxedSimd } from '../../server/src/engine/fused/relaxedSimd';
import { webAssembly } from '../../server/src/engine/fused/webAssembly';
import { openEngine } from '../../server/src/engine/openEngine';
import { readKernels, wantedBuild, wasmFolder } from '../support/testEngine';

const best = wantedBuild ?? (hasRelaxedSimd() ? 'relaxed' : 'plain');

describe('the two builds of the kernels', () => {
  it(`loads the ${best} one here, and no other, when nobody chooses`, async () => {
    const read: string[] = [];
    const readFile = (name: string): Promise<Uint8Array> => {
      read.push(name);
      return readKernels(name);
    };
    await openEngine({ backend: 'wasm', wasmFolder, readFile });
    expect(read).toEqual([kernelFiles[best]]);
  });

  it('differ in relaxed instructions, which an engine without them refuses', async () => {
    expect(webAssembly.validate(await readKernels(kernelFiles.plain))).toBe(true);
    expect(webAssembly.validate(await readKernels(kernelFiles.relaxed))).toBe(best === 'relaxed');
  });
});
