import { readAnnotationSet } from '../../../server/src/analysis/skill/readAnnotationSet';
import { readManifest } from '../../../server/src/analysis/skill/readManifest';
import type { Skill } from '../../../server/src/analysis/skill';
import type { SkillRule } from '../../../server/src/analysis/skillRules/skillRule';
import {
  createModelSnapshot,
  type SourceDocument,
  sourceDocument,
} from '../../../server/src/analysis/snapshot';
import type { Finding } from '../../../server/src/analysis/types';
import type { TextRange } from '../../../server/src/text/range';
import { unmark } from '../../support/marked';
import { tinyCatalog } from '../../support/tinyCatalog';

export const root = 'file:///pizza/skill-package';

/** Marked texts by their path below `skill-package`: models, `skill.json`, annotation sets. */
export type MarkedSkill = Readonly<Record<string, string>>;

/** Where the test wants findings, and what the rule finds, by path. */
export interface Checked {
  readonly wanted: Readonly<Record<string, readonly TextRange[]>>;
  readonly found: Readonly<Record<string, readonly TextRange[]>>;
  readonly findings: readonly Finding[];
}

export function skillOf(marked: MarkedSkill): Skill {
  const documents = Object.entries(marked).map(([path, text]) =>
    sourceDocument(`${root}/${path}`, 'model', unmark(text).text, 1),
  );
  const named = (pattern: RegExp): SourceDocument[] => documents.filter(({ uri }) => pattern.test(uri));
  return {
    rootUri: root,
    models: named(/\/(custom|models)\//).map((document) => {
      const source = { kind: 'json', path: document.uri, text: document.text.getText() } as const;
      return createModelSnapshot(document.uri, source, [document], tinyCatalog());
    }),
    manifest: named(/\/skill\.json$/).map(readManifest)[0],
    annotationSets: named(/\/annotations\//).flatMap((document) => readAnnotationSet(document) ?? []),
  };
}

/** Findings of a rule that is given a marked skill. */
export function checkMarkedSkill(rule: SkillRule, marked: MarkedSkill): Checked {
  const placed = rule.check(skillOf(marked));
  const found: Record<string, TextRange[]> = {};
  const wanted: Record<string, TextRange[]> = {};
  for (const [path, text] of Object.entries(marked)) {
    const { ranges } = unmark(text);
    const here = placed.filter(({ uri }) => uri === `${root}/${path}`);
    if (ranges.length > 0) wanted[path] = ranges;
    if (here.length > 0)
      found[path] = here.map(({ finding }) => finding.range).sort((a, b) => a.start - b.start);
  }
  return { wanted, found, findings: placed.map(({ finding }) => finding) };
}
