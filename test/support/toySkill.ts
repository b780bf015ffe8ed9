import { createRandom, seedFrom } from '../../server/src/base/random';
import type { AnnotatedUtterance, SlotSpan, TrainingData } from '../../server/src/nlu/types';

const cities = ['paris', 'rome', 'new york', 'oslo', 'san francisco', 'lima', 'cairo', 'berlin'];
const movies = ['dune', 'the matrix', 'alien', 'up', 'gravity', 'the lion king', 'jaws', 'heat'];
const templates: readonly [intent: string, template: string][] = [
  ['WeatherIntent', 'what is the weather in {city}'],
  ['WeatherIntent', 'how warm is it in {city}'],
  ['WeatherIntent', 'will it rain in {city} today'],
  ['PlayIntent', 'play {movie}'],
  ['PlayIntent', 'i want to watch {movie}'],
  ['PlayIntent', 'show me {movie} please'],
  ['StopIntent', 'stop'],
  ['StopIntent', 'be quiet now'],
];

/** A skill so simple that a network that learns at all learns it. */
export function toySkill(): TrainingData {
  const fill = (index: number, seed: number): AnnotatedUtterance => {
    const [intent, template] = templates[index]!;
    const random = createRandom(seedFrom(template, seed));
    return { intent, ...fillTemplate(template, (slot) => random.pick(slot === 'city' ? cities : movies)!) };
  };
  const pass = (index: number): AnnotatedUtterance[] =>
    Array.from({ length: 6 }, (_, round) => templates.map((__, i) => fill(i, index * 6 + round))).flat();
  return {
    labels: {
      intents: ['WeatherIntent', 'PlayIntent', 'StopIntent'],
      slots: ['city', 'movie'],
      intentSlots: { WeatherIntent: ['city'], PlayIntent: ['movie'], StopIntent: [] },
    },
    labelWords: { intents: [['weather'], ['play'], ['stop']], slots: [['city'], ['movie']] },
    locale: 'en-US',
    contentHash: 'toy',
    gazetteers: { training: { city: cities, movie: movies }, complete: { city: cities, movie: movies } },
    sampleCount: templates.length,
    pass,
    wholePass: pass,
    skill: undefined,
    heldOut: [
      { intent: 'WeatherIntent', ...fillTemplate('how is the weather in {city}', () => 'madrid') },
      { intent: 'PlayIntent', ...fillTemplate('i want to see {movie}', () => 'titanic') },
    ],
  };
}

function fillTemplate(
  template: string,
  value: (slot: string) => string,
): { tokens: string[]; slots: SlotSpan[] } {
  const tokens: string[] = [];
  const slots: SlotSpan[] = [];
  for (const word of template.split(' ')) {
    const name = /^\{(.*)\}$/.exec(word)?.[1];
    const words = name === undefined ? [word] : value(name).split(' ');
    if (name !== undefined) {
      slots.push({ name, start: tokens.length, end: tokens.length + words.length });
    }
    tokens.push(...words);
  }
  return { tokens, slots };
}
