import type { Parse } from '../../grammar/types';
import type { LabelNumbers } from '../quick/labelNumbers';
import type { SkillText } from '../skillText';
import type { LabelSet } from '../types';
import type { Units } from '../units';
import { withoutCourtesyTail } from './courtesyTail';
import { decodeSlots } from './decodeSlots';
import { spansOfParse, unitsOfSpan } from './frames';
import { openEvidence, openTrust } from './openTrust';
import type { ReadSpan } from './reading';
import type { NumberedSpan, SlotRules } from './slotRules';
import { confidenceOf, logLikelihood } from './spanLikelihood';
import type { ReadingWeights } from './weights';

export interface FrameParts {
  /** Of the chosen intent. */
  readonly parses: readonly Parse[];
  readonly units: Units;
  /** [tokens * tags] probabilities; undefined where nothing was learned of the intent's slots. */
  readonly rows: ArrayLike<number> | undefined;
  readonly tags: number;
  readonly rules: SlotRules;
  readonly labels: LabelSet;
  readonly skill: SkillText;
  readonly numbers: LabelNumbers;
  readonly weights: ReadingWeights;
}

export interface Frame {
  readonly spans: readonly ReadSpan[];
  readonly match: Parse | undefined;
}

interface Candidate {
  readonly parse: Parse;
  readonly spans: readonly ReadSpan[];
  readonly likelihood: number;
}

/** The slots of the likeliest parse; those that the tags say where there is none, or where an open one is too far from them. */
export function chooseFrame(parts: FrameParts): Frame {
  const { parses, rows, tags, rules, labels } = parts;
  const best = bestCandidate(parses, parts);
  if (rows === undefined) return best ? frameOf(best) : { spans: [], match: undefined };
  if (best?.parse.kind === 'exact') return frameOf(best);
  const decoded = withoutCourtesyTail(decodeSlots(rows, tags, rules), parts.units, parts.skill);
  if (best && trusts(best, decoded, logLikelihood(rows, tags, decoded), parts)) return frameOf(best);
  const spans = decoded.map((span) => ({
    name: labels.slots[span.slot]!,
    start: span.start,
    end: span.end,
    confidence: confidenceOf(rows, tags, span),
  }));
  // Where both say the same, the sample is named.
  return { spans, match: best && sameSpans(best.spans, spans) ? best.parse : undefined };
}

function sameSpans(some: readonly ReadSpan[], others: readonly ReadSpan[]): boolean {
  const keyOf = ({ name, start, end }: ReadSpan): string => `${name} ${start} ${end}`;
  const keys = new Set(some.map(keyOf));
  return some.length === others.length && others.every((span) => keys.has(keyOf(span)));
}

const frameOf = ({ spans, parse }: Candidate): Frame => ({ spans, match: parse });

/** So much likelier tags go before listed values: of a sample that has a telling word of its own, and of one that has none. */
const clearGap = { telling: 8, mute: 4 };

/** Whether a parse is to be believed rather than the tags, whose likelihood is a logarithm. */
function trusts(
  { parse, likelihood: likelihoodOfParse }: Candidate,
  decoded: readonly NumberedSpan[],
  likelihood: number,
  { units, skill }: FrameParts,
): boolean {
  if (parse.kind === 'listed') {
    const gap = likelihood - likelihoodOfParse;
    return gap < (parse.sample.contentWords > 0 ? clearGap.telling : clearGap.mute);
  }
  const spans = decoded.map((span) => unitsOfSpan(span, units));
  const evidence = openEvidence(parse, units.texts, skill, { spans, likelihood, likelihoodOfParse });
  return openTrust(evidence) > 0;
}

/** A parse of words and listed values goes before every open one. */
function bestCandidate(parses: readonly Parse[], parts: FrameParts): Candidate | undefined {
  const closed = parses.filter(({ kind }) => kind !== 'open');
  const candidates = (closed.length > 0 ? closed : parses).map((parse) => candidateOf(parse, parts));
  const scoreOf = ({ parse, likelihood }: Candidate): number =>
    likelihood - parts.weights.price * parse.price;
  return candidates.reduce<Candidate | undefined>(
    (best, other) => (best && scoreOf(best) >= scoreOf(other) ? best : other),
    undefined,
  );
}

function candidateOf(parse: Parse, { units, rows, tags, numbers }: FrameParts): Candidate {
  const spans = spansOfParse(parse, units);
  const numbered = spans.flatMap(({ name, start, end }) => {
    const slot = numbers.slots.get(name);
    return slot === undefined ? [] : [{ slot, start, end }];
  });
  const confidences = new Map(
    numbered.map((span) => [span.start, rows ? confidenceOf(rows, tags, span) : 0]),
  );
  return {
    parse,
    spans: spans.map((span) => ({ ...span, confidence: confidences.get(span.start) ?? 0 })),
    likelihood: rows ? logLikelihood(rows, tags, numbered) : 0,
  };
}
