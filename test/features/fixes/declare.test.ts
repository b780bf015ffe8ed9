import { describe, expect, it } from 'vitest';
import { contextOf, legacyContextOf, modelUri, samplesUri, schemaUri } from '../../support/featureContext';
import { filesAfter, chosen, count, fixed, fixesFor, modelOf, titlesOf } from '../../support/codeActionsFor';
import { musicSkill } from '../../support/musicSkill';
import { musicSkillOf } from '../../support/musicSkills';

const rule = 'sample-slot-defined';
const intent = (sample: string, rest = ''): string => `{"name": "Play", ${rest}"samples": ["${sample}"]}`;

function offered(text: string): string[] {
  return titlesOf(fixesFor(contextOf(text), rule));
}

describe('declaring a slot', () => {
  it('guesses the type by the name', () => {
    expect(offered(modelOf(intent('play in {departureCity}')))).toEqual([
      "Declare slot 'departureCity' with type AMAZON.US_CITY",
      expect.stringContaining('with type AMAZON.'),
      expect.stringContaining('with type AMAZON.'),
    ]);
    expect(offered(modelOf(intent('wait {minutes} minutes')))[0]).toContain('AMAZON.NUMBER');
    expect(offered(modelOf(intent('on {birthday}')))[0]).toContain('AMAZON.DATE');
  });

  it('prefers a type of the model, most of all the one that the slot has elsewhere', () => {
    const types = '{"name": "SONG_NAME", "values": []}, {"name": "TUNE", "values": []}';
    expect(offered(modelOf(intent('play the {song}'), types))[0]).toContain('with type SONG_NAME');
    const other =
      '{"name": "Other", "slots": [{"name": "song", "type": "TUNE"}], "samples": ["other {song}"]}';
    expect(offered(modelOf(`${intent('play the {song}')}, ${other}`, types)).slice(0, 2)).toEqual([
      "Declare slot 'song' with type TUNE",
      "Declare slot 'song' with type SONG_NAME",
    ]);
  });

  it('knows the other locales', () => {
    const text = musicSkill.replace('"give {song} {stars} stars"', '"rate {artist} {stars}"');
    const skill = musicSkillOf(text);
    expect(titlesOf(fixesFor(contextOf(text), rule, skill))[0]).toBe(
      "Declare slot 'artist' with type AMAZON.Musician",
    );
  });

  it('offers free speech only where it may stand, and a new type', () => {
    expect(offered(modelOf(intent('play {zzyx}')))).toEqual([
      "Declare slot 'zzyx' with type AMAZON.SearchQuery",
      "Declare slot 'zzyx' with a new slot type 'Zzyx'",
    ]);
    expect(offered(modelOf(intent('{zzyx}')))).toEqual(["Declare slot 'zzyx' with a new slot type 'Zzyx'"]);
  });

  it('writes the slot in the way of the file', () => {
    const text = modelOf(intent('play {zzyx}'));
    expect(fixed(text, rule, "Declare slot 'zzyx' with type AMAZON.SearchQuery")).toBe(
      modelOf(intent('play {zzyx}', '"slots": [{"name": "zzyx", "type": "AMAZON.SearchQuery"}], ')),
    );
    const after = fixed(musicSkill.replace('"play {song}"', '"play {stars}"'), rule);
    expect(after).toContain(
      '{ "name": "artist", "type": "AMAZON.Musician" },\n            { "name": "stars", "type": "AMAZON.NUMBER" }\n',
    );
    expect(count(after, rule)).toBe(0);
  });

  it('makes the new type with a value', () => {
    const made = fixed(modelOf(intent('{zzyxWord}')), rule);
    expect(made).toBe(
      modelOf(
        intent('{zzyxWord}', '"slots": [{"name": "zzyxWord", "type": "ZzyxWord"}], '),
        '{"name": "ZzyxWord", "values": [{"name": {"value": "zzyx word"}}]}',
      ),
    );
  });

  it('offers the nearest slot first where the name is nearly known', () => {
    const text = modelOf(intent('play {sonk}', '"slots": [{"name": "song", "type": "AMAZON.Musician"}], '));
    expect(offered(text)[0]).toBe("Change 'sonk' to 'song'");
    expect(offered(text)[1]).toContain("Declare slot 'sonk'");
    expect(fixed(text, rule, 'Change')).toBe(text.replace('sonk', 'song'));
  });

  it('reaches the schema of a legacy pair', () => {
    const schema = '{\r\n  "intents": [\r\n    {\r\n      "intent": "Play"\r\n    }\r\n  ]\r\n}';
    const samples = 'Play wait {minutes} minutes';
    const action = chosen(fixesFor(legacyContextOf(schema, samples, 'samples'), rule), 'Declare');
    expect(filesAfter(action, { [schemaUri]: schema, [samplesUri]: samples })).toEqual({
      [schemaUri]:
        '{\r\n  "intents": [\r\n    {\r\n      "intent": "Play",\r\n      "slots": [\r\n        {\r\n          "name": "minutes",\r\n          "type": "AMAZON.NUMBER"\r\n        }\r\n      ]\r\n    }\r\n  ]\r\n}',
    });
  });

  it('is not offered in broken JSON', () => {
    expect(offered(`${modelOf(intent('play {zzyx}'))}}`)).toEqual([]);
  });
});

describe('creating a slot type', () => {
  const slots = '"slots": [{"name": "s", "type": "Zzyx_KINDS"}], ';

  it('gives it an example', () => {
    const text = modelOf(intent('play {s}', slots));
    expect(fixed(text, 'slot-type-defined', "Create slot type 'Zzyx_KINDS'")).toBe(
      modelOf(
        intent('play {s}', slots),
        '{"name": "Zzyx_KINDS", "values": [{"name": {"value": "zzyx kinds"}}]}',
      ),
    );
  });

  it('makes the missing list, and keeps to the old form of values', () => {
    const bare = `{"languageModel": {"invocationName": "a b", "intents": [${intent('play {s}', slots)}]}}`;
    expect(fixed(bare, 'slot-type-defined')).toContain(']}], "types": [{"name": "Zzyx_KINDS", "values"');
    const old = modelOf(intent('play {s}', slots), '{"name": "Old", "values": ["a", "b"]}');
    expect(fixed(old, 'slot-type-defined')).toContain(', {"name": "Zzyx_KINDS", "values": ["zzyx kinds"]}]');
  });

  it('of several in a file goes at once, each type once', () => {
    const two = `${intent('play {s}', slots)}, {"name": "B", "slots": [{"name": "s", "type": "Zzyx_KINDS"}, {"name": "t", "type": "Qqq"}], "samples": ["b {s} {t}"]}`;
    const changed = fixed(modelOf(two), 'slot-type-defined', 'Fix all');
    expect(JSON.parse(changed).languageModel.types.map((type: { name: string }) => type.name)).toEqual([
      'Zzyx_KINDS',
      'Qqq',
    ]);
  });

  it('is also offered beside the nearest known type', () => {
    const text = modelOf(
      intent('play {s}', '"slots": [{"name": "s", "type": "SONGZ"}], '),
      '{"name": "SONGS", "values": []}',
    );
    expect(titlesOf(fixesFor(contextOf(text), 'slot-type-defined'))).toEqual([
      "Change 'SONGZ' to 'SONGS'",
      "Create slot type 'SONGZ'",
    ]);
    expect(
      filesAfter(fixesFor(contextOf(text), 'slot-type-defined')[0]!, { [modelUri]: text })[modelUri],
    ).toBe(text.replace('SONGZ', 'SONGS'));
  });
});
