import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeLanguagePages } from '../../../bench/transfer/languagePages';
import type { TransferResult } from '../../../bench/transfer/messages';
import { summarise } from '../../../bench/transfer/summary';

/** A skill's result in which so many of ten answers are right, each given with the same confidence. */
function resultOf(skill: string, locale: string, right: number, confidence: number): TransferResult {
  return {
    skill,
    seed: 1,
    system: 'transfer',
    samples: 40,
    heldOut: 10,
    locale,
    refused: 0.1,
    intentError: 1 - right / 10,
    slotF1: 1,
    frameError: 1 - right / 20,
    semER: 0,
    unlistedFrameError: 0,
    seconds: 1,
    updates: 1,
    answers: Array.from({ length: 10 }, (_, index) => ({ confidence, right: index < right })),
    curve: [],
    peakMemoryMB: 1,
  };
}

const results = [
  resultOf('a', 'de-DE', 9, 0.5),
  resultOf('b', 'de-AT', 5, 0.5),
  resultOf('c', 'fr-FR', 10, 1),
];
const summary = summarise(results, 1);
const run = {
  command: 'npm run bench:transfer',
  environment: { date: '2026-01-01', commit: 'abc', node: 'v20', cores: 2 },
};

describe('what was measured in a language', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the mean over its skills, the calibration error over all its answers', () => {
    const [german, french] = summary.perLanguage;
    expect(german).toMatchObject({ language: 'de', skills: 2, answers: 20 });
    expect(german!.systems['transfer']!.intentError).toBeCloseTo(0.3);
    // 14 of 20 are right where half is promised; cut into bins, no more than that can be missed on one side.
    expect(german!.systems['transfer']!.ece).toBeGreaterThanOrEqual(0.2 - 1e-9);
    expect(french!.systems['transfer']!.ece).toBeCloseTo(0);
  });

  it('goes into the page of the language and leaves the rest of it alone', () => {
    const page = join(folder, 'de.md');
    writeFileSync(page, '# German\n\n<!-- quality -->\nold\n<!-- /quality -->\n\nend\n');
    writeLanguagePages(folder, summary, run);
    const text = readFileSync(page, 'utf8');
    expect(text).toContain('20 utterances of 2 development skills');
    expect(text).toMatch(/\| Skill Lens \| 70\.0 \| 35\.0 \| 10\.0 \| 0\.\d{3} \(0\.\d{3}\) \|/);
    expect(text).not.toContain('old');
    expect(text.startsWith('# German')).toBe(true);
    expect(text.endsWith('end\n')).toBe(true);
  });
});
