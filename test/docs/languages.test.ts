import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../server/src/catalog/catalog';
import { tokenize } from '../../server/src/nlu/tokenize';

const catalog = createCatalog();
const locales = ['en-US', 'de-DE', 'es-ES', 'fr-FR', 'it-IT', 'pt-BR', 'nl-NL', 'ja-JP', 'hi-IN', 'ar-SA'];

function page(name: string): string {
  return readFileSync(new URL(`../../docs/languages/${name}.md`, import.meta.url), 'utf8');
}

/** Rows `| \`AMAZON.X\` | ... \`example\`, \`example\` |` of the page: what is said of each built-in type or intent. */
function examplesOf(text: string): [name: string, example: string][] {
  return Array.from(text.matchAll(/^\| `(AMAZON\.\w+)` \|(.*)\|$/gm)).flatMap(([, name, rest]) =>
    Array.from(rest!.matchAll(/`([^`]+)`/g), ([, example]): [string, string] => [name!, example!]),
  );
}

function isKnown(name: string, example: string, locale: string): boolean {
  if (catalog.intent(name)) return catalog.phrases(name, locale).includes(example);
  const recognise = catalog.recogniser(name, locale);
  if (!recognise) return catalog.values(name, locale).includes(example);
  const tokens = tokenize(example, locale).map(({ text }) => text);
  return recognise(tokens, 0).includes(tokens.length);
}

describe.each(locales)('the page of %s', (locale) => {
  const text = page(locale.slice(0, 2));

  it('gives only examples that the catalog knows', () => {
    const examples = examplesOf(text);
    expect(examples.length).toBeGreaterThan(90);
    expect(examples.filter(([name, example]) => !isKnown(name, example, locale))).toEqual([]);
  });

  it('counts the values and words as they are', () => {
    const counts = Array.from(text.matchAll(/^\| `(AMAZON\.\w+)` \| (\d+) \|/gm), ([, name, count]) => [
      name,
      Number(count),
    ]);
    expect(counts.length).toBeGreaterThan(10);
    expect(counts).toEqual(counts.map(([name]) => [name, catalog.values(String(name), locale).length]));
    expect(text).toContain(`${catalog.closedClass(locale).size} words of the closed classes`);
    expect(text).toContain(`${catalog.courtesy(locale).length} phrases open or dress a request`);
  });

  it('cuts its example into words as the tokenizer does', () => {
    const [, sentence, words] = /^For example `(.+?)` is: (.+)\.$/m.exec(text) ?? [];
    const cut = Array.from(words?.matchAll(/`([^`]+)`/g) ?? [], ([, word]) => word);
    expect(cut).toEqual(tokenize(sentence ?? '', locale).map((token) => token.text));
    expect(cut.length).toBeGreaterThan(3);
  });

  it('is linked from the index', () => {
    expect(page('README')).toContain(`(${locale.slice(0, 2)}.md)`);
  });
});
