import { t } from '../../base/l10n';
import type { Sample, TemplateSlot } from '../../model/types';
import type { Located } from '../../text/range';
import type { Finding, FindingFix } from '../types';
import { findingOf, type PlacedSample, type RuleFacts } from './rule';
import { within } from './within';

/** Words of a sample outside its slots, in their places. */
export function textsOf({ template }: Sample): Located<string>[] {
  return template.parts.flatMap((part) =>
    part.kind === 'text' ? [{ value: part.text, range: part.range }] : [],
  );
}

/** What a global pattern matches outside a sample's slots. */
export function matchesIn(sample: Sample, pattern: RegExp): Located<string>[] {
  return textsOf(sample).flatMap((text) =>
    Array.from(text.value.matchAll(pattern), ({ 0: value, index }) => ({
      value,
      range: within(text, index, index + value.length),
    })),
  );
}

export function slotsOf({ template }: Sample): TemplateSlot[] {
  return template.parts.flatMap((part) => (part.kind === 'slot' ? [part] : []));
}

/** Does the sample say anything beside its slots? */
export function hasWords(sample: Sample): boolean {
  return sample.template.parts.some((part) => part.kind === 'text' && /[\p{L}\p{N}]/u.test(part.text));
}

/** A place in a sample with what to say of it. */
export interface SampleMark {
  readonly placed: PlacedSample;
  readonly range: Located<string>['range'];
  readonly message: string;
  readonly fix?: FindingFix | undefined;
}

/** One finding for a whole intent: the first mark, with the number of further samples that have one. */
export function onceAnIntent(
  rule: RuleFacts,
  samples: readonly PlacedSample[],
  mark: (placed: PlacedSample) => Omit<SampleMark, 'placed'> | undefined,
): Finding[] {
  let first: SampleMark | undefined;
  let further = 0;
  for (const placed of samples) {
    const found = mark(placed);
    if (first !== undefined && found !== undefined) {
      further++;
    } else if (found !== undefined) {
      first = { placed, ...found };
    }
  }
  if (first === undefined) {
    return [];
  }
  const { placed, range, message, fix } = first;
  return [findingOf(rule, { part: placed.part, range, message: message + moreOf(further), fix })];
}

function moreOf(further: number): string {
  if (further === 0) return '';
  return further === 1 ? t(' (1 more sample here.)') : t(' ({0} more samples here.)', further);
}
