import type { MarkedUtterance } from '../../nlu/encoder';
import { leaveOneOutSteps } from '../../nlu/leaveOneOut/leaveOneOut';
import { knownShare } from '../../nlu/leaveOneOut/meaning';
import { trustInMeaning } from '../../nlu/leaveOneOut/parameters';
import type { KnownRow, LeaveOneOut } from '../../nlu/leaveOneOut/types';
import { type OutOfFold, outOfFoldByName, type SecondOpinion } from '../secondOpinion/secondOpinion';
import type { Gathered } from './gatherRows';
import type { Meanings } from './meanings';

/** A model's samples, each with what it would be taken for had it not been there. */
export interface Confusions extends LeaveOneOut {
  readonly gathered: Gathered;
  /** Those of `gathered`, with what the network makes of them. */
  readonly rows: readonly KnownRow[];
  /** What networks that had not learned them make of the samples, by `nameOf`; undefined: nobody has asked. */
  readonly second?: ReadonlyMap<string, OutOfFold> | undefined;
}

/** The same, with a second opinion on the samples that it knows. */
export function withSecondOpinion(confusions: Confusions, opinion: SecondOpinion | undefined): Confusions {
  return opinion ? { ...confusions, second: outOfFoldByName(opinion) } : confusions;
}

/** In steps of a few milliseconds. The same model gives the same readings. */
export function* readConfusionSteps(
  gathered: Gathered,
  meanings: Meanings | undefined,
): Generator<void, Confusions> {
  const { rows, intents } = gathered;
  const words = rows.filter(({ kind }) => kind === 'sample').map((row) => row.words);
  const trust = meanings ? trustInMeaning(knownShare(words, meanings.pretrained.vectors)) : 0;
  yield;
  const states = meanings && trust > 0 ? yield* readStates(gathered, meanings) : [];
  const known = rows.map((row, index) => ({ ...row, states: states[index] }));
  const leaveOneOut = yield* leaveOneOutSteps({
    rows: known,
    intentCount: intents.length,
    vectors: meanings?.pretrained,
    trust,
  });
  return { ...leaveOneOut, gathered, rows: known };
}

/** One a row; what has been read before costs nothing. */
function* readStates(
  { rows, utterance }: Gathered,
  { encoder, known }: Meanings,
): Generator<void, Float32Array[]> {
  const keys: string[] = [];
  const missing = new Map<string, MarkedUtterance>();
  for (const row of rows.keys()) {
    const asked = utterance(row);
    const key = keyOf(asked);
    if (!known.has(key)) missing.set(key, asked);
    keys.push(key);
    if (row % rowsAtOnce === 0) yield;
  }
  const read = yield* encoder.encodeSteps([...missing.values()]);
  [...missing.keys()].forEach((key, index) => void known.set(key, read[index]!));
  const states = keys.map((key) => known.get(key)!);
  forgetOldest(known);
  return states;
}

function keyOf({ tokens, slots, isLabel }: MarkedUtterance): string {
  return `${tokens.join(' ')} ${isLabel ? 'label' : slots.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
}

const rowsAtOnce = 50;
const rememberedUtterances = 30_000;

function forgetOldest(known: Map<string, Float32Array>): void {
  for (const key of known.keys()) {
    if (known.size <= rememberedUtterances) return;
    known.delete(key);
  }
}
