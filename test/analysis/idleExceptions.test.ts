import { expect, it } from 'vitest';
import { readConfusionSteps } from '../../server/src/analysis/confusions/readConfusions';
import { idleExceptions } from '../../server/src/analysis/idleExceptions';
import type { RuleException } from '../../server/src/analysis/ruleSettings';
import { runToEnd } from '../../server/src/base/runToEnd';
import { snapshotOf } from '../support/featureContext';

const snapshot = snapshotOf(
  JSON.stringify({
    languageModel: {
      invocationName: 'test skill',
      types: [{ name: 'Kind', values: [{ name: { value: 'thriller' } }] }],
      intents: [
        {
          name: 'PlayIntent',
          slots: [{ name: 'kind', type: 'Kind' }],
          samples: ['play {kind}', 'play a film'],
        },
        { name: 'ThrillIntent', samples: ['play thriller', 'scare me now'] },
        { name: 'WeatherIntent', samples: ['what is the weather', 'tell me the weather', 'scare me'] },
      ],
    },
  }),
);
const confusions = runToEnd(readConfusionSteps(snapshot.confusables(), undefined));
const flagged = [...snapshot.findings(), ...snapshot.conflicts()];

function told(exception: RuleException): string[] {
  const found = idleExceptions(snapshot, { severities: {}, exceptions: [exception] }, flagged, confusions);
  return found.map(({ message }) => message.split(': ')[1]!);
}

it.each<readonly [string, RuleException, readonly string[]]>([
  ['an intent', { rule: 'confusable-sample', intent: 'PlayIntent' }, []],
  ['a conflict', { rule: 'conflicting-samples', intent: 'PlayIntent', sample: 'Play {kind}' }, []],
  [
    'the other side of it',
    { rule: 'conflicting-samples', intent: 'ThrillIntent', sample: 'play thriller' },
    [],
  ],
  ['a confusion', { rule: 'confusable-sample', intent: 'WeatherIntent', sample: 'scare me' }, []],
  ['another locale', { rule: 'conflicting-samples', intent: 'SpielIntent', sample: 'spiel {kind}' }, []],
  [
    'another file',
    { rule: 'conflicting-samples', file: 'de-DE.json', intent: 'PlayIntent', sample: 'gone' },
    [],
  ],
  [
    'a sample that is gone',
    { rule: 'confusable-sample', intent: 'PlayIntent', sample: 'gone' },
    ['PlayIntent has no such sample. Take it out of .skill-lens.json.'],
  ],
  [
    'a sample that is clear now',
    { rule: 'confusable-sample', file: 'en-US.json', intent: 'WeatherIntent', sample: 'tell me the weather' },
    ['the rule has nothing more to say of it. Take it out of .skill-lens.json.'],
  ],
  ['a rule that is judged elsewhere', { rule: 'sample-case', sample: 'play a film' }, []],
])('tells of exceptions without effect: %s', (_, exception, expected) => {
  expect(told(exception)).toEqual(expected);
});
