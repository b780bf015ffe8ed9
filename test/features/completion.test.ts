import { type CompletionItem, CompletionItemTag } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { provideCompletion } from '../../server/src/features/completion';
import type { FeatureContext } from '../../server/src/features/featureContext';
import { contextOf, legacyContextOf } from '../support/featureContext';
import { withCursor } from '../support/marked';
import { musicSkillAt, musicSkillWith } from '../support/musicSkill';
import { tinyCatalog } from '../support/tinyCatalog';

const germanUri = 'file:///skill/skill-package/interactionModels/custom/de-DE.json';

/** Names in the order in which an editor shows them. */
function offered(items: readonly CompletionItem[]): string[] {
  return [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map((item) => item.label);
}

function completeIn({ text, offset }: { text: string; offset: number }, uri?: string): CompletionItem[] {
  return provideCompletion(contextOf(text, uri), offset);
}

/** What an item makes of the text: the line of the cursor, once it is taken. */
function taken({ text, offset }: { text: string; offset: number }, label: string): string | undefined {
  const context = contextOf(text);
  const item = provideCompletion(context, offset).find((each) => each.label === label);
  return item && apply(context, item);
}

function apply({ document }: FeatureContext, { textEdit }: CompletionItem): string {
  if (textEdit === undefined || !('range' in textEdit)) throw new Error('no edit');
  const text = document.text.getText();
  const [start, end] = [
    document.text.offsetAt(textEdit.range.start),
    document.text.offsetAt(textEdit.range.end),
  ];
  const changed = text.slice(0, start) + textEdit.newText + text.slice(end);
  const lineStart = changed.lastIndexOf('\n', start - 1) + 1;
  return changed.slice(lineStart, changed.indexOf('\n', start)).trim();
}

describe('completion of slots in texts', () => {
  it.each([
    ['"play {song}",', '"play {|}",', '"play {artist}",'],
    ['"play {song}",', '"play {so|}",', '"play {artist}",'],
    ['"play {song}",', '"play {a|ng}",', '"play {artist}",'],
    ['"play {song}",', '"play {|",', '"play {artist}",'],
    ['"play {song}",', '"play {| now please",', '"play {artist} now please",'],
    ['"play {song}",', '"play {|', '"play {artist}'],
    ['"play {song}",', '"{song} of {ar|", "and {song}"', '"{song} of {artist}", "and {song}"'],
    ['"play {song}",', '"play {the beatles|}"', undefined],
    ['"play {song}",', '"play | {song}",', undefined],
    ['"play {song}",', '"play {song}|",', undefined],
  ])('%s typed as %s', (part, typed, line) => {
    expect(taken(musicSkillWith(part, typed), 'artist')).toBe(line);
  });

  it('puts those first that the text does not have yet', () => {
    const items = completeIn(musicSkillWith('play {song} by {artist}', 'play {song} by {|}'));
    expect(offered(items)).toEqual(['artist', 'song']);
    expect(items[0]).toMatchObject({ label: 'song', detail: 'SONG' });
    expect(JSON.stringify(items[0]!.documentation)).toContain('hey jude');
  });

  it('offers the intent’s own slots alone', () => {
    expect(offered(completeIn(musicSkillAt('give {|song}')))).toEqual(['song', 'stars']);
  });

  it('works in the answers to a slot’s prompt', () => {
    expect(offered(completeIn(musicSkillAt('"the song {|song}"')))).toEqual(['artist', 'song']);
  });

  it('works in prompts, with the slots of the intents that use them', () => {
    expect(offered(completeIn(musicSkillWith('Which song?', 'Which {|')))).toEqual(['artist', 'song']);
    const unused = musicSkillWith('{ "id": "Elicit.Song"', '{ "id": "Elicit.Other"');
    const offset = unused.text.indexOf('Which song?');
    const text = unused.text.replace('Which song?', '{');
    expect(offered(completeIn({ text, offset: offset + 1 }))).toEqual(['artist', 'song', 'stars']);
  });

  it('works where the text breaks off', () => {
    const { text, offset } = withCursor(
      '{"languageModel": {"intents": [{"name": "A", "slots": [{"name": "city", "type": "X"}], "samples": ["to {|',
    );
    expect(offered(provideCompletion(contextOf(text), offset))).toEqual(['city']);
  });
});

describe('completion of slot types', () => {
  it('offers the skill’s own first, then built-in ones with what they catch', () => {
    const items = completeIn(musicSkillWith('"type": "AMAZON.Musician"', '"type": "|"'));
    expect(offered(items).slice(0, 2)).toEqual(['SONG', 'AMAZON.Actor']);
    const date = items.find((item) => item.label === 'AMAZON.DATE');
    expect(date).toMatchObject({ detail: 'built-in', filterText: 'AMAZON.DATE' });
    expect(JSON.stringify(date!.documentation)).toContain('tomorrow');
  });

  it.each([
    ['"type": "|AMAZON.Musician"', '{ "name": "artist", "type": "AMAZON.DATE" }'],
    ['"type": "AMAZON.|"', '{ "name": "artist", "type": "AMAZON.DATE" }'],
    ['"type": "AMAZON.D|', '{ "name": "artist", "type": "AMAZON.DATE }'],
    ['"type": |', '{ "name": "artist", "type": "AMAZON.DATE" }'],
    ['"type":AMAZON.D|', '{ "name": "artist", "type":"AMAZON.DATE" }'],
  ])('%s', (typed, line) => {
    expect(taken(musicSkillWith('"type": "AMAZON.Musician"', typed), 'AMAZON.DATE')).toBe(line);
  });

  it('marks deprecated types and leaves out those that the locale does not have', () => {
    const typing = musicSkillWith('"type": "AMAZON.Musician"', '"type": "|"');
    const english = completeIn(typing);
    expect(english.find((item) => item.label === 'AMAZON.LITERAL')?.tags).toEqual([
      CompletionItemTag.Deprecated,
    ]);
    expect(offered(english).at(-1)).toBe('AMAZON.LITERAL');
    const german = offered(completeIn(typing, germanUri));
    expect(german).toContain('AMAZON.DATE');
    expect(german).not.toContain('AMAZON.LITERAL');
    expect(german).not.toContain('AMAZON.SportsTeam');
  });

  it('says of types that are known in the language only that they are', () => {
    const items = completeIn(musicSkillWith('"type": "AMAZON.Musician"', '"type": "|"'));
    expect(items.find((item) => item.label === 'AMAZON.City')?.detail).toBe('built-in, not known in en-US');
  });

  it('names types to define: those in use, then what can be extended', () => {
    const items = completeIn({
      ...withCursor(
        '{"languageModel": {"intents": [{"name": "A", "slots": [{"name": "b", "type": "MISSING"}]}], "types": [{"name": "|"}]}}',
      ),
    });
    expect(items[0]).toMatchObject({ label: 'MISSING', detail: 'used by 1 slot' });
    expect(offered(items)).toContain('AMAZON.Food');
    expect(offered(items)).not.toContain('AMAZON.DATE');
  });

  it('has nothing for a value', () => {
    expect(completeIn(musicSkillAt('"yester|day" } }'))).toEqual([]);
    expect(completeIn(musicSkillWith('{ "value": "yesterday" }', '"|"'))).toEqual([]);
  });
});

describe('completion of intents', () => {
  it('offers built-in ones that are not there yet, those that certification wants first', () => {
    const items = completeIn(musicSkillWith('"name": "RateIntent"', '"name": "|"'));
    expect(offered(items).slice(0, 3)).toEqual([
      'AMAZON.CancelIntent',
      'AMAZON.HelpIntent',
      'AMAZON.FallbackIntent',
    ]);
    expect(offered(items)).not.toContain('AMAZON.StopIntent');
    const help = items.find((item) => item.label === 'AMAZON.HelpIntent');
    expect(JSON.stringify(help?.documentation)).toContain('what can you do');
  });

  it('keeps the one that stands there', () => {
    expect(offered(completeIn(musicSkillAt('"AMAZON.Stop|Intent"')))).toContain('AMAZON.StopIntent');
  });

  it('offers intents of the dialog that are missing', () => {
    const items = completeIn(musicSkillWith('"name": "PlayIntent"', '"name": "|"'));
    expect(offered(items)[0]).toBe('PlayIntent');
  });

  it('writes signatures of the library whole', () => {
    const typing = musicSkillWith('"name": "RateIntent"', '"name": "AMAZON.Add|Action<object@Event>"');
    expect(taken(typing, 'AMAZON.AddAction<object@Book,targetCollection@ReadingList>')).toBe(
      '"name": "AMAZON.AddAction<object@Book,targetCollection@ReadingList>",',
    );
  });
});

describe('completion in the dialog', () => {
  it.each<[string, string, string[]]>([
    [
      '"confirmationRequired": true,\n          "prompts": { "confirmation": "Confirm.Play" }',
      '"prompts": { "confirmation": "|" }',
      ['Confirm.Play', 'Elicit.Song', 'Valid.Song'],
    ],
    ['"elicitation": "Elicit.Song"', '"elicitation": "|"', ['Elicit.Song', 'Confirm.Play', 'Valid.Song']],
    ['"elicitation": "Elicit.Song"', '"elicitation": |', ['Elicit.Song', 'Confirm.Play', 'Valid.Song']],
    ['"prompt": "Valid.Song"', '"prompt": "V|"', ['Valid.Song', 'Confirm.Play', 'Elicit.Song']],
    ['"values": ["yesterday"]', '"values": ["|"]', ['hey jude', 'yesterday']],
    ['"values": ["yesterday"]', '"values": ["yesterday", "|"]', ['hey jude']],
    ['{ "name": "artist", "type": "AMAZON.Musician", "prompts"', '{ "name": "|", "prompts"', ['artist']],
    ['"AMAZON.Musician", "prompts"', '"|", "prompts"', ['AMAZON.Musician']],
    ['"id": "Valid.Song"', '"id": "|"', ['Valid.Song']],
    ['"id": "Valid.Song"', '"id": "Valid.Song|"', ['Valid.Song']],
  ])('%s typed as %s', (part, typed, names) => {
    expect(offered(completeIn(musicSkillWith(part, typed)))).toEqual(names);
  });

  it('offers intents with slots first, and none that Alexa ships', () => {
    const { text } = musicSkillWith('"intents": [', '"intents": [|');
    const dialog = text.lastIndexOf('"intents": [') + '"intents": ['.length;
    const typing = `${text.slice(0, dialog)}{ "name": "" }, ${text.slice(dialog)}`;
    const offset = dialog + '{ "name": "'.length;
    expect(offered(completeIn({ text: typing, offset }))).toEqual(['RateIntent']);
  });

  it('names slots that samples use and nobody has declared', () => {
    const typing = musicSkillWith('{ "name": "stars", "type": "AMAZON.NUMBER" }', '{ "name": "|" }');
    expect(completeIn(typing)).toMatchObject([{ label: 'stars', detail: 'used in samples' }]);
  });
});

describe('completion elsewhere', () => {
  it.each([
    '"invocationName": "music| box"',
    '"deleg|ationStrategy"',
    '"delegationStrategy": "AL|WAYS"',
    '"type": "Pl|ainText"',
    'i want to| hear',
  ])('has nothing at %s', (part) => expect(completeIn(musicSkillAt(part))).toEqual([]));

  it('escapes names', () => {
    const { text, offset } = withCursor(
      '{"languageModel": {"intents": [{"name": "A", "slots": [{"name": "b", "type": "|"}]}], "types": [{"name": "a\\"b", "values": []}]}}\n',
    );
    const context = contextOf(text, undefined, tinyCatalog());
    const item = provideCompletion(context, offset).find(({ label }) => label === 'a"b');
    expect(apply(context, item!)).toContain('"type": "a\\"b"');
  });
});

describe('completion in a legacy pair', () => {
  const schema =
    '{"intents": [{"intent": "Paint", "slots": [{"name": "Hue", "type": "COLOURS"}]}, {"intent": "Go"}]}\n';

  it.each<[string, string[], string | undefined]>([
    ['Paint it {|}\n', ['Hue'], 'Paint it {Hue}'],
    ['Paint it {red|}\n', ['Hue'], 'Paint it {Hue}'],
    ['Go home\n  Pa|\n', ['Go', 'Paint'], undefined],
    ['|\n', ['Go', 'Paint'], undefined],
    ['Go {|}\n', [], undefined],
    ['Paint i|t red\n', [], undefined],
  ])('of samples %s', (marked, names, line) => {
    const { text, offset } = withCursor(marked);
    const context = legacyContextOf(schema, text, 'samples');
    const items = provideCompletion(context, offset);
    expect(offered(items)).toEqual(names);
    if (line !== undefined) expect(apply(context, items[0]!)).toBe(line);
  });

  it('of an example with its bar', () => {
    const text = 'Paint it {red|}\n';
    const context = legacyContextOf(schema, text, 'samples');
    const items = provideCompletion(context, text.indexOf('}'));
    expect(apply(context, items[0]!)).toBe('Paint it {red|Hue}');
  });

  it('of the schema', () => {
    const { text, offset } = withCursor(schema.replace('"Go"', '"|"'));
    const names = offered(provideCompletion(legacyContextOf(text, '', 'model'), offset));
    expect(names).toContain('AMAZON.StopIntent');
    expect(names).not.toContain('Paint');
  });
});
