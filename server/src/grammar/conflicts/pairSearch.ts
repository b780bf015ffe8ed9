import type { Automaton, SlotEdge } from '../automaton';
import type { GrammarSample, ValueType } from '../types';
import { type Meeting, Meetings, type Overhang, valuesOf } from './meetings';
import { atNode, goesOn, type Inside, type Position, PositionNumbers, trieOf } from './position';

/** Where the two readings of an utterance part: two slots, or a slot and words that a sample spells out. */
export interface Crossing {
  readonly type: ValueType;
  /** undefined: words of the sample. */
  readonly other: ValueType | undefined;
}

/** Samples that one utterance fits, and such an utterance. */
export interface SharedUtterance {
  readonly first: readonly GrammarSample[];
  readonly second: readonly GrammarSample[];
  /** Words of an utterance that both take; `{Type}` for a value of a type that lists none. */
  readonly witness: readonly string[];
  /** Empty where the samples differ in nothing but the names of their slots. */
  readonly crossings: readonly Crossing[];
}

/** Two readings with the same words behind them, and how they came there. */
interface Pair {
  readonly a: Position;
  readonly b: Position;
  readonly from: Pair | undefined;
  readonly words: readonly string[];
  readonly crossing: Crossing | undefined;
}

/** A slot that begins at a node. */
interface SlotStart {
  readonly node: number;
  readonly edge: SlotEdge;
}

/** Words of a sample that a recogniser is shown, and ways through samples that it is shown of. */
const longestRecognised = 8;
const mostPaths = 64;

/**
 * All pairs of samples that one utterance fits, by their leaves: breadth-first search over pairs of positions in the
 * automaton and itself, from both at the root. Words step both; a slot beside words steps through its list; two slots
 * go as the table of their types says. Each pair of positions is looked at once, so it ends whatever the grammar.
 * In steps of a few milliseconds.
 */
export function sharedUtteranceSteps(automaton: Automaton): Generator<void, SharedUtterance[]> {
  return new PairSearch(automaton).run();
}

const pairsPerStep = 200;

class PairSearch {
  readonly #automaton: Automaton;
  readonly #meetings: Meetings;
  readonly #numbers = new PositionNumbers();
  readonly #seen = new Set<number>();
  readonly #queue: Pair[] = [];
  readonly #values = new Map<ValueType, readonly string[]>();

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.#meetings = new Meetings(automaton.words);
  }

  *run(): Generator<void, SharedUtterance[]> {
    const found: SharedUtterance[] = [];
    this.#reach({ a: atNode(0), b: atNode(0), from: undefined, words: [], crossing: undefined });
    for (let next = 0; next < this.#queue.length; next++) {
      const pair = this.#queue[next]!;
      const shared = this.#sharedAt(pair);
      if (shared) found.push(shared);
      this.#expand(pair);
      if (next % pairsPerStep === 0) yield;
    }
    return found;
  }

  #sharedAt(pair: Pair): SharedUtterance | undefined {
    if (pair.a.inside || pair.b.inside) return undefined;
    const [first, second] = [this.#automaton.samplesAt(pair.a.node), this.#automaton.samplesAt(pair.b.node)];
    if (first.length === 0 || second.length === 0) return undefined;
    const witness: string[][] = [];
    const crossings: Crossing[] = [];
    for (let step: Pair | undefined = pair; step; step = step.from) {
      witness.unshift([...step.words]);
      if (step.crossing) crossings.unshift(step.crossing);
    }
    return { first, second, witness: witness.flat(), crossings };
  }

  /** The pair and its mirror image are one. */
  #reach(pair: Pair): void {
    const [x, y] = [this.#numbers.of(pair.a), this.#numbers.of(pair.b)];
    const key = Math.max(x, y) * 0x4000000 + Math.min(x, y);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#queue.push(pair);
  }

  #expand(pair: Pair): void {
    const { a, b } = pair;
    if (a.inside) this.#expandInside(pair, a.inside, a.node, b.node);
    else if (b.inside) this.#expandInside(pair, b.inside, b.node, a.node);
    else this.#expandNodes(pair, a.node, b.node);
  }

  /** Which of the two readings comes first means nothing. */
  #step(from: Pair, a: Position, b: Position, words: readonly string[], crossing?: Crossing): void {
    this.#reach({ a, b, from, words, crossing });
  }

  #expandNodes(pair: Pair, a: number, b: number): void {
    const automaton = this.#automaton;
    for (const { word, child } of automaton.wordChildren(a)) {
      const other = automaton.wordChild(b, word);
      if (other !== 0) this.#step(pair, atNode(child), atNode(other), [automaton.words.textOf(word)]);
    }
    for (const edge of automaton.slotEdges(a)) {
      this.#besideWords(pair, edge, a, b);
      for (const other of automaton.slotEdges(b))
        this.#besideSlot(pair, { node: a, edge }, { node: b, edge: other });
    }
    if (a === b) return;
    for (const edge of automaton.slotEdges(b)) this.#besideWords(pair, edge, b, a);
  }

  /** A slot begins where the other reading, at `node`, says words of its sample. */
  #besideWords(pair: Pair, edge: SlotEdge, from: number, node: number): void {
    const crossing = { type: edge.type, other: undefined };
    this.#goInside(pair, { edge, at: 0 }, from, node, crossing);
    if (!edge.type.recognise) return;
    for (const { words, nodes } of this.#pathsFrom(node)) {
      for (const end of edge.type.recognise(words, 0)) {
        this.#step(pair, atNode(edge.child), atNode(nodes[end]!), words.slice(0, end), crossing);
      }
    }
  }

  /** One word further into a listed value beside a word of the other's sample. */
  #goInside(
    pair: Pair,
    { edge, at }: Inside,
    from: number,
    node: number,
    crossing: Crossing | undefined,
  ): void {
    const list = trieOf(edge.type);
    if (!list) return;
    for (const { word, child } of this.#automaton.wordChildren(node)) {
      const next = list.trie.child(at, word);
      if (next === 0) continue;
      const said = [this.#automaton.words.textOf(word)];
      this.#step(pair, { node: from, inside: { edge, at: next } }, atNode(child), said, crossing);
      if (list.isEnd(next)) this.#step(pair, atNode(edge.child), atNode(child), said, crossing);
    }
  }

  #besideSlot(pair: Pair, one: SlotStart, other: SlotStart): void {
    const [type, otherType] = [one.edge.type, other.edge.type];
    if (type === otherType) {
      this.#step(pair, atNode(one.edge.child), atNode(other.edge.child), this.#valueOf(type));
      // One value may be the beginning of another; that matters where something can follow.
      if (![one, other].some(({ edge }) => goesOn(this.#automaton, edge.child))) return;
      const { firstEnds } = this.#meetings.of(type, type);
      const crossing = { type, other: type };
      this.#runOver(pair, one.edge.child, other, firstEnds, crossing);
      this.#runOver(pair, other.edge.child, one, firstEnds, crossing);
      return;
    }
    const meeting = this.#withOpen(this.#meetings.of(type, otherType), type, otherType);
    this.#meet(pair, one, other, meeting);
  }

  /** A phrase slot takes whatever the other's list holds; which of two samples is meant, their carriers must say. */
  #withOpen(meeting: Meeting, first: ValueType, second: ValueType): Meeting {
    if (meeting.common) return meeting;
    const [one, other] = [first.openness === 'besideCarriers', second.openness === 'besideCarriers'];
    if (!one && !other) return meeting;
    return { ...meeting, common: this.#valueOf(one ? second : first) };
  }

  #meet(pair: Pair, first: SlotStart, second: SlotStart, { common, firstEnds, secondEnds }: Meeting): void {
    const crossing = { type: first.edge.type, other: second.edge.type };
    const [firstNext, secondNext] = [first.edge.child, second.edge.child];
    if (common) this.#step(pair, atNode(firstNext), atNode(secondNext), common, crossing);
    this.#runOver(pair, firstNext, second, firstEnds, crossing);
    this.#runOver(pair, secondNext, first, secondEnds, crossing);
  }

  /** One value has ended, so that its sample is at `node`; the other's goes on, so something must follow the node. */
  #runOver(
    pair: Pair,
    node: number,
    longer: SlotStart,
    overhangs: readonly Overhang[],
    crossing: Crossing,
  ): void {
    if (!goesOn(this.#automaton, node)) return;
    for (const { words, at } of overhangs) {
      const inside = { edge: longer.edge, at };
      this.#step(pair, atNode(node), { node: longer.node, inside }, words, crossing);
    }
  }

  /** One reading is inside a value: the other's words, or values of its slots, must go on with it. */
  #expandInside(pair: Pair, { edge, at }: Inside, from: number, node: number): void {
    this.#goInside(pair, { edge, at }, from, node, undefined);
    for (const other of this.#automaton.slotEdges(node)) {
      const meeting = this.#meetings.of(other.type, edge.type, at);
      this.#meet(pair, { node, edge: other }, { node: from, edge }, meeting);
    }
  }

  /** Runs of words that samples say from a node on. */
  *#pathsFrom(
    node: number,
  ): Generator<{ readonly words: readonly string[]; readonly nodes: readonly number[] }, void> {
    let row: { words: readonly string[]; nodes: readonly number[] }[] = [{ words: [], nodes: [node] }];
    let left = mostPaths;
    for (let length = 0; length < longestRecognised && row.length > 0 && left > 0; length++) {
      const next: typeof row = [];
      for (const { words, nodes } of row) {
        for (const { word, child } of this.#automaton.wordChildren(nodes.at(-1)!)) {
          next.push({ words: [...words, this.#automaton.words.textOf(word)], nodes: [...nodes, child] });
        }
      }
      row = next.slice(0, left);
      left -= row.length;
      yield* row;
    }
  }

  /** A short value to stand for all, or the type itself. */
  #valueOf(type: ValueType): readonly string[] {
    let value = this.#values.get(type);
    if (value === undefined) {
      const list = trieOf(type);
      const first = list && valuesOf(list, this.#automaton.words).next();
      value = first && !first.done ? first.value.value : [`{${type.name}}`];
      this.#values.set(type, value);
    }
    return value;
  }
}
