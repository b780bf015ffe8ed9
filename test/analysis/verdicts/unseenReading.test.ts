import { expect, it } from 'vitest';
import { readConfusionSteps } from '../../../server/src/analysis/confusions/readConfusions';
import { unseenReading } from '../../../server/src/analysis/verdicts/unseenReading';
import { runToEnd } from '../../../server/src/base/runToEnd';
import { describeUnseen } from '../../../server/src/features/unseenHover';
import { snapshotOf } from '../../support/featureContext';
import { modelText, smallSkill } from '../../support/smallSkill';

const stray = 'what is the weather like in {city}';
const samples = { ...smallSkill.samples, HelloIntent: [...smallSkill.samples['HelloIntent']!, stray] };
const snapshot = snapshotOf(modelText({ samples }));
const confusions = runToEnd(readConfusionSteps(snapshot.confusables(), undefined));

function readingOf(text: string) {
  const sample = snapshot.samples.find((each) => each.sample.text === text)!;
  return unseenReading(confusions, sample);
}

it('ranks the intents, names the sample that is most like it, and the words that pull there', () => {
  const reading = readingOf(stray)!;
  expect(reading.ranked[0]!.intent).toBe('WeatherIntent');
  expect(reading.ranked.map(({ intent }) => intent)).toContain('HelloIntent');
  expect(reading.nearest).toBe('what is the weather in {city}');
  expect(reading.pulling).toContain('weather');
  const text = describeUnseen(reading, 'HelloIntent');
  expect(text).toContain('out of sample');
  expect(text).toMatch(/the others would speak for `WeatherIntent` \(\d\.\d\d\)/);
  expect(text).toMatch(/`HelloIntent` \(-?\d\.\d\d, its own\)/);
  expect(text).toContain('Pulled there by');
  expect(reading.helping.length).toBeGreaterThan(0);
  const hello = smallSkill.samples['HelloIntent']!.join(' ');
  for (const word of reading.helping) expect(hello).toContain(word);
  expect(text).toContain('Words that would help');
});

it('says no more than the ranking where a sample is at home', () => {
  const reading = readingOf('weather for {city}')!;
  expect(reading.ranked[0]!.intent).toBe('WeatherIntent');
  expect(reading).toMatchObject({ nearest: undefined, pulling: [], helping: [] });
});

it('says nothing of a sample that the reading does not know', () => {
  const other = snapshotOf(modelText({ samples: { ...samples, HelloIntent: ['a new one', 'hello there'] } }));
  const fresh = other.samples.find(({ sample }) => sample.text === 'a new one')!;
  expect(unseenReading(confusions, fresh)).toBeUndefined();
});
