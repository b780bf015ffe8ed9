import { DenseSpace } from './denseSpace';
import { characterFeatures, slotFeatures, wordFeatures } from './features';
import { meaningOf } from './meaning';
import { slotsShare, statesShare, vectorsShare, wordsShare } from './parameters';
import { SparseSpace, type SparseVector } from './sparseSpace';
import type { Known, KnownRow } from './types';

/** How alike rows are: words, characters, slots and, as far as trusted, meanings. The shares add up to 1. */
export interface Space {
  /** Adds the row's likeness to every row before it and to itself. */
  addRow(row: number, target: Float64Array, offset: number): void;
  /** [rows] likeness to every row of something that need not be one. */
  likeness(row: KnownRow): Float64Array;
  /** What the likeness is made of: the sum of the parts' products, each times its share. */
  vectorsOf(row: KnownRow): readonly SharedVector[];
  /** Numbers in the dense vectors together. */
  readonly denseWidth: number;
}

export interface SharedVector {
  readonly share: number;
  readonly vector: SparseVector | Float64Array;
}

interface Part {
  readonly share: number;
  addRow(row: number, weight: number, target: Float64Array, offset: number): void;
  addTo(row: KnownRow, target: Float64Array): void;
  vectorOf(row: KnownRow): SparseVector | Float64Array;
  readonly denseWidth: number;
}

/** In steps: a kind of likeness each, for big skills a dozen milliseconds. */
export function* createSpaceSteps({ rows, vectors, trust }: Known): Generator<void, Space> {
  const hasStates = rows.some(({ states }) => states !== undefined);
  const states = hasStates ? statesShare * trust : 0;
  const meanings = vectors ? vectorsShare * trust : 0;
  const letters = 1 - states - meanings - slotsShare;
  const parts = [sparsePart(rows, letters * wordsShare, wordFeatures)];
  yield;
  parts.push(sparsePart(rows, letters * (1 - wordsShare), characterFeatures));
  yield;
  parts.push(sparsePart(rows, slotsShare, slotFeatures));
  yield;
  if (states > 0) parts.push(densePart(rows, states, (row) => row.states));
  yield;
  if (vectors && meanings > 0) parts.push(densePart(rows, meanings, (row) => meaningOf(row, vectors)));
  yield;
  return {
    addRow(row, target, offset) {
      for (const part of parts) part.addRow(row, part.share, target, offset);
    },
    likeness(row) {
      const found = new Float64Array(rows.length);
      for (const part of parts) part.addTo(row, found);
      return found;
    },
    vectorsOf: (row) => parts.map((part) => ({ share: part.share, vector: part.vectorOf(row) })),
    denseWidth: parts.reduce((sum, part) => sum + part.denseWidth, 0),
  };
}

function sparsePart(
  rows: readonly KnownRow[],
  share: number,
  featuresOf: (row: KnownRow) => readonly string[],
): Part {
  const space = new SparseSpace(rows.map(featuresOf));
  return {
    share,
    addRow: (row, weight, target, offset) => space.addRow(row, weight, target, offset),
    addTo: (row, target) => space.addTo(featuresOf(row), share, target),
    vectorOf: (row) => space.vectorOf(featuresOf(row)),
    denseWidth: 0,
  };
}

function densePart(
  rows: readonly KnownRow[],
  share: number,
  vectorOf: (row: KnownRow) => Float32Array | undefined,
): Part {
  const samples = rows.filter(({ kind }) => kind === 'sample').length;
  const space = new DenseSpace(rows.map(vectorOf), samples);
  return {
    share,
    addRow: (row, weight, target, offset) => space.addRow(row, weight, target, offset),
    addTo: (row, target) => space.addTo(vectorOf(row), share, target),
    vectorOf: (row) => space.unitOf(vectorOf(row)),
    denseWidth: space.width,
  };
}
