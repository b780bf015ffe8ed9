import { dot } from './dot';

/** Rows by vectors: centred on the samples' mean, of unit length. A row without a vector is like no other. */
export class DenseSpace {
  readonly width: number;
  readonly #units: Float64Array;
  readonly #mean: Float64Array;

  /** @param samples how many of the first rows the mean is taken of */
  constructor(rows: readonly (Float32Array | undefined)[], samples: number) {
    this.width = rows.find((row) => row !== undefined)?.length ?? 0;
    this.#mean = meanOf(rows.slice(0, samples), this.width);
    this.#units = new Float64Array(rows.length * this.width);
    rows.forEach((row, index) => {
      if (row) this.#units.set(this.#unitOf(row), index * this.width);
    });
  }

  /** [width] of a vector that need not be a row's; zeros for none */
  unitOf(vector: Float32Array | undefined): Float64Array {
    return vector ? this.#unitOf(vector) : new Float64Array(this.width);
  }

  /** Adds `weight` times the cosine of the row with every row before it and itself. */
  addRow(row: number, weight: number, target: Float64Array, offset: number): void {
    const unit = this.#units.subarray(row * this.width, (row + 1) * this.width);
    this.#add(unit, weight, target, offset, row);
  }

  /** The same for a vector that need not be a row's, with every row. */
  addTo(vector: Float32Array | undefined, weight: number, target: Float64Array): void {
    if (vector && this.width > 0) {
      this.#add(this.#unitOf(vector), weight, target, 0, this.#units.length / this.width - 1);
    }
  }

  #add(unit: Float64Array, weight: number, target: Float64Array, offset: number, last: number): void {
    const { width } = this;
    const units = this.#units;
    for (let other = 0; other <= last; other++) {
      target[offset + other]! += weight * dot(unit, 0, units, other * width, width);
    }
  }

  #unitOf(row: Float32Array): Float64Array {
    const { width } = this;
    const unit = new Float64Array(width);
    let squares = 0;
    let isEmpty = true;
    for (let i = 0; i < width; i++) {
      isEmpty &&= row[i] === 0;
      unit[i] = row[i]! - this.#mean[i]!;
      squares += unit[i]! ** 2;
    }
    if (isEmpty || squares === 0) return new Float64Array(width);
    const scale = 1 / Math.sqrt(squares);
    for (let i = 0; i < width; i++) unit[i]! *= scale;
    return unit;
  }
}

function meanOf(rows: readonly (Float32Array | undefined)[], width: number): Float64Array {
  const mean = new Float64Array(width);
  for (const row of rows) {
    if (!row) continue;
    for (let i = 0; i < width; i++) mean[i]! += row[i]! / rows.length;
  }
  return mean;
}
