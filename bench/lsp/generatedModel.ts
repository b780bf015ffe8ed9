import { createRandom, type Random } from '../../server/src/base/random';

const syllables = [
  'ka',
  'lo',
  'mi',
  'ra',
  'tu',
  'ne',
  'so',
  'vi',
  'pa',
  'du',
  'fe',
  'go',
  'ha',
  'ji',
  'be',
  'zu',
];
const openings = ['show me', 'tell me about', 'find', 'please look up', 'i want', 'what is', 'can you open'];
const samplesPerIntent = 200;
const valuesPerType = 1500;

/** About this long a sample and a value are in the file, with indentation and all. */
const sampleLength = 62;
const valueLength = 245;

/**
 * A sound model of about so many characters, formatted as the console does: two parts of samples to three of slot values
 * with a synonym each, in as many intents and types as that takes, one dialog and its prompt. The same for the same seed.
 */
export function generatedModel(characters: number, seed: number): string {
  const random = createRandom(seed);
  const words = createWords(random);
  const samples = Math.max(4, Math.round((characters * 0.4) / sampleLength));
  const values = Math.max(4, Math.round((characters * 0.6) / valueLength));
  const types = parts(values, valuesPerType).map((count, i) => ({
    name: `Kind${letters(i)}`,
    values: Array.from({ length: count }, () => ({
      id: words(1).toUpperCase(),
      name: { value: words(2), synonyms: [words(2)] },
    })),
  }));
  const intents = parts(samples, samplesPerIntent).map((count, i) => ({
    name: `Find${letters(i)}Intent`,
    slots: [{ name: 'kind', type: types[i % types.length]!.name }],
    samples: Array.from({ length: count }, () => `${random.pick(openings)} ${words(2)} {kind}`),
  }));
  return JSON.stringify({ interactionModel: wholeModel(intents, types) }, undefined, 2);
}

function wholeModel(
  intents: readonly { readonly name: string }[],
  types: readonly { readonly name: string }[],
) {
  const [first, type] = [intents[0]!.name, types[0]!.name];
  const prompts = { elicitation: 'Elicit.Slot.1' };
  const slot = { name: 'kind', type, confirmationRequired: false, elicitationRequired: true, prompts };
  const standard = ['CancelIntent', 'HelpIntent', 'StopIntent', 'NavigateHomeIntent', 'FallbackIntent'];
  return {
    languageModel: {
      invocationName: 'word finder',
      intents: [...intents, ...standard.map((name) => ({ name: `AMAZON.${name}`, samples: [] }))],
      types,
    },
    dialog: {
      intents: [{ name: first, confirmationRequired: false, prompts: {}, slots: [slot] }],
      delegationStrategy: 'ALWAYS',
    },
    prompts: [{ id: 'Elicit.Slot.1', variations: [{ type: 'PlainText', value: 'Which kind?' }] }],
  };
}

/** Never the same words twice: the number of the call is spelled into the last one. */
function createWords(random: Random): (count: number) => string {
  let made = 0;
  return (count) => {
    const free = Array.from(
      { length: count - 1 },
      () => syllable(random) + syllable(random) + syllable(random),
    );
    return [...free, spelled(++made)].join(' ');
  };
}

function syllable(random: Random): string {
  return random.pick(syllables) ?? '';
}

function spelled(number: number): string {
  const digits = number.toString(16).padStart(4, '0');
  return Array.from(digits, (digit) => syllables[Number.parseInt(digit, 16)]).join('');
}

/** `A`, `B` ... `Z`, `BA` and so on: names may hold no digits. */
function letters(number: number): string {
  const rest = Math.floor(number / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + (number % 26));
}

function parts(total: number, largest: number): number[] {
  const count = Math.max(2, Math.ceil(total / largest));
  return Array.from(
    { length: count },
    (_, i) => Math.floor((total * (i + 1)) / count) - Math.floor((total * i) / count),
  );
}
