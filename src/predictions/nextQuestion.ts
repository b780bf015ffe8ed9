/** What to ask the server next about a document: what is written, then what is in sight, then the rest. Pure. */
import type { LineSpan } from '../../server/src/protocol';
import type { LineStore } from './lineStore';

export interface Question {
  readonly spans: readonly LineSpan[];
  /** `idle`: nobody waits for it. */
  readonly urgency: 'written' | 'inSight' | 'idle';
}

/** Lines a message, so that even long samples with many slots stay below 50 kB. */
const linesPerQuestion = 60;

export interface Sight {
  /** Lines being written. */
  readonly written: readonly number[];
  /** Lines that some editor shows, with some above and below. */
  readonly visible: readonly LineSpan[];
}

export function nextQuestion(store: LineStore, { written, visible }: Sight): Question | undefined {
  const writtenSpans = written.flatMap((line) => store.missing({ first: line, last: line }, 1));
  if (writtenSpans.length > 0) return { spans: writtenSpans, urgency: 'written' };
  for (const span of visible) {
    const spans = store.missing(span, linesPerQuestion);
    if (spans.length > 0) return { spans, urgency: 'inSight' };
  }
  const spans = store.missing({ first: 0, last: store.lineCount - 1 }, linesPerQuestion);
  return spans.length > 0 ? { spans, urgency: 'idle' } : undefined;
}
