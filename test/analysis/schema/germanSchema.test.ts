import { afterEach, describe, expect, it } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import germanPaths from '../../../package.nls.de.json';
import words from '../../../server/assets/l10n/schema.de.json';
import model from '../../../server/assets/schema/interaction-model.schema.json';
import settings from '../../../server/assets/schema/settings.schema.json';
import { schemaNames, textsOf, translatedSchema } from '../../../scripts/schemas.mjs';
import { checkSchema } from '../../../server/src/analysis/schema/checkSchema';
import { speakLike } from '../../../server/src/lsp/speakLike';

/** What snippets write where the author goes on: names of JSON and of Amazon's, and parts of names. */
const names =
  'My, HelloIntent, slot, AMAZON.SearchQuery, MyType, id, synonym, amzn1.ask.interactionModel.catalog.id, 1, Elicit.Slot.1, Slot.Validation.1, P1D, P7D, **/de-DE.json';

describe('the German schemas', () => {
  it('have German for every text, and no more', () => {
    const texts = [model, settings].flatMap(textsOf);
    const wanted = new Set(texts.filter((text) => !names.split(', ').includes(text)));
    expect(Object.keys(words).toSorted()).toEqual([...wanted].toSorted());
    expect(Object.values(words).every((text) => text.trim() !== '')).toBe(true);
  });

  it('ask for the same as the English ones', () => {
    expect(textsOf(translatedSchema(model, words))).not.toEqual(textsOf(model));
    const plain = (schema: object): unknown =>
      JSON.parse(
        JSON.stringify(schema, (key, value: unknown) =>
          /^(title|label|defaultSnippets|enumDescriptions|(pattern)?[eE]rrorMessage)$/.test(key) ||
          (key === 'description' && typeof value === 'string')
            ? undefined
            : value,
        ),
      );
    expect(plain(translatedSchema(model, words))).toEqual(plain(model));
    expect(plain(translatedSchema(settings, words))).toEqual(plain(settings));
  });

  it('are where package.nls.de.json says', () => {
    const paths = schemaNames.map((name) => `./dist/schema/${name}.schema.de.json`);
    expect([germanPaths['schema.interactionModel'], germanPaths['schema.settings']]).toEqual(paths);
  });

  it('offer snippets in German', async () => {
    const service = getLanguageService({});
    service.configure({
      schemas: [{ uri: 'test://model', fileMatch: ['**'], schema: translatedSchema(model, words) as object }],
    });
    const document = TextDocument.create('file:///a.json', 'json', 1, '');
    const list = await service.doComplete(
      document,
      { line: 0, character: 0 },
      service.parseJSONDocument(document),
    );
    expect(list?.items.map(({ label }) => label)).toContain('Interaktionsmodell');
    expect(list?.items[0]?.insertText ?? list?.items[0]?.textEdit?.newText).toContain('mein erster skill');
  });
});

describe('what we say of a model by the schema', () => {
  afterEach(() => speakLike('en'));

  const complaints = async (text: string) => {
    const findings = await checkSchema(TextDocument.create('file:///models/en-US.json', 'json', 1, text));
    return findings.map(({ ruleId, message }) => [ruleId, message]);
  };
  const text = `{"interactionModel": {"languageModel": {"invocationName": "", "intents": [{"samples": 1, "more": 2}]}}}`;

  it('is said in German, under the same rules', async () => {
    const english = await complaints(text);
    speakLike('de');
    const german = await complaints(text);
    expect(german.map(([rule]) => rule)).toEqual(english.map(([rule]) => rule));
    expect(german.map(([, message]) => message?.replace(/^\S+: /, ''))).toEqual([
      'Der Aufrufname ist leer. Schreibe die Wörter, die den Skill öffnen.',
      'Es fehlt die Eigenschaft "name".',
      'Falscher Typ. Erwartet: "array".',
      'Die Eigenschaft more ist nicht erlaubt.',
    ]);
    expect(english.map(([rule]) => rule)).toEqual([
      'invocation-name-required',
      'intent-name-required',
      'wrong-value-type',
      'unknown-property',
    ]);
  });
});
