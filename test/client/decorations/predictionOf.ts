import type { LinePrediction, WireRange } from '../../../server/src/protocol';

/** A range within one line. */
export function inLine(line: number, start: number, end: number): WireRange {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** A prediction of `PlayMovieIntent` for its own sample, but for what is given. */
export function predictionOf(given: Partial<LinePrediction> = {}): LinePrediction {
  return {
    range: inLine(0, 0, 10),
    intent: 'PlayMovieIntent',
    confidence: 0.97,
    expectedIntent: 'PlayMovieIntent',
    slots: [],
    extraSlots: [],
    ...given,
  };
}

/** The prediction of a scratch file's line: it expects nothing. */
export function utteranceOf(given: Partial<LinePrediction> = {}): LinePrediction {
  const { expectedIntent: _, ...rest } = predictionOf(given);
  return rest;
}

export function slotOf(expected: string | undefined, predicted: string | undefined, value?: string) {
  return {
    range: inLine(0, 0, 4),
    confidence: 0.9,
    ...(expected === undefined ? {} : { expected }),
    ...(predicted === undefined ? {} : { predicted }),
    ...(value === undefined ? {} : { value }),
  };
}
