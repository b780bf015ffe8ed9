/**
 * What is known of one intent or slot type alone, kept over the versions of a file: an edit elsewhere moves the node, but
 * changes nothing in it. Everything is computed for the node as it was read, and findings are moved to where it is now.
 */
import type { Mover } from '../model/incremental/origin';
import { moveRange, movedIntents, movedSlotTypes } from '../model/incremental/moved';
import type { Intent, SlotType } from '../model/types';
import type { Finding, FindingFix, RelatedPlace } from './types';

/** Keeps a value of each intent. The value must hold no offsets, and nothing but the intent may go into it. */
export function keepOfIntents<V>(compute: (intent: Intent) => V): (intent: Intent) => V {
  return keepOf(movedIntents, compute);
}

/** As `keepOfIntents`, for slot types. */
export function keepOfSlotTypes<V>(compute: (type: SlotType) => V): (type: SlotType) => V {
  return keepOf(movedSlotTypes, compute);
}

function keepOf<N extends object, V>(mover: Mover<N>, compute: (node: N) => V): (node: N) => V {
  const known = new WeakMap<N, { readonly value: V }>();
  return (node) => {
    const origin = mover.originOf(node).node;
    const kept = known.get(origin) ?? { value: compute(origin) };
    known.set(origin, kept);
    return kept.value;
  };
}

/** Keeps the findings of each node as long as `key` is the same; a check sees the node and what the key stands for. */
export type FindingsCache<N, K> = (
  node: N,
  key: K,
  check: (node: N) => readonly Finding[],
) => readonly Finding[];

/** Findings of intents; every place in them must be in the intent itself, in the part `model`. */
export function createIntentFindings<K>(isSameKey: (a: K, b: K) => boolean): FindingsCache<Intent, K> {
  return createFindings(movedIntents, isSameKey);
}

/** As `createIntentFindings`, for slot types. */
export function createSlotTypeFindings<K>(isSameKey: (a: K, b: K) => boolean): FindingsCache<SlotType, K> {
  return createFindings(movedSlotTypes, isSameKey);
}

function createFindings<N extends object, K>(
  mover: Mover<N>,
  isSameKey: (a: K, b: K) => boolean,
): FindingsCache<N, K> {
  const known = new WeakMap<N, { readonly key: K; readonly findings: readonly Finding[] }>();
  return (node, key, check) => {
    const origin = mover.originOf(node);
    const last = known.get(origin.node);
    const kept = last && isSameKey(last.key, key) ? last : { key, findings: check(origin.node) };
    known.set(origin.node, kept);
    return origin.by === 0 ? kept.findings : kept.findings.map((finding) => moveFinding(finding, origin.by));
  };
}

export function moveFinding(finding: Finding, by: number): Finding {
  return {
    ...finding,
    range: moveRange(finding.range, by),
    related: finding.related.map((place): RelatedPlace => ({ ...place, range: moveRange(place.range, by) })),
    ...(finding.fix && { fix: moveFix(finding.fix, by) }),
  };
}

function moveFix(fix: FindingFix, by: number): FindingFix {
  return 'range' in fix ? { ...fix, range: moveRange(fix.range, by) } : fix;
}
