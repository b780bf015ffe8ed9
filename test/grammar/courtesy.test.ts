import { describe, expect, it } from 'vitest';
import { withoutCourtesy } from '../../server/src/grammar/courtesy';
import { Words } from '../../server/src/grammar/words';
import { listOf } from '../support/smallGrammar';

const phrases = listOf(['please', 'could you', 'thank you', 'can i', 'if you please'], new Words());

describe('without courtesy', () => {
  it.each<[string, string[]]>([
    ['please stop', ['stop']],
    ['stop please', ['stop']],
    ['please could you stop thank you', ['stop thank you', 'please could you stop', 'stop']],
    ['stop if you please', ['stop']],
    ['stop if you please thank you', ['stop']],
    ['stop', []],
    ['please', []],
    ['could you please', ['could you']],
    ['could stop', []],
    ['', []],
  ])('%j leaves %j', (text, left) => {
    const tokens = text.split(' ').filter((word) => word !== '');
    const ranges = withoutCourtesy(tokens, phrases);
    expect(ranges.map(({ start, end }) => tokens.slice(start, end).join(' '))).toEqual(left);
  });
});
