import { expect, it } from 'vitest';
import { modelOfTests } from '../../server/src/evaluation/modelOfTests';
import { memoryFileSystem } from '../support/memoryFileSystem';

const models = '/repo/skill-package/interactionModels/custom';
const two = { [`file://${models}/en-US.json`]: '', [`file://${models}/de-DE.json`]: '' };
const one = { [`file://${models}/en-US.json`]: '' };

const cases: [string, Record<string, string>, string, string, readonly string[], object][] = [
  [
    'the only model above',
    one,
    '/repo/test/annotations/smoke.json',
    '',
    [],
    { uri: `file://${models}/en-US.json` },
  ],
  [
    'the locale of the name',
    two,
    '/repo/test/annotations/de-DE.json',
    '',
    [],
    { uri: `file://${models}/de-DE.json` },
  ],
  [
    'the locale of a folder',
    two,
    '/repo/test/annotations/de-DE/a.csv',
    '',
    [],
    { uri: `file://${models}/de-DE.json` },
  ],
  [
    'the locale that the file says',
    two,
    '/repo/test/smoke.json',
    '{"locale": "de-DE", "data": []}',
    [],
    { uri: `file://${models}/de-DE.json` },
  ],
  [
    'the nearest skill',
    { ...two, 'file:///repo/a/models/en-US.json': '' },
    '/repo/a/test/x.csv',
    '',
    [],
    { uri: 'file:///repo/a/models/en-US.json' },
  ],
  [
    'a known model far away',
    {},
    '/repo/tests/en-US.csv',
    '',
    ['file:///repo/a/models/en-US.json', 'file:///repo/a/models/de-DE.json'],
    { uri: 'file:///repo/a/models/en-US.json' },
  ],
  [
    'several without a locale',
    two,
    '/repo/test/smoke.csv',
    '',
    [],
    { problem: expect.stringMatching(/any of .*de-DE\.json, .*en-US\.json\. Name the locale/) },
  ],
  [
    'a locale that there is no model of',
    one,
    '/repo/test/fr-FR.csv',
    '',
    [],
    { problem: expect.stringMatching(/are of fr-FR, and there is only .*en-US\.json/) },
  ],
  [
    'several known ones of a locale',
    {},
    '/repo/tests/en-US.csv',
    '',
    ['file:///repo/a/models/en-US.json', 'file:///repo/b/models/en-US.json'],
    { problem: expect.stringMatching(/several models of en-US.*a\/models.*b\/models/) },
  ],
  [
    'none at all',
    {},
    '/repo/tests/en-US.csv',
    '',
    [],
    { problem: expect.stringContaining('skillLens.testing.models') },
  ],
];

it.each(cases)('finds %s', async (_, files, path, text, known, wanted) => {
  const place = { uri: `file://${path}`, text, known };
  expect(await modelOfTests(place, memoryFileSystem(files))).toEqual(wanted);
});
