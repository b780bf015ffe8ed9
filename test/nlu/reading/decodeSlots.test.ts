import { describe, expect, it } from 'vitest';
import { decodeSlots } from '../../../server/src/nlu/reading/decodeSlots';
import { beginTag, insideTag, outsideTag, tagCount } from '../../../server/src/nlu/tags';

const tags = tagCount(2);
/** `O`, `B0`, `I0`, `B1`, `I1`: what the tagger thinks, each with its probability; the rest is spread. */
type Belief = readonly [tag: string, probability: number];

function rowsOf(tokens: readonly Belief[]): Float64Array {
  const rows = new Float64Array(tokens.length * tags);
  tokens.forEach(([tag, probability], token) => {
    rows.fill((1 - probability) / (tags - 1), token * tags, (token + 1) * tags);
    rows[token * tags + numberOf(tag)] = probability;
  });
  return rows;
}

function numberOf(tag: string): number {
  if (tag === 'O') return outsideTag;
  return tag.startsWith('B') ? beginTag(Number(tag[1])) : insideTag(Number(tag[1]));
}

const all = { slots: [0, 1], mayRepeat: () => false, mayBegin: () => true, mayCut: () => true };

function spans(tokens: readonly Belief[], rules: Partial<typeof all> = {}): string[] {
  return decodeSlots(rowsOf(tokens), tags, { ...all, ...rules }).map(
    ({ slot, start, end }) => `${slot}:${start}-${end}`,
  );
}

describe('the slots that tags say', () => {
  const twice: Belief[] = [
    ['O', 0.9],
    ['B0', 0.9],
    ['O', 0.5],
    ['B0', 0.6],
  ];

  it('are well formed', () => {
    expect(
      spans([
        ['O', 0.9],
        ['B0', 0.9],
        ['I0', 0.9],
        ['B1', 0.9],
      ]),
    ).toEqual(['0:1-3', '1:3-4']);
    expect(
      spans([
        ['I0', 0.9],
        ['I0', 0.9],
      ]),
    ).toEqual(['0:0-2']);
  });

  it('are joined where a slot comes out twice and what lies between is in doubt', () => {
    expect(
      spans([
        ['O', 0.9],
        ['B0', 0.9],
        ['B0', 0.55],
      ]),
    ).toEqual(['0:1-3']);
  });

  it('are the better one where what lies between is surely outside', () => {
    expect(
      spans([
        ['O', 0.9],
        ['B0', 0.97],
        ['O', 0.999],
        ['O', 0.999],
        ['B0', 0.5],
      ]),
    ).toEqual(['0:1-2']);
  });

  it('stay two where a slot may repeat', () => {
    expect(spans(twice, { mayRepeat: () => true })).toEqual(['0:1-2', '0:3-4']);
    expect(spans(twice)).toHaveLength(1);
  });

  it('are only those that the intent declares', () => {
    expect(
      spans(
        [
          ['B0', 0.9],
          ['B1', 0.9],
        ],
        { slots: [1] },
      ),
    ).toEqual(['1:1-2']);
    expect(spans([['B0', 0.9]], { slots: [] })).toEqual([]);
  });

  it('never begin or end inside of a word', () => {
    const mayCut = ((token: number) => token !== 1) as () => boolean;
    const cut = spans(
      [
        ['O', 0.9],
        ['B0', 0.95],
        ['O', 0.9],
      ],
      { mayCut },
    );
    expect(cut.every((span) => !span.includes(':1-') && !span.endsWith('-1'))).toBe(true);
  });

  it('of no tokens are none', () => {
    expect(spans([])).toEqual([]);
  });

  it('hold no slot twice, however often the tags do', () => {
    const many: Belief[] = Array.from({ length: 30 }, (_, i) => [i % 2 === 0 ? 'B0' : 'B1', 0.8]);
    const names = spans(many).map((span) => span[0]);
    expect(new Set(names).size).toBe(names.length);
  });
});
