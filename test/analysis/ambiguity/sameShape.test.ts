import { describe, expect, it } from 'vitest';
import { findSameShape } from '../../../server/src/analysis/ambiguity/sameShape';
import type { Finding } from '../../../server/src/analysis/types';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import { parseLegacyModel } from '../../../server/src/model/parseLegacyModel';
import { modelOf } from '../../support/checkRule';
import { unmark } from '../../support/marked';

function intent(name: string, slots: Record<string, string>, ...samples: string[]): string {
  const declared = Object.entries(slots).map(([slot, type]) => ({ name: slot, type }));
  return JSON.stringify({ name, slots: declared, samples });
}

function expectMarks(...intents: string[]): Finding[] {
  const { text, ranges } = unmark(modelOf(intents.join(',')));
  const findings = findSameShape(parseInteractionModel(text));
  expect(findings.map(({ range }) => range)).toEqual(ranges);
  return findings;
}

describe('findSameShape', () => {
  it('finds samples that differ in slot names only', () => {
    const [first, second] = expectMarks(
      intent('SongIntent', { song: 'Title' }, '«play {song}»', 'sing {song}'),
      intent('AlbumIntent', { album: 'Title' }, '«Play {album}»'),
    );
    expect(first).toMatchObject({
      ruleId: 'conflicting-samples',
      severity: 'warning',
      message:
        "Nothing tells this sample from 'Play {album}' of intent 'AlbumIntent': their slots have the same type.",
      related: [{ message: 'also in AlbumIntent', range: second!.range }],
    });
    expect(second?.related).toMatchObject([{ message: 'also in SongIntent', range: first!.range }]);
  });

  it('leaves equal samples to their own rule', () => {
    expectMarks(intent('A', { s: 'T' }, 'play {s}'), intent('B', { s: 'T' }, 'play {s}'));
  });

  it('but not the third intent beside them', () => {
    const [a] = expectMarks(
      intent('A', { s: 'T' }, '«play {s}»'),
      intent('B', { s: 'T' }, '«play {s}»'),
      intent('C', { t: 'T' }, '«play {t}»'),
    );
    expect(a?.related.map(({ message }) => message)).toEqual(['also in C']);
  });

  it.each([
    ['other types', intent('A', { s: 'T' }, 'play {s}'), intent('B', { t: 'U' }, 'play {t}')],
    ['other words', intent('A', { s: 'T' }, 'play {s}'), intent('B', { t: 'T' }, 'start {t}')],
    ['another order', intent('A', { a: 'T', b: 'U' }, '{a} {b}'), intent('B', { c: 'T', d: 'U' }, '{d} {c}')],
    ['undeclared slots', intent('A', {}, 'play {s}'), intent('B', {}, 'play {t}')],
    ['one intent', intent('A', { s: 'T', t: 'T' }, 'play {s}', 'play {t}'), intent('B', {}, 'x')],
    ['nothing said', intent('A', {}, '...'), intent('B', {}, '')],
  ])('finds nothing in %s', (_what, a, b) => {
    expectMarks(a, b);
  });

  it('points into the samples of a legacy model', () => {
    const schema = JSON.stringify({
      intents: ['A', 'B'].map((name) => ({ intent: name, slots: [{ name: `of${name}`, type: 'T' }] })),
    });
    const model = parseLegacyModel({ schema, samples: 'A play {ofA}\nB play {ofB}', slotTypes: [] });
    expect(findSameShape(model)).toMatchObject([
      { part: 'samples', range: { start: 2 }, related: [{ part: 'samples' }] },
      { part: 'samples', range: { start: 15 }, related: [{ part: 'samples' }] },
    ]);
  });

  it('copes with 20,000 samples of one shape', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `s${i}`);
    const many = (name: string, prefix: string): string => {
      const slots = Object.fromEntries(names.map((slot) => [prefix + slot, 'T']));
      return intent(name, slots, ...names.map((slot) => `play {${prefix}${slot}}`));
    };
    const model = parseInteractionModel(modelOf(`${many('A', 'a')},${many('B', 'b')}`));
    const started = performance.now();
    expect(findSameShape(model)).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('a sample that spells out a value', () => {
  const types = JSON.stringify([
    { name: 'Song', values: [{ name: { value: 'Thriller', synonyms: ['that  song'] } }] },
  ]);
  const withTypes = (...intents: string[]): string =>
    `{"languageModel": {"invocationName": "a b", "intents": [${intents.join(',')}], "types": ${types}}}`;
  const play = intent('Play', { song: 'Song' }, 'play {song} please');
  const check = (marked: string): Finding[] => {
    const { text, ranges } = unmark(marked);
    const findings = findSameShape(parseInteractionModel(text));
    expect(findings.map(({ range }) => range)).toEqual(ranges);
    return findings;
  };

  it('is told mildly where another intent has a slot for it', () => {
    const [finding] = check(
      withTypes(play, intent('Dance', {}, '«play thriller please»', 'play that please')),
    );
    expect(finding).toMatchObject({
      ruleId: 'conflicting-samples',
      severity: 'information',
      message: expect.stringContaining("'thriller' is a value of 'Song'"),
      related: [{ message: 'also in Play' }],
    });
    check(withTypes(play, intent('Dance', {}, '«Play that song please»')));
  });

  it('is told beside a slot of its own', () => {
    const two = intent('Two', { a: 'Song', b: 'Song' }, 'play {a} and {b}');
    check(withTypes(two, intent('One', { c: 'Song' }, '«play thriller and {c}»')));
  });

  it.each([
    ['in the same intent', intent('Play', { song: 'Song' }, 'play {song}', 'play thriller')],
    ['of no type', `${play}, ${intent('Dance', {}, 'play beat it please')}`],
    ['in other words', `${play}, ${intent('Dance', {}, 'dance to thriller please')}`],
  ])('is not told %s', (_what, intents) => {
    check(withTypes(intents));
  });
});
