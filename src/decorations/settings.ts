/** The decorations' own settings, section `skillLens.decorations`. */

export type PredictionsShown = 'all' | 'problems' | 'activeLine' | 'off';

export interface DecorationSettings {
  /** Behind which lines predictions are shown. */
  readonly predictions: PredictionsShown;
  /** Whether slots are coloured inside the text. */
  readonly slots: boolean;
  /** Whether the confidence is written behind the intent. */
  readonly confidence: boolean;
}

export const defaultDecorationSettings: DecorationSettings = {
  predictions: 'all',
  slots: true,
  confidence: true,
};
