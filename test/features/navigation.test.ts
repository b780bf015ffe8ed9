import { describe, expect, it } from 'vitest';
import { DocumentHighlightKind, type Location } from 'vscode-languageserver-types';
import { provideDefinition } from '../../server/src/features/definition';
import { provideDocumentHighlights } from '../../server/src/features/documentHighlight';
import type { FeatureContext } from '../../server/src/features/featureContext';
import { provideReferences } from '../../server/src/features/references';
import { contextOf, legacyContextOf, modelUri, samplesUri, schemaUri } from '../support/featureContext';
import { musicSkill, musicSkillAt } from '../support/musicSkill';
import {
  annotationUri,
  germanMusic,
  germanUri,
  musicAnnotations,
  musicSkillOf,
} from '../support/musicSkills';

const texts: Record<string, string> = {
  [modelUri]: musicSkill,
  [germanUri]: germanMusic,
  [annotationUri]: musicAnnotations,
};

/** Each place in brackets, after the file and what stands before it in its line. */
function shown({ uri, range }: Location, known = texts): string {
  const line = known[uri]!.split(/\r?\n/)[range.start.line]!;
  const { character: start } = range.start;
  const file = uri.slice(uri.lastIndexOf('/') + 1);
  return `${file} ${line.slice(Math.max(0, start - 9), start).trim()}[${line.slice(start, range.end.character)}]`;
}

function definition(part: string, nth?: number): string[] {
  const { text, offset } = musicSkillAt(part, nth);
  return provideDefinition(contextOf(text), offset, musicSkillOf()).map((place) => shown(place));
}

function references(part: string, includeDeclaration: boolean): string[] {
  const { text, offset } = musicSkillAt(part);
  return provideReferences(contextOf(text), offset, musicSkillOf(), includeDeclaration).map((place) =>
    shown(place),
  );
}

describe('definition', () => {
  it.each([
    ['play {so|ng}', 'en-US.json "name": "[song]'],
    ['"{song} by {ar|tist}"', 'en-US.json "name": "[artist]'],
    ['give {so|ng}', 'en-US.json "name": "[song]'],
    ['"type": "SO|NG"', 'en-US.json "name": "[SONG]'],
    ['"elicitation": "Eli|cit.Song"', 'en-US.json { "id": "[Elicit.Song]'],
    ['"prompt": "Va|lid.Song"', 'en-US.json { "id": "[Valid.Song]'],
    ['Shall I play {so|ng}', 'en-US.json "name": "[song]'],
    ['"values": ["yes|terday"]', 'en-US.json value": "[yesterday]'],
  ])('of %s', (part, place) => expect(definition(part)).toEqual([place]));

  it('of an intent of the dialog', () => {
    expect(definition('"name": "Play|Intent"', 2)).toEqual(['en-US.json "name": "[PlayIntent]']);
  });

  it('is elsewhere where the own model lacks it', () => {
    const text = musicSkill.replace('"name": "SONG"', '"name": "TUNE"');
    const context = contextOf(text);
    const found = provideDefinition(context, text.indexOf('"SONG"') + 2, musicSkillOf(text));
    expect(found.map((place) => shown(place))).toEqual(['de-DE.json "name": "[SONG]']);
  });

  it.each(['AMAZON.Mus|ician', 'music b|ox', '"langu|ageModel"'])('of %s there is none', (part) => {
    expect(definition(part)).toEqual([]);
  });

  it('leads from a legacy sample to the schema', () => {
    const schema = '{"intents": [{"intent": "Play", "slots": [{"name": "song", "type": "SONG"}]}]}';
    const samples = 'Play play {song}\nOther stray {song}\n';
    const find = (needle: string): string[] => {
      const context: FeatureContext = legacyContextOf(schema, samples, 'samples');
      const known = { [schemaUri]: schema, [samplesUri]: samples };
      return provideDefinition(context, samples.indexOf(needle) + 1, undefined).map((place) =>
        shown(place, known),
      );
    };
    expect(find('Play')).toEqual(['IntentSchema.json ntent": "[Play]']);
    expect(find('song')).toEqual(['IntentSchema.json "name": "[song]']);
    expect(find('Other')).toEqual([]);
  });
});

describe('references', () => {
  it('of a slot: samples, slot samples, dialog, prompts, locales and annotation sets of its intent alone', () => {
    expect(references('play {so|ng}', true)).toEqual([
      'en-US.json "name": "[song]',
      'en-US.json he song {[song]',
      'en-US.json ong}", "{[song]',
      'en-US.json "play {[song]',
      'en-US.json "play {[song]',
      'en-US.json to hear {[song]',
      'en-US.json "name": "[song]',
      'en-US.json I play {[song]',
      'de-DE.json "name": "[song]',
      'de-DE.json "spiele {[song]',
      'de-DE.json iel mir {[song]',
      'de-DE.json "name": "[song]',
      'de-DE.json alue": "{[song]',
      'music.json ots": { "[song]',
      'music.json ots": { "[song]',
    ]);
  });

  it('leave out declarations when asked to', () => {
    expect(references('"name": "SO|NG"', false)).toEqual([
      'en-US.json "type": "[SONG]',
      'en-US.json "type": "[SONG]',
      'en-US.json "type": "[SONG]',
      'de-DE.json "type": "[SONG]',
      'de-DE.json "type": "[SONG]',
    ]);
  });

  it('of an intent', () => {
    expect(references('"name": "Rate|Intent"', true)).toEqual([
      'en-US.json "name": "[RateIntent]',
      'music.json "name": "[RateIntent]',
    ]);
  });

  it('of a built-in type are its slots', () => {
    expect(references('AMAZON.Mus|ician', true)).toHaveLength(2);
  });

  it('are none between names, and need no skill', () => {
    expect(references('"langu|ageModel"', true)).toEqual([]);
    const { text, offset } = musicSkillAt('"id": "Elicit|.Song"');
    expect(provideReferences(contextOf(text), offset, undefined, true)).toHaveLength(2);
  });
});

describe('highlights', () => {
  it('are those of the document, declarations apart', () => {
    const { text, offset } = musicSkillAt('"id": "Elicit|.Song"');
    const kinds = provideDocumentHighlights(contextOf(text), offset).map(({ kind }) => kind);
    expect(kinds).toEqual([DocumentHighlightKind.Read, DocumentHighlightKind.Write]);
  });

  it('of a legacy pair stay in the half that is asked', () => {
    const context = legacyContextOf('{"intents": [{"intent": "Play"}]}', 'Play x\nPlay y', 'samples');
    expect(provideDocumentHighlights(context, 1).map(({ range }) => range.start.line)).toEqual([0, 1]);
  });

  it('are none in broken text', () => {
    expect(provideDocumentHighlights(contextOf('{"interactionModel": {'), 5)).toEqual([]);
  });
});
