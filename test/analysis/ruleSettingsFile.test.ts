import { describe, expect, it } from 'vitest';
import { findRuleSettings } from '../../server/src/analysis/findRuleSettings';
import { ruleFacts } from '../../server/src/analysis/ruleFacts';
import {
  joinRuleSettings,
  parseRuleSettings,
  parseRuleSettingsFile,
} from '../../server/src/analysis/ruleSettingsFile';
import { unmark } from '../support/marked';
import { memoryFileSystem } from '../support/memoryFileSystem';
import { cpuMilliseconds } from '../support/cpuTime';

describe('a settings file', () => {
  it('gives severities and exceptions, with comments and trailing commas', () => {
    const { settings, problems } = parseRuleSettingsFile(`{
      "$schema": "x", // what editors write
      "rules": { "sample-slot-defined": "off", "duplicate-sample": "information", },
      /* both are optional */
      "exceptions": [
        { "rule": "duplicate-sample" },
        { "rule": "*", "intent": "A", "file": "**/de-DE.json" },
      ],
    }`);
    expect(problems).toEqual([]);
    expect({ ...settings.severities }).toEqual({
      'sample-slot-defined': 'off',
      'duplicate-sample': 'information',
    });
    expect(settings.exceptions).toEqual([
      { rule: 'duplicate-sample' },
      { rule: '*', intent: 'A', file: '**/de-DE.json' },
    ]);
  });

  it.each(['', '{}', '{"rules": {}, "exceptions": []}', '// nothing yet'])('may say nothing: %j', (text) => {
    const { settings } = parseRuleSettingsFile(text);
    expect(Object.keys(settings.severities)).toEqual([]);
    expect(settings.exceptions).toEqual([]);
  });

  it.each([
    [
      '{"rules": {«"sample-slot-define"»: "off"}}',
      "There is no rule 'sample-slot-define'. Did you mean 'sample-slot-defined'?",
    ],
    ['{"rules": {«"x"»: "off"}}', "There is no rule 'x'. Findings show their rules’ names."],
    ['{"rules": {«"toString"»: "off"}}', /^There is no rule 'toString'\./],
    [
      '{"rules": {"duplicate-sample": «"warn"»}}',
      "Rule 'duplicate-sample' cannot be \"warn\". Write 'off', 'hint', 'information', 'warning' or 'error'.",
    ],
    ['{"rules": {"duplicate-sample": «0»}}', /^Rule 'duplicate-sample' cannot be 0\./],
    ['{"rules": «[]»}', "'rules' must be an object. Put it in { }."],
    ['«[]»', 'The file must be an object. Put it in { }.'],
    ['{«"rule"»: {}}', "'rule' is unknown here. Write 'rules' or 'exceptions'."],
    ['{"exceptions": «{}»}', "'exceptions' must be a list. Put it in [ ]."],
    ['{"exceptions": [«1»]}', 'An exception must be an object. Put it in { }.'],
    [
      '{"exceptions": [«{"intent": "A"}»]}',
      "An exception needs a 'rule'. Write a rule's name, or '*' for all.",
    ],
    ['{"exceptions": [{"rule": «"duplicate-samples"»}]}', /Did you mean 'duplicate-sample'\?$/],
    ['{"exceptions": [{"rule": "*", "intent": «7»}]}', "'intent' must be a string. Put it in double quotes."],
    [
      '{"exceptions": [{"rule": "*", «"intents"»: "A"}]}',
      "'intents' is unknown here. Write 'rule', 'intent', 'file', 'sample' or 'reason'.",
    ],
    ['{"rules": {"duplicate-sample" «"off"»}}', 'This is not JSON with comments: Colon expected.'],
  ] satisfies [string, string | RegExp][])('names what is wrong and where: %s', (marked, message) => {
    const { text, ranges } = unmark(marked);
    const { problems, settings } = parseRuleSettingsFile(text);
    expect(problems.map(({ range }) => range)).toEqual(ranges);
    expect(problems[0]?.message).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
    // Half an exception would switch off more than was meant.
    expect(settings.exceptions).toEqual([]);
  });

  it('keeps what is right beside what is wrong', () => {
    const { settings, problems } = parseRuleSettingsFile(
      '{"rules": {"x": "off", "duplicate-sample": "error"}}',
    );
    expect(problems).toHaveLength(1);
    expect({ ...settings.severities }).toEqual({ 'duplicate-sample': 'error' });
  });

  it('knows every rule that there is', () => {
    const rules = Object.fromEntries(Array.from(ruleFacts.keys(), (id) => [id, 'hint']));
    expect(parseRuleSettingsFile(JSON.stringify({ rules })).problems).toEqual([]);
  });
});

describe('a hostile file', () => {
  it('may be nested as deeply as it likes', () => {
    const { problems } = parseRuleSettingsFile(`{"exceptions": ${'['.repeat(50_000)}`);
    expect(problems).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/nested too deeply/) }),
    ]);
  });

  it('may be as long as it likes', () => {
    const rules = Array.from({ length: 20_000 }, (_, i) => `"${'duplicate'.repeat(5)}${i}": "off"`).join();
    const exceptions = Array.from({ length: 20_000 }, () => '{"rule": "*", "intent": "A"}').join();
    const taken = cpuMilliseconds(() => {
      const read = parseRuleSettingsFile(`{"rules": {${rules}}, "exceptions": [${exceptions}]}`);
      expect(read.settings.exceptions).toHaveLength(1000);
      expect(read.problems.at(-1)?.message).toBe('There are 19901 more problems below.');
    });
    expect(taken).toBeLessThan(2000);
  });
});

describe('the editor’s settings', () => {
  it('are read as the file is, without places', () => {
    expect({ ...parseRuleSettings({ 'duplicate-sample': 'off' }).settings.severities }).toEqual({
      'duplicate-sample': 'off',
    });
    expect(parseRuleSettings({ x: 'off' }).problems).toEqual([
      { message: expect.stringContaining("no rule 'x'"), range: { start: 0, end: 0 } },
    ]);
    for (const value of [undefined, null, {}]) {
      expect(parseRuleSettings(value).problems).toEqual([]);
    }
    expect(parseRuleSettings('off').problems).toHaveLength(1);
  });

  it('give way to the file', () => {
    const joined = joinRuleSettings(
      { severities: { a: 'off', b: 'off' }, exceptions: [] },
      { severities: { b: 'error' }, exceptions: [{ rule: 'c' }] },
    );
    expect(joined).toEqual({ severities: { a: 'off', b: 'error' }, exceptions: [{ rule: 'c' }] });
  });
});

describe('the file that counts', () => {
  const off = '{"rules": {"duplicate-sample": "off"}}';
  const files = { 'file:///p/.skill-lens.json': off, 'file:///p/a/.skill-lens.json': '{}' };

  it('is the nearest, beside the model or above it', async () => {
    const find = (uri: string) => findRuleSettings(uri, memoryFileSystem(files));
    expect(await find('file:///p/a/b/models/en-US.json')).toMatchObject({
      uri: 'file:///p/a/.skill-lens.json',
    });
    expect(await find('file:///p/en-US.json')).toMatchObject({
      uri: 'file:///p/.skill-lens.json',
      settings: { severities: { 'duplicate-sample': 'off' } },
    });
    expect(await find('file:///q/en-US.json')).toBeUndefined();
    expect(await find('untitled:Untitled-1')).toBeUndefined();
  });
});
