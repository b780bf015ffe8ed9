import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { settingsPage } from '../../scripts/settingsPage.mjs';

const root = resolve(import.meta.dirname, '../..');

it('the page of settings is that of package.json; `node scripts/settingsPage.mjs` writes it', () => {
  expect(readFileSync(join(root, 'docs/settings.md'), 'utf8')).toBe(settingsPage());
});
