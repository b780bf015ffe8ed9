import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Skill } from '../../server/src/analysis/skill';
import type { FeatureContext } from '../../server/src/features/featureContext';
import { isRefusal, prepareRename, provideRename } from '../../server/src/features/rename';
import type { EditOptions } from '../../server/src/features/workspaceEdits';
import { appliedTo } from '../support/appliedEdits';
import { contextOf, legacyContextOf, modelUri, samplesUri, schemaUri } from '../support/featureContext';
import { withCursor } from '../support/marked';
import { musicSkill, musicSkillAt } from '../support/musicSkill';
import {
  annotationUri,
  germanMusic,
  germanUri,
  musicAnnotations,
  musicSkillOf,
} from '../support/musicSkills';

const texts = { [modelUri]: musicSkill, [germanUri]: germanMusic, [annotationUri]: musicAnnotations };

function renamed(
  context: FeatureContext,
  offset: number,
  newName: string,
  skill?: Skill,
  options?: EditOptions,
): WorkspaceEdit {
  const edit = provideRename(context, offset, newName, skill, options);
  if (edit === undefined || isRefusal(edit)) throw new Error(`no edit: ${JSON.stringify(edit)}`);
  return edit;
}

function refusal(context: FeatureContext, offset: number, newName: string, skill?: Skill): string {
  const answer = provideRename(context, offset, newName, skill);
  if (answer === undefined || !isRefusal(answer)) throw new Error('not refused');
  return answer.refusal;
}

/** A whole skill renamed at a place: its files afterwards. */
function renamedSkill(part: string, newName: string, options?: EditOptions): Record<string, string> {
  const { text, offset } = musicSkillAt(part);
  return appliedTo(texts, renamed(contextOf(text), offset, newName, musicSkillOf(), options));
}

/** A model alone, with a cursor, renamed. */
function renamedText(marked: string, newName: string): string | undefined {
  const { text, offset } = withCursor(marked);
  return appliedTo({ [modelUri]: text }, renamed(contextOf(text), offset, newName))[modelUri];
}

describe('renaming through a skill', () => {
  it('an intent, in dialog, locales and annotation sets', () => {
    const all = (text: string): string => text.replaceAll('"PlayIntent"', '"HearIntent"');
    expect(renamedSkill('"name": "Play|Intent"', 'HearIntent')).toEqual({
      [modelUri]: all(musicSkill),
      [germanUri]: all(germanMusic),
      [annotationUri]: all(musicAnnotations),
    });
  });

  it('a slot of one intent, not those of others', () => {
    const after = renamedSkill('play {so|ng}', 'title');
    const rate = /"name": "RateIntent"[\s\S]*?stars"\]/.exec(musicSkill)![0];
    const german = germanMusic.replaceAll('"song"', '"title"').replaceAll('{song}', '{title}');
    const english = musicSkill
      .replace(rate, '@')
      .replaceAll('"song"', '"title"')
      .replaceAll('{song}', '{title}')
      .replace('@', rate);
    expect(after[modelUri]).toBe(english);
    expect(after[germanUri]).toBe(german);
    const annotations = musicAnnotations.replaceAll('"slots": { "song"', '"slots": { "title"');
    const other = '"name": "RateIntent", "slots": { "';
    expect(after[annotationUri]).toBe(annotations.replace(`${other}title`, `${other}song`));
  });

  it('a slot type', () => {
    const all = (text: string): string => text.replaceAll('"SONG"', '"TUNE"');
    expect(renamedSkill('"type": "SO|NG"', 'TUNE')).toEqual({
      [modelUri]: all(musicSkill),
      [germanUri]: all(germanMusic),
    });
  });

  it('a prompt id, whatever its characters', () => {
    const all = (text: string): string => text.replaceAll('"Elicit.Song"', '"Ask \\"which\\" 1.2"');
    expect(renamedSkill('"elicitation": "Elicit|.Song"', 'Ask "which" 1.2')).toEqual({
      [modelUri]: all(musicSkill),
      [germanUri]: all(germanMusic),
    });
  });

  it('asks before it touches other files, with the versions of those that are open', () => {
    const { text, offset } = musicSkillAt('"name": "Play|Intent"');
    const edit = renamed(contextOf(text), offset, 'HearIntent', musicSkillOf());
    expect(edit.documentChanges).toMatchObject([
      { textDocument: { uri: modelUri, version: 1 } },
      {
        textDocument: { uri: germanUri, version: null },
        edits: [{ annotationId: 'Rename in de-DE.json' }, {}],
      },
      { textDocument: { uri: annotationUri, version: null } },
    ]);
    expect(JSON.stringify(edit.documentChanges?.[0])).not.toContain('annotationId');
    expect(edit.changeAnnotations).toEqual({
      'Rename in de-DE.json': {
        label: 'Rename in de-DE.json',
        description: "Intent 'PlayIntent' becomes 'HearIntent'.",
        needsConfirmation: true,
      },
      'Rename in music.json': expect.objectContaining({ needsConfirmation: true }),
    });
  });

  it('goes without the question, or leaves other files out, for a client that cannot ask', () => {
    const { text, offset } = musicSkillAt('"name": "Play|Intent"');
    const plain = renamed(contextOf(text), offset, 'HearIntent', musicSkillOf(), { annotations: false });
    expect(plain.documentChanges).toHaveLength(3);
    expect(plain.changeAnnotations).toBeUndefined();
    expect(JSON.stringify(plain)).not.toContain('annotationId');
    expect(Object.keys(renamedSkill('"name": "Play|Intent"', 'HearIntent', { otherFiles: false }))).toEqual([
      modelUri,
    ]);
  });

  it('to the same name changes nothing', () => {
    const { text, offset } = musicSkillAt('"name": "Play|Intent"');
    expect(renamed(contextOf(text), offset, 'PlayIntent', musicSkillOf())).toEqual({ documentChanges: [] });
  });
});

const modelWith = (intents: string): string =>
  `{"languageModel": {"invocationName": "a b", "intents": [${intents}]}}`;

describe('renaming in one text', () => {
  it('finds names that are written with escapes', () => {
    const marked = modelWith(
      '{"name": "A", "slots": [{"name": "s\\u006fng"}], "samples": ["say \\"{so|ng}\\" {s\\u006fng}"]}',
    );
    expect(renamedText(marked, 'tune')).toBe(
      modelWith('{"name": "A", "slots": [{"name": "tune"}], "samples": ["say \\"{tune}\\" {tune}"]}'),
    );
  });

  it('keeps the example of the old form, blanks and line ends', () => {
    const marked = modelWith(
      '{"name": "A",\r\n"slots": [{"name": "s"}],\r\n "samples": ["{a b|s} { s| }"]}'.replace(
        '{a b|s}',
        '{a b@s}',
      ),
    );
    const { text, offset } = withCursor(marked);
    const before = text.replace('@', '|');
    const edit = renamed(contextOf(before), offset, 'tune');
    expect(appliedTo({ [modelUri]: before }, edit)[modelUri]).toBe(
      modelWith('{"name": "A",\r\n"slots": [{"name": "tune"}],\r\n "samples": ["{a b|tune} { tune }"]}'),
    );
  });

  it('takes intents along that share a prompt', () => {
    const intent = (name: string, slot: string): string =>
      `{"name": "${name}", "slots": [{"name": "${slot}"}], "samples": ["{${slot}}"]}`;
    const model = (
      slot: string,
      cursor = '',
    ): string => `{"interactionModel": {"languageModel": {"invocationName": "a b", "intents": [${intent('A', cursor + slot)}, ${intent('B', slot)}, ${intent('C', 's')}]},
      "dialog": {"intents": [{"name": "A", "prompts": {"confirmation": "p"}}, {"name": "B", "prompts": {"confirmation": "p"}}]},
      "prompts": [{"id": "p", "variations": [{"type": "PlainText", "value": "{${slot}}?"}]}]}}`;
    expect(renamedText(model('s').replace('"name": "s"', '"name": "|s"'), 't')).toBe(model('t'));
  });

  it('works in the text around a syntax error', () => {
    expect(renamedText(`${modelWith('{"name": "|A", "samples": ["x"]}')},}`, 'B')).toBe(
      `${modelWith('{"name": "B", "samples": ["x"]}')},}`,
    );
  });

  it('reaches both halves of a legacy pair', () => {
    const schema = '{"intents": [{"intent": "Play", "slots": [{"name": "song", "type": "TUNES"}]}]}';
    const samples = 'Play play {song}\r\nPlay  {a song|song}\r\nOther play';
    const pair = { [schemaUri]: schema, [samplesUri]: samples };
    const rename = (offset: number, name: string): Record<string, string> =>
      appliedTo(pair, renamed(legacyContextOf(schema, samples, 'samples'), offset, name));
    expect(rename(2, 'Hear')).toEqual({
      [schemaUri]: schema.replace('Play', 'Hear'),
      [samplesUri]: samples.replaceAll('Play ', 'Hear '),
    });
    expect(rename(samples.indexOf('{song}') + 2, 'tune')).toEqual({
      [schemaUri]: schema.replace('song', 'tune'),
      [samplesUri]: 'Play play {tune}\r\nPlay  {a song|tune}\r\nOther play',
    });
  });
});

describe('a rename is refused', () => {
  const at = (part: string): [FeatureContext, number] => {
    const { text, offset } = musicSkillAt(part);
    return [contextOf(text), offset];
  };

  it.each([
    ['AMAZON.Stop|Intent', "'AMAZON.StopIntent' is a built-in intent"],
    ['AMAZON.Mus|ician', "'AMAZON.Musician' is a built-in slot type"],
  ])('at %s', (part, message) => {
    const [context, offset] = at(part);
    expect(prepareRename(context, offset)).toEqual({ refusal: expect.stringContaining(message) });
    expect(refusal(context, offset, 'Other')).toContain(message);
  });

  it('for a type that a legacy pair keeps in a file, and for what Amazon keeps', () => {
    const legacy = '{"intents": [{"intent": "A", "slots": [{"name": "s", "type": "COLOURS"}]}]}';
    const context = legacyContextOf(legacy, '', 'model');
    expect(refusal(context, legacy.indexOf('COLOURS'), 'HUES')).toContain('is a file in customSlotTypes');
    const managed = modelWith(
      '{"name": "A", "slots": [{"name": "s", "type": "amzn1.x"}], "samples": ["{s}"]}',
    );
    expect(refusal(contextOf(managed), managed.indexOf('amzn1'), 'X')).toContain('slot type management');
  });

  it.each([
    ['play {so|ng}', '', 'is empty'],
    [
      'play {so|ng}',
      'mein lied',
      "go on with letters and underscores, so 'mein lied' cannot be one. Try 'mein_lied'.",
    ],
    ['play {so|ng}', 'artist', "Slot 'artist' is in the en-US model already."],
    ['"name": "Play|Intent"', 'Play.Intent', 'Intent names begin with a letter'],
    ['"name": "Play|Intent"', 'Écoute2', "Try 'EcouteTwo'."],
    ['"name": "Play|Intent"', '???', "'???' cannot be one."],
    ['"name": "Play|Intent"', 'AMAZON.PauseIntent', "a name without 'AMAZON.'"],
    [
      '"name": "Play|Intent"',
      'RateIntent',
      "Intent 'RateIntent' is in the en-US model already. Choose another name.",
    ],
    ['"name": "SO|NG"', 'song list', 'Slot type names begin with a letter'],
    ['"id": "Elicit|.Song"', 'Valid.Song', "Prompt 'Valid.Song' is in"],
  ])('at %s for the name %j', (part, newName, message) => {
    const [context, offset] = at(part);
    expect(refusal(context, offset, newName)).toContain(message);
  });

  it('where another locale has the name already', () => {
    const german = germanMusic.replace('"types": [', '"types": [{"name": "TUNE", "values": []},');
    const [context, offset] = at('"name": "SO|NG"');
    expect(refusal(context, offset, 'TUNE', musicSkillOf(musicSkill, german))).toContain(
      'in the de-DE model',
    );
  });
});

describe('what can be renamed', () => {
  it('is shown with its present name', () => {
    const { text, offset } = musicSkillAt('play {so|ng}');
    const place = prepareRename(contextOf(text), offset);
    expect(place).toMatchObject({ placeholder: 'song' });
  });

  it.each(['music b|ox', '"langu|ageModel"', 'hey| jude'])('is nothing at %s', (part) => {
    const { text, offset } = musicSkillAt(part);
    expect(prepareRename(contextOf(text), offset)).toBeUndefined();
    expect(provideRename(contextOf(text), offset, 'X', undefined)).toBeUndefined();
  });
});
