import { describe, expect, it } from 'vitest';
import { judgeTest } from '../../../server/src/evaluation/comparing/compareFrames';
import type { Frame, HeardFrame, HeardSlot, Verdict } from '../../../server/src/evaluation/types';

type Slots = Readonly<Record<string, string | readonly string[]>>;
const filled = (slots: Slots): { name: string; value: string }[] =>
  Object.entries(slots).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));

const frame = (intent: string, slots: Slots = {}): Frame => ({ intent, slots: filled(slots) });
function heardAs(intent: string, slots: Slots = {}, canonical?: string): HeardFrame {
  const resolutions: HeardSlot['resolutions'] =
    canonical === undefined
      ? []
      : [{ authority: 'a.T', code: 'ER_SUCCESS_MATCH', values: [{ name: canonical, id: undefined }] }];
  return {
    intent,
    confidence: 1,
    slots: filled(slots).map((slot) => ({ ...slot, start: 0, end: 0, confidence: 1, resolutions })),
    alternatives: [],
    scope: 1,
    match: undefined,
  };
}
const judge = (expected: readonly Frame[], heard: HeardFrame): Verdict =>
  judgeTest(
    { utterance: 'u', place: { path: 'p', line: 1, range: { start: 0, end: 0 } }, expected },
    heard,
    'en-US',
  );
const states = ({ slots }: Verdict): string[] => slots.map(({ name, state }) => `${name} ${state}`);

describe('judgeTest', () => {
  it.each<[string, Slots, Slots, string[]]>([
    [
      'the same words, whatever case and punctuation',
      { m: 'Up, in the Air!' },
      { m: 'up in the air' },
      ['m right'],
    ],
    ['digits and words', { n: '5' }, { n: 'five' }, ['n right']],
    ['a value cut short', { m: 'up in the air' }, { m: 'up' }, ['m wrong']],
    ['missing and extra', { m: 'up' }, { x: 'up' }, ['m missing', 'x extra']],
    [
      'several values in any order',
      { t: ['ham', 'olives'] },
      { t: ['olives', 'ham'] },
      ['t right', 't right'],
    ],
    ['one of several', { t: ['ham', 'olives'] }, { t: ['olives'] }, ['t missing', 't right']],
    ['one too many', { t: 'ham' }, { t: ['ham', 'olives'] }, ['t right', 't extra']],
  ])('%s', (_, expected, heard, slots) => {
    const verdict = judge([frame('A', expected)], heardAs('A', heard));
    expect(states(verdict)).toEqual(slots);
    expect(verdict.passed).toBe(slots.every((slot) => slot.endsWith('right')));
  });

  it('takes the canonical value that the words stand for', () => {
    expect(judge([frame('A', { c: 'New York' })], heardAs('A', { c: 'big apple' }, 'New York')).passed).toBe(
      true,
    );
    expect(judge([frame('A', { c: 'Boston' })], heardAs('A', { c: 'big apple' }, 'New York')).passed).toBe(
      false,
    );
  });

  it('fails with the wrong intent, whatever the slots', () => {
    expect(judge([frame('A', { m: 'up' })], heardAs('B', { m: 'up' }))).toMatchObject({
      intentRight: false,
      passed: false,
    });
  });

  it('takes the nearest alternative, intents first', () => {
    const verdict = judge(
      [frame('B'), frame('A', { m: 'x', n: 'y' }), frame('A', { m: 'up' })],
      heardAs('A', { m: 'up' }),
    );
    expect(verdict).toMatchObject({ passed: true, expected: frame('A', { m: 'up' }) });
  });

  it('judges nothing where nothing is expected', () => {
    expect(judge([], heardAs('A'))).toMatchObject({ expected: undefined, passed: false, slots: [] });
  });
});
