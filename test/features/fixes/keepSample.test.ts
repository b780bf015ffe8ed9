import { describe, expect, it } from 'vitest';
import { parseRuleSettingsFile } from '../../../server/src/analysis/ruleSettingsFile';
import { provideCodeActions } from '../../../server/src/features/codeActions';
import { chosen, filesAfter, modelOf, titlesOf } from '../../support/codeActionsFor';
import { contextOf } from '../../support/featureContext';

const text = modelOf(`
  {"name": "HelloIntent", "samples": ["hello", "play some music"]},
  {"name": "PlayIntent", "samples": ["play music"]}`);
const settingsUri = 'file:///skill/.skill-lens.json';
const exception = {
  rule: 'confusable-sample',
  file: 'interactionModels/custom/en-US.json',
  intent: 'HelloIntent',
  sample: 'play some music',
  reason: 'Meant as it is.',
};

/** The actions for a flag on `play some music`. */
function actionsFor(settings?: string, code = 'confusable-sample', uri?: string) {
  const context = {
    ...contextOf(text, uri),
    settingsFile: settings === undefined ? undefined : { uri: settingsUri, text: settings },
  };
  const rangeOf = (words: string) => {
    const start = text.indexOf(words);
    const { text: lines } = context.document;
    return { start: lines.positionAt(start), end: lines.positionAt(start + words.length) };
  };
  const range = rangeOf('play some music');
  const relatedInformation = [
    { location: { uri: context.document.uri, range: rangeOf('play music') }, message: '' },
  ];
  const diagnostic = { range, message: '', code, source: 'Skill Lens', relatedInformation };
  return provideCodeActions(context, range, [diagnostic], undefined, ['quickfix']);
}

describe('keeping a sample', () => {
  it('writes a settings file where there is none, outside of what ASK uploads', () => {
    const action = chosen(actionsFor(), 'Keep it');
    const files = filesAfter(action, {});
    expect(JSON.parse(files[settingsUri]!)).toEqual({ exceptions: [exception] });
    expect(action.command).toMatchObject({ command: 'skillLens.saveFile', arguments: [settingsUri] });
  });

  it.each([
    ['an empty object', '{}\n'],
    ['comments and a trailing comma', '{\n\t// loud\n\t"rules": { "sample-case": "error" },\n}\n'],
    ['exceptions', '{\n  "exceptions": [\n    // once\n    { "rule": "sample-case" },\n  ]\n}\n'],
  ])('adds to a settings file with %s', (_, before) => {
    const after = filesAfter(chosen(actionsFor(before), 'Keep it'), { [settingsUri]: before })[settingsUri]!;
    const { settings, problems } = parseRuleSettingsFile(after);
    expect(problems).toEqual([]);
    expect(settings.exceptions.at(-1)).toEqual(exception);
    expect(settings.severities).toEqual(parseRuleSettingsFile(before).settings.severities);
    for (const comment of before.match(/\/\/.*/g) ?? []) expect(after).toContain(comment);
  });

  it('names the file alone beside a model that lies anywhere', () => {
    const files = filesAfter(
      chosen(actionsFor(undefined, undefined, 'file:///models/talk.json'), 'Keep it'),
      {},
    );
    expect(JSON.parse(files['file:///models/.skill-lens.json']!).exceptions[0].file).toBe('talk.json');
  });

  it('is not offered for what is plainly wrong', () => {
    expect(
      titlesOf(actionsFor(undefined, 'sample-slot-defined')).filter((title) => title.startsWith('Keep')),
    ).toEqual([]);
  });
});

it('shows the rival beside the sample', () => {
  const { command, edit } = chosen(actionsFor(), 'Show its rival');
  expect(edit).toBeUndefined();
  expect(command?.command).toBe('skillLens.showUses');
  const [, , locations] = command!.arguments!;
  expect(locations).toHaveLength(1);
});

it('leads to the words that would help, where likeness is the cause', () => {
  const { command, edit } = chosen(actionsFor(), 'Show which words');
  expect(edit).toBeUndefined();
  expect(command?.command).toBe('editor.action.showHover');
  expect(titlesOf(actionsFor(undefined, 'conflicting-samples'))).not.toContain(
    'Show which words pull it there and which would help',
  );
});
