import { describe, expect, it } from 'vitest';
import { checkSkill } from '../../../server/src/analysis/checkSkill';
import { snapshotOf, contextOf, modelUri } from '../../support/featureContext';
import { provideCodeActions } from '../../../server/src/features/codeActions';
import { provideDiagnostics } from '../../../server/src/features/diagnostics';
import type { Skill } from '../../../server/src/analysis/skill';
import { filesAfter, chosen, refactorsAt, titlesOf } from '../../support/codeActionsFor';
import { musicSkill, musicSkillAt } from '../../support/musicSkill';
import { germanMusic, germanUri, musicSkillOf } from '../../support/musicSkills';

function added(part: string, title: string, skill = musicSkillOf()): string {
  const { text, offset } = musicSkillAt(part);
  const action = chosen(refactorsAt(contextOf(text), offset, skill), title);
  return filesAfter(action, { [germanUri]: germanMusic })[germanUri]!;
}

describe('adding to the other locales', () => {
  it('takes an intent with its slot types, in another language without samples', () => {
    const german = added('"name": "Rate|Intent"', "Add intent 'RateIntent' to de-DE");
    const model = JSON.parse(german).interactionModel.languageModel;
    expect(model.intents).toEqual([
      expect.objectContaining({ name: 'PlayIntent' }),
      {
        name: 'RateIntent',
        slots: [
          { name: 'song', type: 'SONG' },
          { name: 'stars', type: 'AMAZON.NUMBER' },
        ],
        samples: [],
      },
    ]);
    expect(german).toContain('"samples": ["spiele {song}", "spiel mir {song} vor"]\n        },\n        {\n');
  });

  it('takes a slot, and a slot type with its values', () => {
    expect(added('"name": "ar|tist"', "Add slot 'artist' to de-DE")).toBe(
      germanMusic.replace(
        '{ "name": "song", "type": "SONG" }\n',
        '{ "name": "song", "type": "SONG" },\n            { "name": "artist", "type": "AMAZON.Musician" }\n',
      ),
    );
    const german = germanMusic.replaceAll('"SONG"', '"LIED"');
    const { text, offset } = musicSkillAt('"name": "SO|NG"');
    const action = chosen(
      refactorsAt(contextOf(text), offset, musicSkillOf(text, german)),
      "Add slot type 'SONG'",
    );
    const made = JSON.parse(filesAfter(action, { [germanUri]: german })[germanUri]!);
    expect(made.interactionModel.languageModel.types[1]).toEqual(
      JSON.parse(musicSkill).interactionModel.languageModel.types[0],
    );
  });

  it('asks before it changes the other file', () => {
    const { text, offset } = musicSkillAt('"name": "Rate|Intent"');
    const { edit } = chosen(refactorsAt(contextOf(text), offset, musicSkillOf()), 'Add intent');
    expect(edit?.changeAnnotations).toEqual({
      'Add to de-DE': {
        label: 'Add to de-DE',
        needsConfirmation: true,
        description: "The intent 'RateIntent' without its samples; values are still to be translated.",
      },
    });
    const left = refactorsAt(contextOf(text), offset, musicSkillOf(), { otherFiles: false });
    expect(titlesOf(left).filter((title) => title.startsWith('Add'))).toEqual([]);
  });

  it('keeps samples in the same language', () => {
    const uri = modelUri.replace('en-US', 'en-GB');
    const british = snapshotOf(musicSkill.replace('"RateIntent"', '"MarkIntent"'), uri);
    const skill: Skill = { ...musicSkillOf(), models: [british, snapshotOf(musicSkill)] };
    const { text, offset } = musicSkillAt('"name": "Rate|Intent"');
    const action = chosen(refactorsAt(contextOf(text), offset, skill), "Add intent 'RateIntent' to en-GB");
    const made = filesAfter(action, { [uri]: british.documents[0]!.text.getText() })[uri]!;
    expect(JSON.parse(made).interactionModel.languageModel.intents.at(-1).samples).toEqual([
      'give {song} {stars} stars',
    ]);
  });

  it.each(['"name": "Play|Intent"', '"samples|": [', 'music b|ox'])('is not offered at %s', (part) => {
    const { text, offset } = musicSkillAt(part);
    const titles = titlesOf(refactorsAt(contextOf(text), offset, musicSkillOf()));
    expect(titles.filter((title) => title.startsWith('Add'))).toEqual([]);
  });
});

describe('a finding that the locales differ', () => {
  const drift = (skill: Skill, message: string): { titles: string[]; german: () => string } => {
    const snapshot = skill.models.find(({ uri }) => uri === germanUri)!;
    const findings = checkSkill(skill)
      .get(germanUri)!
      .filter((finding) => finding.message.includes(message));
    const diagnostics = provideDiagnostics(snapshot, findings).get(germanUri)!;
    const context = { ...contextOf('{}'), snapshot, document: snapshot.documents[0]! };
    const actions = provideCodeActions(context, diagnostics[0]!.range, diagnostics, skill, ['quickfix']);
    return {
      titles: titlesOf(actions),
      german: () => filesAfter(actions[0]!, { [germanUri]: germanMusic })[germanUri]!,
    };
  };

  it('brings the missing intent', () => {
    const { titles, german } = drift(musicSkillOf(), "'RateIntent'");
    expect(titles).toEqual(["Add intent 'RateIntent' from en-US"]);
    expect(JSON.parse(german()).interactionModel.languageModel.intents).toHaveLength(2);
  });

  it('brings the missing slot of its intent', () => {
    const { titles, german } = drift(musicSkillOf(), "Slot 'artist'");
    expect(titles).toEqual(["Add slot 'artist' from en-US"]);
    expect(german()).toContain('{ "name": "artist", "type": "AMAZON.Musician" }\n          ]');
  });

  it('brings many at once', () => {
    const names = Array.from({ length: 12 }, (_, i) => `Extra${'abcdefghijkl'[i]}Intent`);
    const intents = names.map((name) => `{ "name": "${name}", "samples": ["x"] },`).join('');
    const english = musicSkill.replace('"intents": [', `"intents": [${intents}`);
    const { titles, german } = drift(musicSkillOf(english), 'intents are missing');
    expect(titles).toEqual(['Add 14 intents from other locales']);
    expect(JSON.parse(german()).interactionModel.languageModel.intents).toHaveLength(15);
  });
});
