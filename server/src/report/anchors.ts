/** Where in the page things stand, so that figures and tables lead to them. */
import type { ReportData } from '../evaluation/report/reportData';

export const sampleAnchor = (index: number): string => `sample-${index}`;

/** The place of the samples that stand in one cell of the confusion matrix. */
export function cellAnchor({ confusion }: ReportData, expected: string, heard: string): string {
  return `cell-${confusion.intents.indexOf(expected)}-${confusion.intents.indexOf(heard)}`;
}
