import { groupBy } from '../../base/groupBy';
import type { Parse } from '../../grammar/types';
import type { ReadingWeights } from './weights';

/** What the grammar says of one intent. */
export interface Voice {
  /** Added to the logarithm of the intent's probability. */
  readonly weight: number;
  /** Its parses, the cheapest first. */
  readonly parses: readonly Parse[];
}

const mostContentWords = 3;
const mostClosedWords = 2;

/**
 * What the grammar says of every intent that has a parse.
 * @param parses the cheapest first
 */
export function voicesOf(parses: readonly Parse[], weights: ReadingWeights): ReadonlyMap<string, Voice> {
  const byIntent = groupBy(parses, ({ sample }) => sample.intent);
  const closed = [...byIntent.values()].filter((own) => own.some(({ kind }) => kind !== 'open')).length;
  const listed = closed === 1 ? weights.listedAlone : weights.listed;
  const weightOf = (parse: Parse): number => {
    if (parse.kind === 'open') return openWeight(parse, weights);
    return parse.kind === 'exact' ? weights.exact : listed;
  };
  return new Map(
    Array.from(byIntent, ([intent, own]) => [
      intent,
      { weight: Math.max(...own.map(weightOf)), parses: own },
    ]),
  );
}

function openWeight({ sample, slots }: Parse, weights: ReadingWeights): number {
  const foreign = weights.foreignValue * slots.filter(({ isForeign }) => isForeign).length;
  // A sample without words of its own takes anything: that it takes this says nothing.
  if (sample.carrierWords === 0) return -foreign;
  const openWords = slots.reduce((sum, { isOpen, start, end }) => sum + (isOpen ? end - start : 0), 0);
  return (
    weights.open +
    weights.contentWord * Math.min(sample.contentWords, mostContentWords) +
    weights.closedWord * Math.min(sample.carrierWords - sample.contentWords, mostClosedWords) -
    weights.openWord * openWords -
    foreign
  );
}
