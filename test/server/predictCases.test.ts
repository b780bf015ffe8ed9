import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporaryFolder, type TemporaryFolder } from '../cli/temporaryFolder';
import { runCli } from './cliProcess';

interface WrittenIntent {
  readonly slots?: Readonly<Record<string, string>>;
  readonly samples?: readonly string[];
}

interface Skill {
  /** What the model's file is called: it tells the language. */
  readonly file: string;
  readonly intents: Readonly<Record<string, WrittenIntent>>;
  readonly types?: Readonly<Record<string, readonly string[]>>;
  /** Utterances, the intent that each gets, and the slots. */
  readonly cases: readonly (readonly [
    utterance: string,
    intent: string,
    slots: Readonly<Record<string, string>>,
  ])[];
}

const usual = { 'AMAZON.StopIntent': {}, 'AMAZON.HelpIntent': {}, 'AMAZON.FallbackIntent': {} };

/** What real skills were misread in, in other words: values that no list holds, slots twice, built-in intents, languages. */
const skills: readonly Skill[] = [
  {
    file: 'en-US.json',
    intents: {
      ...usual,
      'AMAZON.LoopOffIntent': {},
      ReadIntent: {
        slots: { book: 'BOOK' },
        samples: [
          'read {book}',
          'i would like to hear {book}',
          'open the book {book}',
          'read me {book} please',
        ],
      },
      ChapterIntent: {
        slots: { number: 'AMAZON.NUMBER' },
        samples: ['go to chapter {number}', 'chapter {number}'],
      },
      BellIntent: { samples: ['no more bells', 'bells off', 'disable the bell'] },
    },
    types: { BOOK: ['emma', 'dracula', 'moby dick', 'jane eyre', 'hard times'] },
    cases: [
      ['read dracula', 'ReadIntent', { book: 'dracula' }],
      ['read seven lamps of patagonia', 'ReadIntent', { book: 'seven lamps of patagonia' }],
      ['open the book grandfather tortoise', 'ReadIntent', { book: 'grandfather tortoise' }],
      ['i would like to hear the hollow hills', 'ReadIntent', { book: 'the hollow hills' }],
      ["read miller's daughter", 'ReadIntent', { book: "miller's daughter" }],
      ['could you please go to chapter twenty one', 'ChapterIntent', { number: 'twenty one' }],
      ['turn off the bells', 'BellIntent', {}],
      ['stop', 'AMAZON.StopIntent', {}],
    ],
  },
  {
    file: 'de.json',
    intents: {
      ...usual,
      SucheIntent: { slots: { was: 'AMAZON.SearchQuery' }, samples: ['finde {was}', 'ich suche nach {was}'] },
      EtageIntent: {
        slots: { etage: 'AMAZON.NUMBER' },
        samples: ['fahr in etage {etage}', 'etage {etage}', 'zur etage {etage}'],
      },
      NeuesIntent: { samples: ['neue angebote', 'angebote', 'erzähl mir von angeboten'] },
    },
    cases: [
      ['finde eine blaue tasse', 'SucheIntent', { was: 'eine blaue tasse' }],
      ['etage siebenundzwanzig', 'EtageIntent', { etage: 'siebenundzwanzig' }],
      ['bitte fahr in etage drei', 'EtageIntent', { etage: 'drei' }],
      ['meine katze heißt mimi', 'AMAZON.FallbackIntent', {}],
    ],
  },
  {
    file: 'fr-FR.json',
    intents: {
      ...usual,
      TrainIntent: {
        slots: { gare: 'AMAZON.City' },
        samples: ['le train pour {gare}', 'il y a un train à {gare}', 'train {gare}'],
      },
      QuaiIntent: { samples: ['quel est le quai', 'sur quel quai', 'numéro du quai'] },
    },
    cases: [
      ['il y a un train à saint rémy en provence', 'TrainIntent', { gare: 'saint rémy en provence' }],
      ['le train pour lyon', 'TrainIntent', { gare: 'lyon' }],
      ["sur quel quai s'il te plaît", 'QuaiIntent', {}],
    ],
  },
];

let folder: TemporaryFolder;
beforeAll(() => {
  folder = createTemporaryFolder();
});
afterAll(() => folder.remove());

function textOf({ intents, types = {} }: Skill): string {
  const languageModel = {
    invocationName: 'field cases',
    intents: Object.entries(intents).map(([name, { slots = {}, samples = [] }]) => ({
      name,
      slots: Object.entries(slots).map(([slot, type]) => ({ name: slot, type })),
      samples,
    })),
    types: Object.entries(types).map(([name, values]) => ({
      name,
      values: values.map((value) => ({ name: { value } })),
    })),
  };
  return JSON.stringify({ interactionModel: { languageModel } });
}

interface Line {
  readonly intent: string;
  readonly slots: readonly { readonly name: string; readonly value: string }[];
}

describe('predict, with the real network,', () => {
  it.each(skills.map((skill) => [skill.file, skill] as const))(
    'reads what people say to %s',
    async (file, skill) => {
      const path = folder.write(`models/${file}`, textOf(skill));
      const asked = skill.cases.flatMap(([utterance]) => ['--text', utterance]);
      const { stdout, stderr, code } = await runCli(['predict', path, ...asked]);
      expect(code, stderr).toBe(0);
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line);
      const read = lines.map(({ intent, slots }, i) => [
        skill.cases[i]![0],
        intent,
        Object.fromEntries(slots.map(({ name, value }) => [name, value])),
      ]);
      expect(read).toEqual(skill.cases);
    },
  );
});
