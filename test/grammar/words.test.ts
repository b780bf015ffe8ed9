import { describe, expect, it } from 'vitest';
import { Words } from '../../server/src/grammar/words';

describe('words', () => {
  const words = new Words((word) => word.normalize('NFD').replace(/\p{Mn}/gu, ''));
  const cuando = words.add('cuándo');

  it('have one number for all spellings, and the text that came first', () => {
    expect(words.numberOf('cuando')).toBe(cuando);
    expect(words.numberOf('cuàndo')).toBe(cuando);
    expect(words.add('cuando')).toBe(cuando);
    expect(words.textOf(cuando)).toBe('cuándo');
  });

  it('have none where no spelling was added', () => {
    expect(words.numberOf('donde')).toBe(0);
    expect(words.numberOf('dónde')).toBe(0);
  });

  it('are told apart where nothing says that spellings are alike', () => {
    const plain = new Words();
    plain.add('cuándo');
    expect(plain.numberOf('cuando')).toBe(0);
  });
});
