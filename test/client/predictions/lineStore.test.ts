import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineStore, rewritten } from '../../../src/predictions/lineStore';
import type { TextChange } from '../../../src/predictions/textChange';
import { inLine, predictionOf } from '../decorations/predictionOf';
import { cpuMilliseconds } from '../../support/cpuTime';

const at = (line: number, character: number, toLine = line, toCharacter = character, text = '') => ({
  range: { start: { line, character }, end: { line: toLine, character: toCharacter } },
  text,
});

/** A document whose lines that hold an `s` are samples. */
function open(text: string) {
  const lines = text.split('\n');
  const store = new LineStore(lines.length);
  answer(store, text);
  return store;
}

function answer(store: LineStore, text: string): void {
  const lines = text.split('\n');
  const samples = lines.flatMap((line, i) =>
    line.includes('s') ? [predictionOf({ range: inLine(i, 0, line.length), intent: line })] : [],
  );
  store.accept([{ first: 0, last: lines.length - 1 }], { lines: samples, unlearned: [] }, (i) => lines[i]);
}

function applied(text: string, { range: { start, end }, text: inserted }: TextChange): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: typeof start) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return text.slice(0, offset(start)) + inserted + text.slice(offset(end));
}

function edit(store: LineStore, text: string, ...changes: TextChange[]): string {
  const after = changes.reduce(applied, text);
  const lines = after.split('\n');
  store.edit(changes, (line) => lines[line]);
  return after;
}

/** Each line as what is known of it: the intent, `~` rewritten, `-` no sample, `?` unknown. */
function shown(store: LineStore): string[] {
  return Array.from({ length: store.lineCount }, (_, line) => {
    const state = store.state(line);
    if (state === undefined) return '?';
    return state === rewritten ? '~' : (state.samples[0]?.prediction?.intent ?? '-');
  });
}

describe('what is known of lines', () => {
  const text = 'as\n{\nbs\ncs';

  it.each<[string, TextChange[], string[]]>([
    ['a letter typed into one', [at(2, 1, 2, 1, 'x')], ['as', '-', '~', 'cs']],
    ['a line put in above', [at(1, 0, 1, 0, 'new\n')], ['as', '?', '-', 'bs', 'cs']],
    ['Enter at the end of a sample', [at(2, 2, 2, 2, '\n  ')], ['as', '-', 'bs', '?', 'cs']],
    ['Enter before a sample', [at(2, 0, 2, 0, '\n')], ['as', '-', '?', 'bs', 'cs']],
    ['Enter within a sample', [at(2, 1, 2, 1, '\n')], ['as', '-', '~', '?', 'cs']],
    ['a line deleted', [at(1, 0, 2, 0)], ['as', 'bs', 'cs']],
    ['lines joined', [at(2, 2, 3, 0)], ['as', '-', '~']],
    ['a sample emptied', [at(2, 0, 2, 2)], ['as', '-', '?', 'cs']],
    ['the same pasted over it', [at(0, 0, 3, 2, text)], ['as', '?', '?', 'cs']],
    ['two cursors, from the end', [at(3, 2, 3, 2, 'x'), at(0, 2, 0, 2, 'x')], ['~', '-', 'bs', '~']],
    ['typed and taken back at once', [at(2, 2, 2, 2, 'x'), at(2, 2, 2, 3)], ['as', '-', 'bs', 'cs']],
  ])('after %s', (_, changes, expected) => {
    const store = open(text);
    edit(store, text, ...changes);
    expect(shown(store)).toEqual(expected);
  });

  it('is asked for again where an edit has reached, and all of it when another model answers', () => {
    const store = open(text);
    const all = { first: 0, last: 9 };
    expect(store.missing(all, 10)).toEqual([]);
    edit(store, text, at(2, 1, 2, 1, 'x'));
    expect(store.missing(all, 10)).toEqual([{ first: 2, last: 2 }]);
    store.outdate();
    expect(store.missing(all, 3)).toEqual([{ first: 0, last: 2 }]);
    expect(shown(store)).toEqual(['as', '-', '~', 'cs']);
  });

  it('is never about another text, and never lost where no edit was', () => {
    const letters = fc.string({ unit: fc.constantFrom('s', 'b', ' ', '\n'), maxLength: 40 });
    fc.assert(
      fc.property(letters, letters, fc.nat(), fc.nat(), (before, inserted, a, b) => {
        const [from, to] = [a % (before.length + 1), b % (before.length + 1)].sort((x, y) => x - y);
        const change = between(before, from!, to!, inserted);
        const store = open(before);
        const after = edit(store, before, change);
        const lines = after.split('\n');
        expect(store.lineCount).toBe(lines.length);
        for (const [line, intent] of shown(store).entries())
          if (!['?', '~', '-'].includes(intent)) expect(intent).toBe(lines[line]);
        const untouched = before.split('\n').slice(0, change.range.start.line);
        expect(shown(store).slice(0, untouched.length)).toEqual(
          untouched.map((line) => (line.includes('s') ? line : '-')),
        );
      }),
    );
  });
});

function between(text: string, from: number, to: number, inserted: string): TextChange {
  const position = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  return { range: { start: position(from), end: position(to) }, text: inserted };
}

describe('a document of 22,584 samples', () => {
  it('follows an edit in the time between two keys, and asks for few lines at once', () => {
    const lines = Array.from({ length: 22_584 }, (_, i) => `s ${i}`);
    const store = open(lines.join('\n'));
    const taken = cpuMilliseconds(() => {
      for (let key = 0; key < 20; key++) {
        lines[100] = `s ${key}x`;
        store.edit([at(100, 1, 100, 1, 'x')], (line) => lines[line]);
      }
    });
    expect(taken / 20).toBeLessThan(10);
    expect(store.missing({ first: 0, last: lines.length }, 60)).toEqual([{ first: 100, last: 100 }]);
  });
});
