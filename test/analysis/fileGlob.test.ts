import { describe, expect, it } from 'vitest';
import { fitsGlob } from '../../server/src/analysis/fileGlob';
import { cpuMilliseconds } from '../support/cpuTime';

describe('fitsGlob', () => {
  const path = '/work/my skill/interactionModels/custom/en-US.json';

  it.each([
    'en-US.json',
    'custom/en-US.json',
    'custom/*',
    '*.json',
    'en-??.json',
    '{de-DE,en-US}.json',
    '{en,de}-*.json',
    '**/custom/*.json',
    'my skill/**',
    '/work/**/en-US.json',
    '**',
  ])('fits %s', (glob) => {
    expect(fitsGlob(path, glob)).toBe(true);
    expect(fitsGlob(path.replaceAll('/', '\\'), glob)).toBe(true);
  });

  it.each(['US.json', 'en-us.json', 'en-US', 'en.US.json', 'interactionModels/*.json', '/custom/**', ''])(
    'does not fit %j',
    (glob) => {
      expect(fitsGlob(path, glob)).toBe(false);
    },
  );

  it('takes any text for a pattern', () => {
    for (const glob of ['{', '}', '{a', '[a-', '(', '\\', '{a,{b,c}}', '+']) {
      expect(fitsGlob('a', glob)).toBe(false);
    }
  });

  it.each([
    ['many stars', `${'*a'.repeat(40)}b`],
    ['many folders', `${'**/'.repeat(60)}x`],
    ['stars in alternatives', `${'{*,a*,*a}'.repeat(40)}b`],
    ['the longest pattern', '*'.repeat(1000)],
  ])('is quick with %s', (_, glob) => {
    const taken = cpuMilliseconds(() => {
      for (let i = 0; i < 20; i++) fitsGlob(`/${'a'.repeat(200 + i)}/${'a/'.repeat(100)}c`, glob);
    });
    expect(taken).toBeLessThan(2000);
  });

  it('takes no longer pattern', () => {
    expect(fitsGlob('a', `${'*'.repeat(1000)}a`)).toBe(false);
  });
});
