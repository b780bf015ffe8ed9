import type { ModelSnapshot } from '../analysis/snapshot';
import type { Finding, FindingFix } from '../analysis/types';
import type { DocumentPart } from '../model/types';
import { editBetween, type TextEdit } from '../text/edit';
import type { TextRange } from '../text/range';

/**
 * Findings of an older snapshot at their places in a newer one, until there are new ones: what an edit has gone through
 * is left out.
 */
export function moveFindings(
  findings: readonly Finding[],
  from: ModelSnapshot,
  to: ModelSnapshot,
): readonly Finding[] {
  if (from === to || findings.length === 0) return findings;
  const edits = editsBetween(from, to);
  return findings.flatMap((finding) => {
    const range = moveRange(finding.range, edits.get(finding.part));
    const related = finding.related.flatMap((place) => {
      const moved = moveRange(place.range, edits.get(place.part));
      return moved ? [{ ...place, range: moved }] : [];
    });
    return range ? [{ ...finding, range, related, fix: moveFix(finding.fix, edits.get(finding.part)) }] : [];
  });
}

type Edits = ReadonlyMap<DocumentPart, TextEdit | undefined>;

interface LastEdits {
  /** Weak, or one former text that somebody holds would hold the next one, that the one after it, and so on for each key. */
  readonly to: WeakRef<ModelSnapshot>;
  readonly edits: Edits;
}

/** The last ones of a snapshot: findings of several sources are mostly of one former text. By that one, as it goes first. */
const lastEdits = new WeakMap<ModelSnapshot, LastEdits>();

function editsBetween(from: ModelSnapshot, to: ModelSnapshot): Edits {
  const last = lastEdits.get(from);
  if (last?.to.deref() === to) return last.edits;
  const edits = new Map<DocumentPart, TextEdit | undefined>();
  for (const { part, text } of from.documents) {
    const after = to.documents.find((document) => document.part === part);
    edits.set(part, after && editBetween(text.getText(), after.text.getText()));
  }
  lastEdits.set(from, { to: new WeakRef(to), edits });
  return edits;
}

function moveFix(fix: FindingFix | undefined, edit: TextEdit | undefined): FindingFix | undefined {
  if (fix?.kind !== 'replace') return fix;
  const range = moveRange(fix.range, edit);
  return range && { ...fix, range };
}

/** An edit inside a range stretches it. */
function moveRange(range: TextRange, edit: TextEdit | undefined): TextRange | undefined {
  if (edit === undefined || range.end <= edit.start) return range;
  const by = edit.newEnd - edit.oldEnd;
  if (range.start >= edit.oldEnd) return { start: range.start + by, end: range.end + by };
  const holdsEdit = range.start <= edit.start && range.end >= edit.oldEnd;
  return holdsEdit ? { start: range.start, end: range.end + by } : undefined;
}
