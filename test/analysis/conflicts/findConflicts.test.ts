import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../server/src/analysis/conflicts/findConflicts';
import { createLexicon } from '../../../server/src/analysis/corpus/lexicon';
import { createSkillText } from '../../../server/src/analysis/grammar/createSkillText';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import { parseLegacyModel } from '../../../server/src/model/parseLegacyModel';
import type { InteractionModel } from '../../../server/src/model/types';
import { cpuMilliseconds } from '../../support/cpuTime';

const catalog = createCatalog();

function find(model: InteractionModel) {
  const { grammar } = createSkillText(model, catalog, createLexicon(model, catalog));
  return findConflicts(model, grammar, catalog);
}

interface IntentParts {
  readonly name: string;
  readonly slots?: Readonly<Record<string, string>>;
  readonly samples: readonly string[];
}

const types = [
  { name: 'Song', values: ['thriller', 'rock music', 'that song'] },
  { name: 'Genre', values: ['rock', 'thriller'] },
];

/** The findings, each with the texts that it points to, its own first. */
function conflicts(...intents: readonly IntentParts[]) {
  return conflictsIn('en-US', ...intents);
}

function conflictsIn(locale: string, ...intents: readonly IntentParts[]) {
  const text = JSON.stringify({
    languageModel: {
      invocationName: 'a b',
      intents: intents.map(({ name, slots = {}, samples }) => ({
        name,
        slots: Object.entries(slots).map(([slot, type]) => ({ name: slot, type })),
        samples,
      })),
      types: types.map(({ name, values }) => ({
        name,
        values: values.map((value) => ({ name: { value } })),
      })),
    },
  });
  return find(parseInteractionModel(text, `${locale}.json`)).map((finding) => ({
    ...finding,
    at: [finding, ...finding.related].map(({ range }) => text.slice(range.start, range.end)),
  }));
}

const song: IntentParts = {
  name: 'SongIntent',
  slots: { song: 'Song' },
  samples: ['play {song}', 'sing {song} now'],
};

describe('findConflicts', () => {
  it('tells of slots of one type in one finding, however many samples there are', () => {
    const found = conflicts(song, {
      name: 'TrackIntent',
      slots: { track: 'Song' },
      samples: ['Play {track}', 'sing {track} now', 'start {track}'],
    });
    expect(found).toMatchObject([
      {
        ruleId: 'conflicting-samples',
        severity: 'warning',
        conflict: { kind: 'custom' },
        at: ['play {song}', 'sing {song} now', 'Play {track}', 'sing {track} now'],
      },
    ]);
    expect(found[0]!.message).toContain('their slots have the same type');
    expect(found[0]!.conflict!.witness).toMatch(/^play (thriller|rock music|that song)$/);
  });

  it('tells of a value that two types share', () => {
    const found = conflicts(song, {
      name: 'GenreIntent',
      slots: { genre: 'Genre' },
      samples: ['play {genre}'],
    });
    expect(found).toMatchObject([
      {
        severity: 'warning',
        conflict: { kind: 'custom', witness: 'play thriller' },
        at: ['play {song}', 'play {genre}'],
      },
    ]);
  });

  it('tells of a value that ends elsewhere', () => {
    const found = conflicts(
      { ...song, samples: ['play {song}'] },
      { name: 'GenreIntent', slots: { genre: 'Genre' }, samples: ['play {genre} music'] },
    );
    expect(found.map(({ conflict }) => conflict?.witness)).toEqual(['play rock music']);
  });

  it('tells mildly of a value that is spelled out', () => {
    const found = conflicts(song, { name: 'DanceIntent', samples: ['play thriller', 'play something'] });
    expect(found).toMatchObject([
      {
        severity: 'information',
        conflict: { kind: 'spelled-value', witness: 'play thriller' },
        at: ['play {song}', 'play thriller'],
      },
    ]);
  });

  it('knows the values of built-in types and what their recognisers take', () => {
    const day: IntentParts = {
      name: 'DayIntent',
      slots: { day: 'AMAZON.DATE' },
      samples: ['what is on {day}'],
    };
    const found = conflicts(day, {
      name: 'ShowIntent',
      samples: ['what is on tomorrow', 'what is on the third of march', 'what is on the shelf'],
    });
    expect(found.flatMap(({ at }) => at)).toEqual([
      'what is on {day}',
      'what is on tomorrow',
      'what is on the third of march',
    ]);
  });

  it.each([
    ['ja-JP', '{a} を再生して', '三月の初めを再生して', '三月の初めを再生して'],
    ['fr-FR', 'montre {a}', "montre l'année prochaine", "montre l'année prochaine"],
  ])('gives an utterance as people write it: %s', (locale, first, second, witness) => {
    const found = conflictsIn(
      locale,
      { name: 'DayIntent', slots: { a: 'AMAZON.DATE' }, samples: [first] },
      { name: 'ShowIntent', samples: [second] },
    );
    expect(found.map(({ conflict }) => conflict!.witness)).toEqual([witness]);
  });

  it('knows a phrase of a built-in intent without its accents', () => {
    const found = conflictsIn(
      'es-MX',
      { name: 'AMAZON.YesIntent', samples: [] },
      { name: 'AgreeIntent', samples: ['si', 'claro que si', 'asi lo quiero'] },
    );
    expect(found).toMatchObject([{ conflict: { witness: 'sí' }, at: ['si', 'claro que si'] }]);
  });

  it('tells of what a built-in intent of the model stands for, with courtesy too', () => {
    const found = conflicts(
      { name: 'AMAZON.StopIntent', samples: [] },
      { name: 'AMAZON.YesIntent', samples: [] },
      { name: 'AgreeIntent', samples: ['yes', 'yes please', 'agreed'] },
      { name: 'QuitIntent', samples: ['stop', 'put it back'] },
    );
    expect(found).toMatchObject([
      {
        severity: 'warning',
        conflict: { kind: 'built-in-phrase', witness: 'yes' },
        at: ['yes', 'yes please'],
      },
      { severity: 'warning', conflict: { kind: 'built-in-phrase', witness: 'stop' }, at: ['stop'] },
    ]);
    expect(found[0]!.message).toContain('AMAZON.YesIntent');
  });

  it('says nothing of built-in intents that the model has not', () => {
    expect(
      conflicts({ name: 'QuitIntent', samples: ['stop'] }, { name: 'OtherIntent', samples: ['go'] }),
    ).toEqual([]);
  });

  it('tells of samples that were added to a built-in intent', () => {
    const found = conflicts(song, {
      name: 'AMAZON.StopIntent',
      slots: { what: 'Song' },
      samples: ['sing {what} now'],
    });
    expect(found).toMatchObject([{ severity: 'warning', conflict: { kind: 'extended-built-in' } }]);
  });

  it.each<[string, IntentParts, IntentParts]>([
    ['equal samples, which have a rule of their own', song, { ...song, name: 'OtherIntent' }],
    ['other words', song, { name: 'B', slots: { s: 'Song' }, samples: ['begin {s}'] }],
    [
      'types without a common value',
      song,
      { name: 'B', slots: { s: 'AMAZON.NUMBER' }, samples: ['play {s}'] },
    ],
    [
      'samples of one intent',
      { ...song, samples: ['play {song}', 'play thriller'] },
      { name: 'B', samples: ['x'] },
    ],
    ['nothing said', { name: 'A', samples: ['...'] }, { name: 'B', samples: [''] }],
  ])('finds nothing in %s', (_, a, b) => {
    expect(conflicts(a, b)).toEqual([]);
  });

  it('points into the samples of a legacy model', () => {
    const schema = JSON.stringify({
      intents: ['A', 'B'].map((name) => ({ intent: name, slots: [{ name: `of${name}`, type: 'T' }] })),
    });
    const model = parseLegacyModel({ schema, samples: 'A play {ofA}\nB play {ofB}', slotTypes: [] });
    expect(find(model)).toMatchObject([
      { part: 'samples', range: { start: 2 }, related: [{ part: 'samples', range: { start: 15 } }] },
    ]);
  });

  it('copes with 20,000 samples of one shape', () => {
    const slots = (prefix: string) => Array.from({ length: 10_000 }, (_, i) => `${prefix}${i}`);
    const many = (name: string, prefix: string): IntentParts => ({
      name,
      slots: Object.fromEntries(slots(prefix).map((slot) => [slot, 'Song'])),
      samples: slots(prefix).map((slot) => `play {${slot}}`),
    });
    const taken = cpuMilliseconds(() => {
      expect(conflicts(many('A', 'a'), many('B', 'b'))).toHaveLength(1);
    });
    expect(taken).toBeLessThan(6000);
  });
});
