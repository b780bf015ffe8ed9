import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { contributes } from '../../../package.json';
import english from '../../../package.nls.json';
import { hasContributedSchema } from '../../../server/src/analysis/schema/contributedSchema';

/** With the paths in the place of their names in package.nls.json. */
const contributed = contributes.jsonValidation.map(({ fileMatch, url }) => ({
  fileMatch,
  url: english[url.slice(1, -1) as keyof typeof english],
}));

/** As VS Code's JSON support applies what extensions contribute. */
function matchedByEditor(path: string): boolean {
  const service = getLanguageService({});
  const schemas = contributed.map(({ fileMatch, url }) => ({
    uri: `test://schemas/${url}`,
    fileMatch: [fileMatch].flat().map((pattern) => `/${pattern}`),
    schema: {},
  }));
  service.configure({ schemas });
  const document = TextDocument.create(`file://${path}`, 'json', 1, '{}');
  const { schemas: matched } = service.getLanguageStatus(document, service.parseJSONDocument(document));
  return matched.some((uri) => uri.endsWith('interaction-model.schema.json'));
}

describe('the contributed schema', () => {
  it('is there', () => {
    for (const { url } of contributed) {
      expect(existsSync(url)).toBe(true);
    }
  });

  it.each([
    '/skill/skill-package/interactionModels/custom/en-US.json',
    '/skill/interactionModels/custom/draft.json',
  ])('speaks of %s, as the server knows', (path) => {
    expect(matchedByEditor(path)).toBe(true);
    expect(hasContributedSchema(path)).toBe(true);
  });

  it.each([
    '/skill/package.json',
    '/skill/skill-package/skill.json',
    '/skill/models/en-US.json',
    '/skill/models/user.json',
    '/skill/models/en.json',
    '/skill/models/en-US.json5',
    '/skill/models/en-US/strings.json',
    '/skill/mymodels/en-US.json',
    '/skill/interactionModels/en-US.json',
    '/skill/interactionModels/custom/parts/en-US.json',
    '/skill/en-US.json',
  ])('is silent on %s, as the server knows', (path) => {
    expect(matchedByEditor(path)).toBe(false);
    expect(hasContributedSchema(path)).toBe(false);
  });
});
