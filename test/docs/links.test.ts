import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Links and pictures of a page that lead to files, without the place in them. */
function targets(text: string): string[] {
  const withoutCode = text.replace(/```.*?```/gs, '').replace(/`[^`\n]*`/g, '');
  return [...withoutCode.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) => target!);
}

describe('links between the pages', () => {
  it.each(pages)('of %s lead somewhere', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    expect(targets(text).filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  it('would be found out', () => {
    expect(targets('[a](b.md#c) ![d](e.png) [f](https://g) `[h](i)`')).toEqual(['b.md', 'e.png']);
  });
});
