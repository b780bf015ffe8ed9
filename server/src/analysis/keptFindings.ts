import type { TextRange } from '../text/range';
import type { Origin } from './origins';
import type { Finding, FindingFix } from './types';

/** Findings about single nodes, kept with them: an edit leaves most nodes as they are, or moves them. */
export interface KeptFindings<N extends object> {
  /**
   * What `check` finds in the node's origin, at the node's place. Asked again only when one of the circumstances is no
   * longer the same. All that it finds must lie in the node.
   */
  of(node: N, circumstances: readonly unknown[], check: (origin: N) => Finding[]): readonly Finding[];
}

interface Kept {
  readonly circumstances: readonly unknown[];
  readonly findings: readonly Finding[];
}

export function keepFindings<N extends object>(originOf: (node: N) => Origin<N>): KeptFindings<N> {
  const kept = new WeakMap<N, Kept>();
  return {
    of(node, circumstances, check) {
      const known = kept.get(node);
      if (known !== undefined && sameItems(known.circumstances, circumstances)) {
        return known.findings;
      }
      const origin = originOf(node);
      if (origin.by !== 0) {
        // Another edit makes another copy, so that what is found is kept with the origin alone.
        const found = this.of(origin.node, circumstances, check);
        return found.length === 0 ? found : found.map((finding) => moved(finding, origin.by));
      }
      const findings = check(origin.node);
      kept.set(node, { circumstances, findings });
      return findings;
    },
  };
}

export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

/** Only JSON texts are read anew in part, and they have one part. */
function moved(finding: Finding, by: number): Finding {
  return {
    ...finding,
    range: shift(finding.range, by),
    related: finding.related.map((place) => ({ ...place, range: shift(place.range, by) })),
    ...(finding.fix === undefined ? {} : { fix: movedFix(finding.fix, by) }),
  };
}

function movedFix(fix: FindingFix, by: number): FindingFix {
  return fix.kind === 'replace' ? { ...fix, range: shift(fix.range, by) } : fix;
}

function shift({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
