import type { Ansis } from 'ansis';
import Table from 'cli-table3';
import type { Output } from './runtime';

/** Width where no terminal says its own. */
const usualWidth = 100;

export function widthOf(output: Output): number {
  return Math.max(60, Math.min(output.columns ?? usualWidth, 160));
}

export interface Column {
  readonly head: string;
  /** Share of the width that is left after the fixed columns, or a fixed number of characters. */
  readonly share?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

/** A table as wide as the terminal; long cells are wrapped. */
export function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  colours: Ansis,
): string {
  const table = new Table({
    head: columns.map(({ head }) => colours.bold(head)),
    colWidths: columnWidths(columns, width),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1 },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const row of rows) {
    table.push([...row]);
  }
  return table.toString();
}

/** Widths count the padding; each border takes one character. */
function columnWidths(columns: readonly Column[], width: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const shares = columns.reduce((sum, column) => sum + (column.share ?? 0), 0);
  const left = width - fixed - columns.length - 1;
  return columns.map(
    ({ width: own, share }) => own ?? Math.max(8, Math.floor((left * (share ?? 0)) / shares)),
  );
}
