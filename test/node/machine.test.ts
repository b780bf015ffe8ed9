import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isOnBattery } from '../../server/src/node/machine';

const root = mkdtempSync(join(tmpdir(), 'skill-lens-power-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it.each([
  ['a machine that is plugged in', { AC: undefined, BAT0: 'Charging' }, false],
  ['a full battery', { BAT0: 'Full' }, false],
  ['one of two that empties', { BAT0: 'Full', BAT1: 'Discharging' }, true],
  ['no battery', {}, false],
] as const)('%s', async (name, supplies, expected) => {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [supply, status] of Object.entries(supplies)) {
    mkdirSync(join(folder, supply));
    if (status !== undefined) writeFileSync(join(folder, supply, 'status'), `${status}\n`);
  }
  expect(await isOnBattery(folder)).toBe(expected);
});

it('a system that tells nothing', async () => expect(await isOnBattery(join(root, 'nowhere'))).toBe(false));
