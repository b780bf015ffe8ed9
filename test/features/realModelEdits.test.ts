import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../../server/src/analysis/types';
import { provideCodeActions } from '../../server/src/features/codeActions';
import { provideDiagnostics } from '../../server/src/features/diagnostics';
import type { FeatureContext } from '../../server/src/features/featureContext';
import { isRefusal, provideRename } from '../../server/src/features/rename';
import { symbolAt } from '../../server/src/features/symbolAt';
import { usesOf } from '../../server/src/features/symbolUses';
import { parseJson } from '../../server/src/text/json/parseJson';
import { appliedTo } from '../support/appliedEdits';
import { contextOf, modelUri } from '../support/featureContext';
import { sharedModels, withoutSkills } from '../support/sharedSkills';

/** A dozen models of middling size, the same ones every time. */
const models =
  withoutSkills === undefined
    ? sharedModels('dev')
        .filter(({ text }) => text.length < 60_000 && parseJson(text).errors.length === 0)
        .filter((_, i) => i % 25 === 7)
        .slice(0, 12)
    : [];

interface Name {
  readonly value: string;
  readonly range: { readonly start: number };
}

/** Every fifth name of the skill's own. */
function namesOf({ snapshot: { model } }: FeatureContext): Name[] {
  const names: Name[] = [
    ...model.intents.map((intent) => intent.name),
    ...model.intents.flatMap((intent) => intent.slots.map((slot) => slot.name)),
    ...model.slotTypes.map((type) => type.name),
  ];
  return names.filter(({ value }, i) => i % 5 === 0 && value !== '' && !value.startsWith('AMAZON.'));
}

const rulesOf = (findings: readonly Finding[]): string[] =>
  // The new name may be spelt better than the old one.
  findings
    .map(({ ruleId }) => ruleId)
    .filter((id) => !id.endsWith('-format') && id !== 'intent-slot-name-overlap')
    .sort();

describe.skipIf(withoutSkills !== undefined)(
  `real models${withoutSkills ? ` (skipped: ${withoutSkills})` : ''}`,
  () => {
    it('are a dozen', () => expect(models).toHaveLength(12));

    it.each(models)('rename every fifth name: $name', ({ text }) => {
      const context = contextOf(text);
      const before = rulesOf(context.snapshot.findings());
      for (const { range, value } of namesOf(context)) {
        const symbol = symbolAt(context, range.start)!;
        const uses = usesOf(context.snapshot, symbol);
        const edit = provideRename(context, range.start, 'Zzyx_renamed', undefined);
        if (edit === undefined || isRefusal(edit)) throw new Error(`${value}: ${JSON.stringify(edit)}`);
        const after = contextOf(appliedTo({ [modelUri]: text }, edit)[modelUri]!);
        expect(usesOf(after.snapshot, { ...symbol, name: 'Zzyx_renamed' })).toHaveLength(uses.length);
        expect(usesOf(after.snapshot, symbol)).toEqual([]);
        expect(rulesOf(after.snapshot.findings())).toEqual(before);
      }
    });

    it.each(models)('stay sound under every quick fix: $name', ({ text }) => {
      const context = contextOf(text);
      const found = context.snapshot.findings();
      const diagnostics = provideDiagnostics(context.snapshot, found).get(modelUri)!;
      const fixable = diagnostics.filter(({ data }) => data !== undefined);
      const first = new Map(fixable.toReversed().map((each): [unknown, Diagnostic] => [each.code, each]));
      for (const [code, diagnostic] of first) {
        const messagesOf = (findings: readonly Finding[]): string[] =>
          findings.filter(({ ruleId }) => ruleId === code).map(({ message }) => message);
        const before = messagesOf(found);
        const actions = provideCodeActions(context, diagnostic.range, [diagnostic], undefined, ['quickfix']);
        for (const { title, edit, isPreferred } of actions) {
          const changed = appliedTo({ [modelUri]: text }, edit!)[modelUri]!;
          expect(parseJson(changed).errors, title).toEqual([]);
          const left = messagesOf(contextOf(changed).snapshot.findings());
          if (title.startsWith('Fix all')) expect(left.length, title).toBeLessThan(before.length);
          if (isPreferred) expect(left, title).not.toEqual(before);
        }
      }
    });

    it.each(models)('stay sound when their samples are put in order: $name', ({ text }) => {
      const context = contextOf(text);
      for (const intent of context.snapshot.model.intents.filter((_, i) => i % 3 === 0)) {
        const start = context.document.text.positionAt(intent.name.range.start);
        const actions = provideCodeActions(context, { start, end: start }, [], undefined, ['refactor']);
        for (const { title, edit } of actions) {
          const changed = contextOf(appliedTo({ [modelUri]: text }, edit!)[modelUri]!);
          expect(changed.snapshot.model.problems).toEqual(context.snapshot.model.problems);
          const again = provideCodeActions(changed, { start, end: start }, [], undefined, ['refactor']);
          expect(again.map((action) => action.title)).not.toContain(title);
        }
      }
    });
  },
);
