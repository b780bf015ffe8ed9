import type { Random } from '../../server/src/base/random';

/** What keyboards and clipboards put into models. */
const insertions = [
  ...['a', 'Z', ' ', 'ä', '{', '}', '"', ',', ':', '[', ']', '\\', '\n', '\r\n', '\u0000', '\ufffd', '😀'],
  ...['\\n', '\\u00e4', '\\"', '\\x', '{slot}', '{', 'null', 'true', '12', '//', '/* c */'],
  ...[
    '"sample"',
    '"sample",',
    ',"more {slot}"',
    '"name": "B",',
    '"name": {"value": "v"},',
    '{}',
    '{},',
    '[]',
  ],
  ...[
    '{"name": "C", "samples": ["c {s}"]},',
    '"intent": "D",',
    '"samples": ["x"],',
    '"slots": [{"name": "s"}],',
  ],
];

/** A text with one stretch of it changed: mostly a letter or two, mostly inside a string. */
export function randomlyEdited(text: string, random: Random): string {
  const at = random.next() < 0.6 ? insideString(text, random) : random.integer(text.length + 1);
  const removed = random.next() < 0.5 ? 0 : random.integer(random.next() < 0.8 ? 3 : 60);
  const inserted = removed > 0 && random.next() < 0.5 ? '' : (random.pick(insertions) ?? '');
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

function insideString(text: string, random: Random): number {
  const from = random.integer(text.length + 1);
  const quote = text.indexOf('"', from);
  return quote < 0 ? from : Math.min(text.length, quote + 1 + random.integer(12));
}
