import { describe, expect, it } from 'vitest';
import type { WireRange } from '../../../server/src/protocol';
import { afterEdit, type TrackedDocument, track } from '../../../src/decorations/tracked';
import { inLine, predictionOf } from './predictionOf';

const text = ['"samples": [', '  "play {movie}",', '  "book {movie}",', '  "show times"', ']'].join('\n');

const reader = (of: string) => (line: number) => of.split('\n')[line];

function tracked(): TrackedDocument {
  const lines = [inLine(1, 3, 15), inLine(2, 3, 15), inLine(3, 3, 13)].map((range) =>
    predictionOf({ range }),
  );
  const placeholders = [1, 2].map((line) => ({ name: 'movie', range: inLine(line, 8, 15) }));
  return track({ uri: 'file:///m.json', version: 1, lines, placeholders }, reader(text));
}

/** Replaces the first `old` by `replacement`, as one edit; answers the lines whose predictions are still shown. */
function afterReplacing(old: string, replacement: string, document = tracked()) {
  const offset = text.indexOf(old);
  const range: WireRange = { start: positionAt(offset), end: positionAt(offset + old.length) };
  const after = text.replace(old, () => replacement);
  const next = afterEdit(document, [{ range, text: replacement }], reader(after));
  return {
    lines: next.lines.map((line) => line.range.start.line),
    placeholders: next.placeholders.map(({ range: { start } }) => [start.line, start.character]),
  };
}

function positionAt(offset: number) {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('predictions while the user types', () => {
  it('leave the touched line at once and stay on the others', () => {
    expect(afterReplacing('book', 'boo').lines).toEqual([1, 3]);
  });

  it('leave a line that changes outside its sample', () => {
    expect(afterReplacing('"show times"', '"show times",').lines).toEqual([1, 2]);
  });

  it('move with their lines when a line is put in', () => {
    const end = { line: 1, character: 17 };
    const after = text.replace('"play {movie}",', '"play {movie}",\n  "",');
    const next = afterEdit(tracked(), [{ range: { start: end, end }, text: '\n  "",' }], reader(after));
    expect(next.lines.map((line) => line.range.start.line)).toEqual([1, 3, 4]);
  });

  it('move up when a line is taken out', () => {
    expect(afterReplacing('  "play {movie}",\n', '').lines).toEqual([1, 2]);
  });

  it('do not come back when the text does', () => {
    const offset = text.indexOf('book');
    const at = positionAt(offset + 4);
    const typed = text.replace('book', 'books');
    const once = afterEdit(tracked(), [{ range: { start: at, end: at }, text: 's' }], reader(typed));
    const end = { line: at.line, character: at.character + 1 };
    const twice = afterEdit(once, [{ range: { start: at, end }, text: '' }], reader(text));
    expect(twice.lines.map((line) => line.range.start.line)).toEqual([1, 3]);
  });

  it('go where everything is replaced by other text', () => {
    expect(afterReplacing(text, '{}').lines).toEqual([]);
  });

  it('follow several cursors in one edit', () => {
    const after = text.replace('  "play', '    "play').replace('  "show', '    "show');
    const insert = (line: number) => ({ range: inLine(line, 0, 0), text: '  ' });
    const next = afterEdit(tracked(), [insert(3), insert(1)], reader(after));
    expect(next.lines.map((line) => line.range.start.line)).toEqual([2]);
  });
});

describe('slot colours while the user types', () => {
  it('move with the text around them', () => {
    expect(afterReplacing('book', 'books').placeholders).toEqual([
      [1, 8],
      [2, 9],
    ]);
  });

  it('go with the slot whose name is being changed', () => {
    expect(afterReplacing('play {movie', 'play {movi').placeholders).toEqual([[2, 8]]);
  });
});

describe('an answer about lines that the document lacks', () => {
  it('is left out', () => {
    const lines = [predictionOf({ range: inLine(99, 0, 1) })];
    const params = { uri: 'file:///m.json', version: 1, lines, placeholders: [] };
    expect(track(params, reader(text)).lines).toEqual([]);
  });
});
