/** The decorations' own settings, section `skillLens.decorations`. */

/** Where predictions are shown; `gutter`: only their signs beside the lines. */
export const predictionModes = ['all', 'problems', 'activeLine', 'gutter', 'off'] as const;
export type PredictionsShown = (typeof predictionModes)[number];

/** How the confidence is told where it is not plain. */
export type ConfidenceShown = 'word' | 'bar' | 'percent' | 'off';

export interface DecorationSettings {
  readonly predictions: PredictionsShown;
  /** Whether a sign stands beside each line. */
  readonly gutter: boolean;
  /** Whether the scroll bar marks problems. */
  readonly overviewRuler: boolean;
  /** In one column where the lines allow it, or right behind each line. */
  readonly alignment: 'column' | 'lineEnd';
  /** Longest text behind a line, in characters. */
  readonly maxLength: number;
  /** With or without the ending `Intent`. */
  readonly intentNames: 'short' | 'full';
  readonly confidence: ConfidenceShown;
  /** Milliseconds after the last key until a line that is being written gets its verdict. */
  readonly delay: number;
  /** What has been written gets its verdict with the next save. */
  readonly onSave: boolean;
  /** Whether slots are coloured inside the text. */
  readonly slots: boolean;
}

export const defaultDecorationSettings: DecorationSettings = {
  predictions: 'all',
  gutter: true,
  overviewRuler: true,
  alignment: 'column',
  maxLength: 90,
  intentNames: 'short',
  confidence: 'word',
  delay: 400,
  onSave: false,
  slots: true,
};
