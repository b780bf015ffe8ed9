/** A row's features by number, in rising order, with their weights; the squares add up to 1, or to 0 for a row without any. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** Rows by their features: binary, tf-idf log(1 + N / df), of unit length. */
export class SparseSpace {
  /** Features that rows have, numbered from 0. */
  readonly #ids = new Map<string, number>();
  readonly #vectors: readonly SparseVector[];
  /** [features] log(1 + N / df) */
  readonly #idf: Float64Array;
  /** What a feature counts that no row has. */
  readonly #strange: number;
  /** Postings: feature f is in the rows `#rows[#starts[f]] .. #rows[#starts[f + 1] - 1]`, in rising order. */
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  readonly #rowWeights: Float64Array;

  constructor(rows: readonly (readonly string[])[]) {
    const sets = rows.map((features) => this.#number(features));
    const counts = new Int32Array(this.#ids.size);
    for (const ids of sets) for (const id of ids) counts[id]! += 1;
    this.#idf = Float64Array.from(counts, (count) => Math.log(1 + rows.length / count));
    this.#strange = Math.log(1 + rows.length);
    this.#vectors = sets.map((ids) => this.#weigh(ids, 0));
    this.#starts = new Int32Array(counts.length + 1);
    for (let id = 0; id < counts.length; id++) this.#starts[id + 1] = this.#starts[id]! + counts[id]!;
    this.#rows = new Int32Array(this.#starts.at(-1)!);
    this.#rowWeights = new Float64Array(this.#rows.length);
    this.#fillPostings();
  }

  /** Of features that need not be a row's; those that no row has count for the length alone. */
  vectorOf(features: readonly string[]): SparseVector {
    const distinct = new Set(features);
    const ids = [...distinct].flatMap((feature) => this.#ids.get(feature) ?? []);
    return this.#weigh(Int32Array.from(ids).sort(), distinct.size - ids.length);
  }

  /** Adds `weight` times the cosine of the row with every row before it and itself. */
  addRow(row: number, weight: number, target: Float64Array, offset: number): void {
    this.#add(this.#vectors[row]!, weight, target, offset, row);
  }

  /** The same for features that need not be a row's, with every row. */
  addTo(features: readonly string[], weight: number, target: Float64Array): void {
    this.#add(this.vectorOf(features), weight, target, 0, this.#vectors.length - 1);
  }

  #add(
    { ids, weights }: SparseVector,
    weight: number,
    target: Float64Array,
    offset: number,
    last: number,
  ): void {
    for (let i = 0; i < ids.length; i++) {
      const scale = weight * weights[i]!;
      const end = this.#starts[ids[i]! + 1]!;
      for (let at = this.#starts[ids[i]!]!; at < end; at++) {
        const row = this.#rows[at]!;
        if (row > last) break;
        target[offset + row]! += scale * this.#rowWeights[at]!;
      }
    }
  }

  /** Distinct numbers in rising order. */
  #number(features: readonly string[]): Int32Array {
    const numbers: number[] = [];
    for (const feature of new Set(features)) {
      const known = this.#ids.get(feature);
      if (known === undefined) this.#ids.set(feature, this.#ids.size);
      numbers.push(known ?? this.#ids.size - 1);
    }
    return Int32Array.from(numbers).sort();
  }

  /** @param strangers features beside these that no row has: what is strange makes a text less like the others */
  #weigh(ids: Int32Array, strangers: number): SparseVector {
    let squares = strangers * this.#strange ** 2;
    for (const id of ids) squares += this.#idf[id]! ** 2;
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    return { ids, weights: Float64Array.from(ids, (id) => this.#idf[id]! * scale) };
  }

  #fillPostings(): void {
    const next = this.#starts.slice();
    this.#vectors.forEach(({ ids, weights }, row) => {
      ids.forEach((id, i) => {
        const at = next[id]!++;
        this.#rows[at] = row;
        this.#rowWeights[at] = weights[i]!;
      });
    });
  }
}
