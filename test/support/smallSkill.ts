/** A skill of four intents that trains in seconds, as its JSON and by its samples. */
export interface SmallSkill {
  readonly samples: Readonly<Record<string, readonly string[]>>;
}

export const smallSkill: SmallSkill = {
  samples: {
    WeatherIntent: [
      'what is the weather in {city}',
      'how warm is it in {city}',
      'will it rain in {city} today',
      'weather for {city}',
    ],
    PlayIntent: [
      'play {movie}',
      'i want to watch {movie}',
      'show me {movie} please',
      'start the film {movie}',
    ],
    TimerIntent: [
      'set a timer for {minutes} minutes',
      'wake me in {minutes} minutes',
      'count down from {minutes}',
    ],
    HelloIntent: ['hello there', 'good morning to you', 'nice to meet you'],
  },
};

const slotTypes: Readonly<Record<string, string>> = {
  city: 'AMAZON.US_CITY',
  movie: 'MOVIE_TITLE',
  minutes: 'AMAZON.NUMBER',
};
const movies = ['dune', 'the matrix', 'alien', 'gravity', 'the lion king', 'jaws', 'heat', 'up in the air'];

/** Model JSON, one sample a line. */
export function modelText({ samples }: SmallSkill = smallSkill): string {
  const intents = Object.entries(samples).map(([name, lines]) => ({
    name,
    slots: slotsIn(lines).map((slot) => ({ name: slot, type: slotTypes[slot] ?? 'AMAZON.SearchQuery' })),
    samples: lines,
  }));
  const languageModel = {
    invocationName: 'small skill',
    intents: [...intents, { name: 'AMAZON.StopIntent', samples: [] }],
    types: [{ name: 'MOVIE_TITLE', values: movies.map((value) => ({ name: { value } })) }],
  };
  return JSON.stringify({ interactionModel: { languageModel } }, undefined, 2);
}

function slotsIn(lines: readonly string[]): string[] {
  return [...new Set(lines.flatMap((line) => Array.from(line.matchAll(/\{(\w+)\}/g), (match) => match[1]!)))];
}

/** The place of a text in a document, as LSP counts. */
export function placeOf(text: string, part: string): { start: Position; end: Position } {
  const offset = text.indexOf(part);
  if (offset < 0) throw new Error(`not in the text: ${part}`);
  const line = text.slice(0, offset).split('\n').length - 1;
  const character = offset - (text.lastIndexOf('\n', offset - 1) + 1);
  return { start: { line, character }, end: { line, character: character + part.length } };
}

interface Position {
  readonly line: number;
  readonly character: number;
}
