import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BundledProgram, bundleProgram } from '../support/bundleProgram';

let program: BundledProgram;
beforeAll(async () => {
  program = await bundleProgram('allocatingProcess');
});
afterAll(() => program.remove());

const youngBytes = (...options: string[]): number =>
  Number(execFileSync(process.execPath, [program.path, ...options], { encoding: 'utf8' }));

it('keeps the room of young objects small, which V8 by itself does not', () => {
  expect(youngBytes()).toBeGreaterThan(8e6);
  expect(youngBytes('small')).toBeLessThan(4e6);
});
