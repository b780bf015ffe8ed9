import { describe, expect, it } from 'vitest';
import { fitsGlob } from '../../server/src/analysis/fileGlob';

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
});
