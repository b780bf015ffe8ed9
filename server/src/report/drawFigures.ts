import type { Figures, ReportData } from '../evaluation/report/types';
import { wordsFor } from '../evaluation/report/words';
import { calibrationFigure } from './calibrationFigure';
import { curveFigure } from './curveFigure';
import { mapFigure } from './mapFigure';

/** The pictures of a report, as far as there is something to draw. Each says what it shows to those who do not see it, and tables beside them say the same. */
export function drawFigures(data: ReportData, language: string): Figures {
  const words = wordsFor(language);
  const calibration = calibrationFigure(data, words);
  const curve = curveFigure(data, words);
  const map = mapFigure(data, words);
  return { ...(calibration && { calibration }), ...(curve && { curve }), ...(map && { map }) };
}
