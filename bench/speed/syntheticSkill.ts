import { createRandom } from '../../server/src/base/random';

const subjects = [
  'weather',
  'train',
  'light',
  'recipe',
  'song',
  'movie',
  'meeting',
  'parcel',
  'score',
  'horoscope',
  'timer',
  'garden',
  'car',
  'bank account',
  'flight',
  'pizza',
  'news',
  'doctor',
  'holiday',
  'workout',
];
const openings = [
  '',
  'please',
  'can you',
  'i want you to',
  'could you',
  'go ahead and',
  'i would like to',
  'now',
  'hey',
  'quickly',
];
const verbs = [
  'check',
  'find',
  'show me',
  'tell me about',
  'look up',
  'start',
  'change',
  'plan',
  'read me',
  'give me',
  'open',
  'remember',
];
const details = [
  '',
  'my',
  'the',
  'the next',
  'the best',
  'our',
  'the usual',
  'another',
  'the first',
  'the new',
];
const endings = [
  '',
  'now',
  'for me',
  'again',
  'right away',
  'if you can',
  'this time',
  'when you are ready',
  'once more',
  'as always',
];
const places = ['{city}', 'in {city}', 'near {city}', 'around {city}'];
const times = ['{day}', 'on {day}', 'for {day}', 'before {day}'];
const cities = [
  'paris',
  'rome',
  'new york',
  'oslo',
  'san francisco',
  'lima',
  'cairo',
  'berlin',
  'tokyo',
  'cape town',
  'leeds',
  'porto',
];

/** The text of an interaction model with so many different samples, in up to 20 intents; the same for the same seed. */
export function syntheticSkill(samples: number, seed: number): string {
  const random = createRandom(seed);
  const pick = (words: readonly string[]): string => random.pick(words) ?? '';
  const known = new Set<string>();
  const intents = subjects
    .slice(0, Math.max(4, Math.min(subjects.length, Math.round(samples / 10))))
    .map((subject) => ({ subject, samples: [] as string[] }));
  for (let attempt = 0; known.size < samples; attempt++) {
    if (attempt > 100 * samples) throw new Error(`there are no ${samples} different samples`);
    const intent = intents[known.size % intents.length]!;
    const slots = [random.next() < 0.5 ? pick(places) : '', random.next() < 0.3 ? pick(times) : ''];
    const words = [pick(openings), pick(verbs), pick(details), intent.subject, ...slots, pick(endings)];
    const sample = words.filter((word) => word !== '').join(' ');
    if (known.has(sample)) continue;
    known.add(sample);
    intent.samples.push(sample);
  }
  return JSON.stringify({
    interactionModel: {
      languageModel: {
        invocationName: 'synthetic skill',
        intents: intents.map(({ subject, samples: lines }) => ({
          name: `${subject.replace(/\W/g, '')}Intent`,
          slots: [
            { name: 'city', type: 'CITY' },
            { name: 'day', type: 'AMAZON.DATE' },
          ],
          samples: lines,
        })),
        types: [{ name: 'CITY', values: cities.map((value) => ({ name: { value } })) }],
      },
    },
  });
}
