import { describe, expect, it } from 'vitest';
import type { Skill } from '../../server/src/analysis/skill';
import { provideModelHover } from '../../server/src/features/hover';
import { contextOf, legacyContextOf, snapshotOf } from '../support/featureContext';
import { withCursor } from '../support/marked';
import { musicSkill, musicSkillAt, musicSkillWith } from '../support/musicSkill';

/** The markdown at a cursor. */
function hoverIn({ text, offset }: { text: string; offset: number }, skill?: Skill): string | undefined {
  const hover = provideModelHover(contextOf(text), offset, skill);
  return hover && JSON.parse(JSON.stringify(hover.contents)).value;
}

describe('hover on an intent', () => {
  it('tells samples, slots and dialog', () => {
    expect(hoverIn(musicSkillAt('"Play|Intent"'))?.split('\n\n')).toEqual([
      '**`PlayIntent`** intent, 3 samples',
      '- `song`: `SONG`\n- `artist`: `AMAZON.Musician`',
      'In the dialog: Alexa asks for `song`; confirms the whole.',
    ]);
  });

  it('has words for a slot without a name', () => {
    const nameless = withCursor('{"intents": [{"name": "A|b", "slots": [{"type": "T"}]}]}');
    expect(hoverIn(nameless)).toContain('- (no name): `T`');
  });

  it('is the same in the dialog, with a range of its own', () => {
    const { text, offset } = musicSkillAt('"|PlayIntent"', 2);
    expect(hoverIn({ text, offset })).toBe(hoverIn(musicSkillAt('"Play|Intent"')));
    const context = contextOf(text);
    const { range } = provideModelHover(context, offset)!;
    expect(context.document.text.getText(range)).toBe('PlayIntent');
    expect(context.document.text.offsetAt(range!.start)).toBe(offset);
  });

  it('tells what a built-in one means and catches', () => {
    const value = hoverIn(musicSkillAt('"AMAZON.Stop|Intent"'));
    expect(value).toContain('**`AMAZON.StopIntent`** built-in intent, no samples of its own');
    expect(value).toContain('Caught without samples: `stop`');
    expect(value).toContain('Exists in en-US and 16 more locales.');
    expect(value).toContain('standard-built-in-intents.html');
  });

  it('compares the locales of a skill', () => {
    const folder = 'file:///skill/skill-package/interactionModels/custom';
    const german = snapshotOf(musicSkill, `${folder}/de-DE.json`);
    const french = snapshotOf(musicSkill.replaceAll('PlayIntent', 'Jouer'), `${folder}/fr-FR.json`);
    const skill: Skill = {
      rootUri: 'file:///skill',
      models: [german, contextOf(musicSkill).snapshot, french],
      manifest: undefined,
      annotationSets: [],
    };
    const value = hoverIn(musicSkillAt('"Play|Intent"'), skill);
    expect(value).toContain('Also in de-DE (3 samples). Missing in fr-FR.');
  });

  it('says of one that only the dialog has that it is missing', () => {
    const typing = musicSkillWith('"name": "PlayIntent"', '"name": "Other"');
    const offset = typing.text.indexOf('PlayIntent') + 1;
    expect(hoverIn({ text: typing.text, offset })).toContain('Not among the intents');
  });
});

describe('hover on a slot', () => {
  it('tells its type with what Alexa resolves, and that Alexa asks for it', () => {
    expect(hoverIn(musicSkillAt('play {so|ng}'))?.split('\n\n')).toEqual([
      '**`song`** slot of `PlayIntent`, in 3 of 3 samples',
      'Type `SONG`',
      '2 values, 2 synonyms',
      '- `hey jude` (id `jude`): `jude`, `hey you`\n- `yesterday`',
      'Alexa asks for it. Checked by 1 rule. 2 samples for its answer.',
    ]);
  });

  it('tells of a built-in type what it catches', () => {
    expect(hoverIn(musicSkillAt('{sta|rs}'))).toContain('A whole number');
  });

  it('tells of an undeclared one that it is', () => {
    expect(hoverIn(musicSkillWith('play {song}', 'play {mo|vie}'))).toContain(
      '**`movie`** is no slot of `PlayIntent`',
    );
  });

  it('in a prompt is the slot of the intent that uses the prompt', () => {
    expect(hoverIn(musicSkillAt('Shall I play {s|ong}?'))).toContain('slot of `PlayIntent`');
  });
});

describe('hover on a slot type', () => {
  it('tells values and users', () => {
    expect(hoverIn(musicSkillAt('"name": "SO|NG"'))).toContain(
      'Used by `PlayIntent.song`, `RateIntent.song`.',
    );
  });

  it('tells of a built-in one its meaning, examples, locales and whether it can be extended', () => {
    const value = hoverIn(musicSkillAt('"AMAZON.Musi|cian"'));
    expect(value).toContain('**`AMAZON.Musician`** built-in slot type');
    expect(value).toContain('For instance:');
    expect(value).toContain('Your own values can be added');
  });

  it('tells of a deprecated one what to use', () => {
    const value = hoverIn(musicSkillWith('AMAZON.Musician', 'AMAZON.LITE|RAL'));
    expect(value).toContain('**Deprecated.**');
    expect(value).toContain('Use AMAZON.SearchQuery');
  });

  it('tells of an undefined one that it is', () => {
    expect(hoverIn(musicSkillWith('AMAZON.Musician', 'FOO|D'))).toContain('Not defined');
  });
});

describe('hover on prompts and values', () => {
  it('tells what Alexa says, and when', () => {
    expect(hoverIn(musicSkillAt('"Elicit|.Song"'))?.split('\n\n')).toEqual([
      '**`Elicit.Song`** prompt',
      '- `Which song?`',
      'Used for: elicitation of `song` of `PlayIntent`.',
    ]);
  });

  it('tells of a missing and of an unused prompt that they are', () => {
    expect(hoverIn(musicSkillWith('Elicit.Song', 'Elicit.O|ther'))).toContain('Not defined');
    const { text } = musicSkillWith('Elicit.Song', 'Elicit.O|ther');
    expect(hoverIn({ text, offset: text.indexOf('Elicit.Song') + 2 })).toContain('Used nowhere');
  });

  it('tells what a value’s synonyms are, and what a synonym stands for', () => {
    expect(hoverIn(musicSkillAt('"hey| jude"'))?.split('\n\n')).toEqual([
      '**`hey jude`** value of `SONG`',
      'Synonyms: `jude`, `hey you`',
      'Id: `jude`',
    ]);
    expect(hoverIn(musicSkillAt('"hey| you"'))).toContain('`hey you` is resolved to **`hey jude`**');
  });
});

it('has nothing to say between names', () => {
  expect(hoverIn(musicSkillAt('i want| to hear'))).toBeUndefined();
  expect(hoverIn(withCursor('|'))).toBeUndefined();
});

it('knows the values that lie beside a legacy pair', () => {
  const schema = '{"intents": [{"intent": "Paint", "slots": [{"name": "Hue", "type": "COLOURS"}]}]}';
  const samples = 'Paint it {red|Hue}\n';
  const hover = provideModelHover(legacyContextOf(schema, samples, 'samples'), samples.indexOf('Hue'));
  expect(JSON.stringify(hover)).toContain('`red`');
});
