// The JSON schemas in German, for VS Code's own JSON support: package.nls.de.json leads it to dist/schema.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const schemaNames = ['interaction-model', 'settings'];

/** Properties of a schema that people read. */
const read = new Set([
  'title',
  'description',
  'label',
  'errorMessage',
  'patternErrorMessage',
  'enumDescriptions',
]);

/** The schema, in the words that `words` has for its texts; what it lacks stays as it is. */
export function translatedSchema(schema, words) {
  const said = (text) => words[text] ?? text;
  const inSnippet = (node) => {
    if (typeof node === 'string') {
      return node.replace(/(\$\{\d+:)([^${}|]*[^${}| ])/g, (_, open, text) => open + said(text));
    }
    return mapped(node, (_, value) => inSnippet(value));
  };
  const translate = (node) =>
    mapped(node, (key, value) => {
      if (key === 'body') return inSnippet(value);
      if (!read.has(key)) return translate(value);
      return Array.isArray(value)
        ? value.map(said)
        : typeof value === 'string'
          ? said(value)
          : translate(value);
    });
  return translate(schema);
}

/** Every text of a schema that people read, each once. */
export function textsOf(schema) {
  const texts = new Set();
  translatedSchema(schema, new Proxy({}, { get: (_, text) => void texts.add(text) }));
  return [...texts];
}

function mapped(node, change) {
  if (Array.isArray(node)) return node.map((item, index) => change(index, item));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(key, value)]));
}

export function writeGermanSchemas(root) {
  const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const words = json('server/assets/l10n/schema.de.json');
  mkdirSync(join(root, 'dist/schema'), { recursive: true });
  for (const name of schemaNames) {
    const german = translatedSchema(json(`server/assets/schema/${name}.schema.json`), words);
    writeFileSync(join(root, `dist/schema/${name}.schema.de.json`), `${JSON.stringify(german)}\n`);
  }
}
