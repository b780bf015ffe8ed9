import type { SelectionRange } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import type { FeatureContext } from '../../server/src/features/featureContext';
import { provideSelectionRanges } from '../../server/src/features/selectionRanges';
import { contextOf, legacyContextOf } from '../support/featureContext';
import { musicSkill, musicSkillAt } from '../support/musicSkill';

/** What a growing selection covers, in one line each and cut off. */
function grown(context: FeatureContext, offset: number): string[] {
  const covered: string[] = [];
  let selection: SelectionRange | undefined = provideSelectionRanges(context, [offset])[0];
  for (; selection !== undefined; selection = selection.parent) {
    covered.push(context.document.text.getText(selection.range).replace(/\s+/g, ' ').slice(0, 32));
  }
  return covered;
}

describe('growing a selection', () => {
  it.each<[string, number, string[]]>([
    [
      'play {so|ng} by',
      1,
      [
        'song',
        '{song}',
        'play {song} by {artist}',
        '"play {song} by {artist}"',
        '[ "play {song}", "play {song} by ',
        '{ "name": "PlayIntent", "slots": ',
        '[ { "name": "PlayIntent", "slots"',
      ],
    ],
    [
      'i wa|nt to',
      1,
      ['want', 'i want to hear {song}', '"i want to hear {song}"', '[ "play {song}", "play {song} by '],
    ],
    [
      '"the so|ng',
      1,
      [
        'song',
        'the song {song}',
        '"the song {song}"',
        '["the song {song}", "{song} by {a',
        '{ "name": "song", "type": "SONG",',
        '[ { "name": "song", "type": "SONG',
        '{ "name": "PlayIntent", "slots": ',
      ],
    ],
    [
      '"hey y|ou"',
      1,
      [
        'you',
        'hey you',
        '"hey you"',
        '{ "id": "jude", "name": { "value"',
        '[ { "id": "jude", "name": { "valu',
        '{ "name": "SONG", "values": [ { "',
      ],
    ],
    [
      '"Valid.So|ng"',
      1,
      [
        'Song',
        'Valid.Song',
        '"Valid.Song"',
        '{ "type": "isNotInSet", "prompt":',
        '{ "name": "song", "type": "SONG",',
        '[ { "name": "song", "type": "SONG',
      ],
    ],
    [
      'Which s|ong',
      1,
      [
        'song',
        'Which song?',
        '"Which song?"',
        '{ "type": "PlainText", "value": "',
        '[{ "type": "PlainText", "value": ',
        '{ "id": "Elicit.Song", "variation',
        '[ { "id": "Confirm.Play", "variat',
      ],
    ],
  ])('from %s (%i)', (part, nth, expected) => {
    const { text, offset } = musicSkillAt(part, nth);
    const wanted = expected.map((each) => each.slice(0, 32));
    expect(grown(contextOf(text), offset).slice(0, wanted.length)).toEqual(wanted);
  });

  it('ends with the whole text, each step larger than the last', () => {
    const context = contextOf(musicSkill);
    const { offset } = musicSkillAt('play {so|ng}');
    let [selection] = provideSelectionRanges(context, [offset]);
    let last = -1;
    for (; selection !== undefined; selection = selection.parent) {
      const length = context.document.text.getText(selection.range).length;
      expect(length).toBeGreaterThan(last);
      last = length;
    }
    expect(last).toBe(musicSkill.length);
  });

  it('answers every offset, also in an empty text', () => {
    expect(provideSelectionRanges(contextOf(''), [0, 0])).toHaveLength(2);
  });

  it('works in the samples of a legacy pair', () => {
    const samples = 'A go to {city}\nA stay\n';
    const context = legacyContextOf('{"intents": [{"intent": "A"}]}', samples, 'samples');
    expect(grown(context, samples.indexOf('city') + 1)).toEqual([
      'city',
      '{city}',
      'go to {city}',
      'A go to {city}',
      'A go to {city} A stay ',
    ]);
  });
});
