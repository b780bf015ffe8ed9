import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const types = readFileSync(join(root, 'src/publicApi.d.ts'), 'utf8');

/** Names of the members of the interface that other extensions get. */
function members(): string[] {
  const source = ts.createSourceFile('publicApi.d.ts', types, ts.ScriptTarget.ES2023);
  const api = source.statements
    .filter(ts.isInterfaceDeclaration)
    .find(({ name }) => name.text === 'SkillLensApi');
  return api!.members.map(({ name }) => (name as ts.Identifier).text);
}

describe('the public API', () => {
  it('is told member by member', () => {
    const page = readFileSync(join(root, 'docs/api.md'), 'utf8');
    expect(members()).toHaveLength(5);
    expect(members().filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });

  it('can be copied into another project: it needs nothing but VS Code’s types', () => {
    expect([...types.matchAll(/from '([^']+)'/g)].map(([, module]) => module)).toEqual(['vscode']);
  });
});
