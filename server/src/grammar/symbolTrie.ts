const firstCapacity = 64;
/** A table so full is made twice as large. */
const fullest = 0.6;

/**
 * A trie over numbered symbols, flat: one open-addressing table from (node, symbol) to node, and linked lists of
 * children. Node 0 is the root. Hundreds of thousands of edges cost some megabytes and milliseconds, where a Map a node would cost ten
 * times as much.
 */
export class SymbolTrie {
  #nodes = new Int32Array(firstCapacity);
  #symbols = new Int32Array(firstCapacity);
  /** 0: a free place, since the root is nobody's child. */
  #children = new Int32Array(firstCapacity);
  readonly #symbolOf: number[] = [0];
  readonly #firstChild: number[] = [0];
  readonly #nextSibling: number[] = [0];

  /** Nodes, the root among them. */
  get size(): number {
    return this.#symbolOf.length;
  }

  /** @returns the child, 0 where there is none */
  child(node: number, symbol: number): number {
    return this.#children[this.#placeOf(node, symbol)]!;
  }

  /** The child, made where there is none. */
  grow(node: number, symbol: number): number {
    const place = this.#placeOf(node, symbol);
    const known = this.#children[place]!;
    if (known !== 0) return known;
    const made = this.size;
    this.#nodes[place] = node;
    this.#symbols[place] = symbol;
    this.#children[place] = made;
    this.#symbolOf.push(symbol);
    this.#nextSibling.push(this.#firstChild[node]!);
    this.#firstChild.push(0);
    this.#firstChild[node] = made;
    if (made > fullest * this.#children.length) this.#enlarge();
    return made;
  }

  /** The symbol on the edge to a node. */
  symbolOf(node: number): number {
    return this.#symbolOf[node]!;
  }

  hasChildren(node: number): boolean {
    return this.#firstChild[node] !== 0;
  }

  *childrenOf(node: number): Generator<number, void> {
    for (let child = this.#firstChild[node]!; child !== 0; child = this.#nextSibling[child]!) yield child;
  }

  #placeOf(node: number, symbol: number): number {
    const mask = this.#children.length - 1;
    let place = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    while (this.#children[place] !== 0 && (this.#nodes[place] !== node || this.#symbols[place] !== symbol)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #enlarge(): void {
    const [nodes, symbols, children] = [this.#nodes, this.#symbols, this.#children];
    const capacity = 2 * children.length;
    this.#nodes = new Int32Array(capacity);
    this.#symbols = new Int32Array(capacity);
    this.#children = new Int32Array(capacity);
    children.forEach((child, old) => {
      if (child === 0) return;
      const place = this.#placeOf(nodes[old]!, symbols[old]!);
      this.#nodes[place] = nodes[old]!;
      this.#symbols[place] = symbols[old]!;
      this.#children[place] = child;
    });
  }
}
