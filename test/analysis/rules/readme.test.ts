import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleFacts } from '../../../server/src/analysis/ruleFacts';
import type { RuleFacts } from '../../../server/src/analysis/rules/rule';
import { schemaRules } from '../../../server/src/analysis/schema/schemaRules';
import { skillRules } from '../../../server/src/analysis/skillRules';

const analysis = join(import.meta.dirname, '../../../server/src/analysis');
const list = join(import.meta.dirname, '../../../../shared/reference/rules.json');

interface Row {
  readonly id: string;
  readonly label: string;
  readonly severity: string;
  readonly places: readonly string[];
  readonly note: string;
}

const rows: readonly Row[] = readFileSync(join(analysis, 'rules/README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, id, label, severity, places, note] =
      /^\| `([a-z0-9-]+)` \| (.*?) \| (.*?) \| (.*?) \| (.*?) ?\|$/.exec(line) ?? [];
    return id === undefined || places === undefined
      ? []
      : [{ id, label: label!, severity: severity!, places: places.split(', '), note: note! }];
  });
const checked = rows.filter(({ severity }) => severity !== '–');

describe('the list of rules', () => {
  it('names every rule that there is, once, with its severity', () => {
    const known = new Map<string, RuleFacts>([
      ...ruleFacts,
      ...skillRules.map((rule) => [rule.id, rule] as const),
    ]);
    const severities = (entries: readonly { id: string; severity: string }[]): string[] =>
      entries.map(({ id, severity }) => `${id} ${severity}`).sort();
    expect(severities(checked)).toEqual(severities([...known.values()]));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('says where each one is checked', () => {
    const inSchema = new Set(schemaRules.map(({ id }) => id));
    for (const { id, places } of checked) {
      expect(places.includes('schema'), id).toBe(inSchema.has(id));
      for (const file of places.filter((place) => place.startsWith('`'))) {
        expect(readFileSync(join(analysis, file.slice(1, -1)), 'utf8'), id).toMatch(
          new RegExp(`'${id}'|conflictingSamples`),
        );
      }
    }
  });

  it('calls nothing an error that is only inferred, or known from other tools', () => {
    const weak = rows.filter(({ label }) => label === 'inferred' || label === 'third-party');
    expect(weak.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual([
      'sample-braces',
    ]);
    expect(rows.find(({ id }) => id === 'sample-braces')?.note).toContain('error all the same');
  });

  it('sends readers to Amazon’s pages', () => {
    const pages = [...ruleFacts.values(), ...skillRules].flatMap(({ documentation }) => documentation ?? []);
    expect(pages.length).toBeGreaterThan(90);
    expect(pages.filter((page) => !page.startsWith('https://developer.amazon.com/'))).toEqual([]);
  });
});

describe.skipIf(!existsSync(list))('the list that was compiled of what is known (../shared)', () => {
  it('is covered: every rule is checked, or has a reason why not', () => {
    const compiled = JSON.parse(readFileSync(list, 'utf8')) as { id: string; confidence: string }[];
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, confidence } of compiled) {
      const row = byId.get(id);
      expect(row?.label, id).toBe(confidence);
      if (row?.severity === '–') expect(row.places.join(', '), id).toMatch(/^not checked: .{20}/);
    }
  });
});
