import type { Range, SelectionRange } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../server/src/base/random';
import { provideCodeLenses } from '../../server/src/features/codeLens';
import { provideCompletion } from '../../server/src/features/completion';
import { provideDocumentLinks } from '../../server/src/features/documentLinks';
import { provideDocumentSymbols } from '../../server/src/features/documentSymbols';
import type { FeatureContext } from '../../server/src/features/featureContext';
import { provideFoldingRanges } from '../../server/src/features/foldingRanges';
import { knowledgeOf } from '../../server/src/features/hover/describeBuiltIn';
import { provideModelHover } from '../../server/src/features/hover';
import { provideInlayHints } from '../../server/src/features/inlayHints';
import { provideSelectionRanges } from '../../server/src/features/selectionRanges';
import { provideSemanticTokens } from '../../server/src/features/semanticTokens';
import { symbolAt } from '../../server/src/features/symbolAt';
import { usesOf } from '../../server/src/features/symbolUses';
import { provideWorkspaceSymbols } from '../../server/src/features/workspaceSymbols';
import type { Located } from '../../server/src/text/range';
import { contextOf, legacyContextOf } from '../support/featureContext';
import { sharedLegacyModels, sharedModels, withoutSkills } from '../support/sharedSkills';

const offsetsEach = 60;

/** Ranges of everything that all features answer, at some offsets of a document. */
function askEverything(context: FeatureContext, offsets: readonly number[]): Range[] {
  const whole = { start: 0, end: context.document.text.getText().length };
  const ranges: Range[] = [];
  for (const offset of offsets) {
    for (const { textEdit } of provideCompletion(context, offset)) {
      if (textEdit !== undefined && 'range' in textEdit) ranges.push(textEdit.range);
    }
    const hover = provideModelHover(context, offset);
    if (hover?.range !== undefined) ranges.push(hover.range);
    const [selection] = provideSelectionRanges(context, [offset]);
    ranges.push(...chain(selection));
    checkUses(context, offset);
  }
  const hints = provideInlayHints(context, whole).map(({ position }) => ({ start: position, end: position }));
  const links = [...provideDocumentLinks(context), ...provideCodeLenses(context)].map(({ range }) => range);
  return [...ranges, ...hints, ...links, ...outlined(context), ...tokens(context)];
}

/** Whether a name is offered where it stands, in its own place and unchanged. */
function checkOffered(context: FeatureContext, name: Located<string> | undefined, wanted: boolean): void {
  if (name === undefined) return;
  const { text } = context.document;
  const own = provideCompletion(context, name.range.end).find(({ label }) => label === name.value);
  expect([name.value, own !== undefined]).toEqual([name.value, wanted]);
  if (own === undefined) return;
  const range = { start: text.positionAt(name.range.start), end: text.positionAt(name.range.end) };
  expect(own.textEdit).toEqual({ range, newText: text.getText(range) });
}

/** Types of the skill's own, and those that Alexa has in the locale's language. */
function isOfferedType({ snapshot: { model }, catalog }: FeatureContext, name = ''): boolean {
  const builtIn = catalog.slotType(name);
  if (builtIn === undefined) return model.slotTypes.some((type) => type.name.value === name);
  return knowledgeOf(builtIn.locales, model.locale) !== 'unknown';
}

function* chain(selection: SelectionRange | undefined): Generator<Range> {
  for (let each = selection; each !== undefined; each = each.parent) yield each.range;
}

/** The symbol is among its uses, and each use, asked for, is a use of the same name. */
function checkUses(context: FeatureContext, offset: number): void {
  const symbol = symbolAt(context, offset);
  if (symbol === undefined) return;
  const uses = usesOf(context.snapshot, symbol);
  if (symbol.place !== 'synonym') {
    expect(uses.map(({ part, range }) => ({ part, range }))).toContainEqual({
      part: symbol.part,
      range: symbol.range,
    });
  }
  for (const use of uses.filter(({ part }) => part === context.document.part).slice(0, 20)) {
    expect(symbolAt(context, use.range.start)).toMatchObject({ kind: symbol.kind, name: symbol.name });
  }
}

function outlined(context: FeatureContext): Range[] {
  const ranges: Range[] = [];
  const { text } = context.document;
  const open = [...provideDocumentSymbols(context)];
  for (let symbol = open.pop(); symbol !== undefined; symbol = open.pop()) {
    ranges.push(symbol.range);
    open.push(...(symbol.children ?? []));
    expect(symbol.name).not.toBe('');
    expect(text.offsetAt(symbol.selectionRange.start)).toBeGreaterThanOrEqual(
      text.offsetAt(symbol.range.start),
    );
    expect(text.offsetAt(symbol.selectionRange.end)).toBeLessThanOrEqual(text.offsetAt(symbol.range.end));
  }
  const lines = provideFoldingRanges(context).flatMap(({ startLine, endLine }) => [startLine, endLine]);
  expect(Math.max(0, ...lines)).toBeLessThan(text.lineCount);
  for (const { location } of provideWorkspaceSymbols([context.snapshot], 'a')) {
    if (location.uri === context.document.uri && 'range' in location) ranges.push(location.range);
  }
  return ranges;
}

function tokens(context: FeatureContext): Range[] {
  const { data } = provideSemanticTokens(context);
  const ranges: Range[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
    line += data[i]!;
    expect(data[i + 2]).toBeGreaterThan(0);
    ranges.push({ start: { line, character }, end: { line, character: character + data[i + 2]! } });
  }
  return ranges;
}

/** A range is inside the text where its positions are what its offsets say. */
function checkInside({ document }: FeatureContext, ranges: readonly Range[]): void {
  const { text } = document;
  const wrong = ranges.filter(({ start, end }) => {
    const [from, to] = [text.offsetAt(start), text.offsetAt(end)];
    const back = [text.positionAt(from), text.positionAt(to)];
    return from > to || JSON.stringify(back) !== JSON.stringify([start, end]);
  });
  expect(wrong).toEqual([]);
}

function check(context: FeatureContext, seed: number): void {
  const random = createRandom(seed);
  const { length } = context.document.text.getText();
  const offsets = Array.from({ length: offsetsEach }, () => random.integer(length + 1));
  checkInside(context, askEverything(context, [0, length, ...offsets]));
}

/** One character more or less, or the end cut off: what a text is while it is typed. */
function damaged(text: string, seed: number): string {
  const random = createRandom(seed);
  let changed = text;
  for (let i = 0; i < 3; i++) {
    const at = random.integer(changed.length);
    const typed = '{}[]":,\\ \n'.charAt(random.integer(10));
    changed = changed.slice(0, at) + typed + changed.slice(at + (random.next() < 0.5 ? 1 : 0));
  }
  return random.next() < 0.3 ? changed.slice(0, random.integer(changed.length)) : changed;
}

describe.skipIf(withoutSkills)(
  `every feature on real models${withoutSkills ? ` (${withoutSkills})` : ''}`,
  () => {
    const all = withoutSkills === undefined ? sharedModels('dev') : [];
    const dozen = all.filter((_, i) => i % Math.ceil(all.length / 12) === 0);

    it.each(dozen)('$name', ({ text }) => check(contextOf(text), 1));

    it.each(dozen)('$name, damaged', ({ text }) => {
      for (let seed = 0; seed < 5; seed++) check(contextOf(damaged(text, seed)), seed);
    });

    it.each(dozen)('$name: what is written is among what is offered', ({ text }) => {
      const context = contextOf(text);
      const { intents } = context.snapshot.model;
      for (const { slots, samples } of intents) {
        for (const { type } of slots) checkOffered(context, type, isOfferedType(context, type?.value));
        const declared = new Set(slots.map(({ name }) => name.value));
        for (const part of samples.slice(0, 20).flatMap(({ template }) => template.parts)) {
          if (part.kind === 'slot' && declared.has(part.name)) {
            checkOffered(context, { value: part.name, range: part.nameRange }, true);
          }
        }
      }
      expect(intents.length).toBeGreaterThan(0);
    });

    const legacy = withoutSkills === undefined ? sharedLegacyModels().slice(0, 6) : [];

    it.each(legacy)('$name', ({ schema, samples }) => {
      check(legacyContextOf(schema, samples ?? '', 'model'), 1);
      check(legacyContextOf(schema, samples ?? '', 'samples'), 1);
    });
  },
);
