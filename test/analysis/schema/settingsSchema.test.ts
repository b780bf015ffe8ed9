import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { contributes } from '../../../package.json';
import english from '../../../package.nls.json';
import { parseRuleSettingsFile, ruleSettingsFileName } from '../../../server/src/analysis/ruleSettingsFile';
import { ruleFacts } from '../../../server/src/analysis/ruleFacts';

const path = new URL('../../../server/assets/schema/settings.schema.json', import.meta.url);

interface SettingsSchema {
  readonly definitions: { readonly ruleId: { enum: string[] } };
}

function readSchema(): SettingsSchema {
  return JSON.parse(readFileSync(path, 'utf8')) as SettingsSchema;
}

/** As VS Code's JSON support checks the file. */
async function complaintsOf(text: string): Promise<Diagnostic[]> {
  const service = getLanguageService({});
  const document = TextDocument.create(`file:///skill/${ruleSettingsFileName}`, 'json', 1, text);
  return service.doValidation(document, service.parseJSONDocument(document), undefined, readSchema());
}

describe('the schema of the settings file', () => {
  it('names every rule (UPDATE_SCHEMA=1 writes the names into it)', () => {
    const names = [...ruleFacts.keys()].sort();
    if (process.env['UPDATE_SCHEMA']) {
      const schema = readSchema();
      schema.definitions.ruleId.enum = names;
      writeFileSync(path, `${JSON.stringify(schema, undefined, 2)}\n`);
    }
    expect(readSchema().definitions.ruleId.enum).toEqual(names);
  });

  it('is contributed for the file by its name', () => {
    const contributed = contributes.jsonValidation.find(({ url }) => url === '%schema.settings%');
    expect(contributed?.fileMatch).toBe(ruleSettingsFileName);
    expect(existsSync(english['schema.settings'])).toBe(true);
  });

  it.each([
    '{}',
    '{"rules": {"duplicate-sample": "off"}, /* why */ "exceptions": [{"rule": "*", "intent": "A"},]}',
    '{"$schema": "x", "exceptions": [{"rule": "duplicate-sample", "file": "**/de-DE.json"}]}',
  ])('accepts what we read: %s', async (text) => {
    expect(await complaintsOf(text)).toEqual([]);
    expect(parseRuleSettingsFile(text).problems).toEqual([]);
  });

  it.each([
    '[]',
    '{"rule": {}}',
    '{"rules": {"duplicate-samples": "off"}}',
    '{"rules": {"duplicate-sample": "warn"}}',
    '{"exceptions": {}}',
    '{"exceptions": [{}]}',
    '{"exceptions": [{"rule": "duplicate-samples"}]}',
    '{"exceptions": [{"rule": "*", "intent": 1}]}',
  ])('refuses what we refuse: %s', async (text) => {
    expect(await complaintsOf(text)).not.toEqual([]);
    expect(parseRuleSettingsFile(text).problems).not.toEqual([]);
  });
});
