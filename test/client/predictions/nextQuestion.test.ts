import { describe, expect, it } from 'vitest';
import { LineStore } from '../../../src/predictions/lineStore';
import { nextQuestion } from '../../../src/predictions/nextQuestion';

const empty = { lines: [], unlearned: [] };
const lineText = () => '';

describe('what is asked next', () => {
  const visible = [{ first: 1000, last: 1040 }];

  it('is the line being written, then what is in sight, then the rest, sixty lines at a time', () => {
    const store = new LineStore(1100);
    const ask = () => {
      const question = nextQuestion(store, { written: [500], visible });
      if (question) store.accept(question.spans, empty, lineText);
      return question;
    };
    expect(ask()).toEqual({ urgency: 'written', spans: [{ first: 500, last: 500 }] });
    expect(ask()).toEqual({ urgency: 'inSight', spans: visible });
    expect(ask()).toEqual({ urgency: 'idle', spans: [{ first: 0, last: 59 }] });
    let questions = 0;
    while (ask() !== undefined) questions++;
    expect(questions).toBe(Math.ceil((1100 - 41 - 1 - 60) / 60));
  });
});
