/** Findings as LSP diagnostics, sorted to the documents that they are about. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { withoutExcess } from '../analysis/mostFindings';
import { documentationOf } from '../analysis/ruleFacts';
import type { ModelSnapshot, SourceDocument } from '../analysis/snapshot';
import type { Finding, Place, RelatedPlace, Severity } from '../analysis/types';
import { toWireRange } from './wireRange';

export const diagnosticSource = 'Skill Lens';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** One list a document of the snapshot, empty where there is nothing to tell. */
export function provideDiagnostics(
  snapshot: ModelSnapshot,
  findings: readonly Finding[],
): ReadonlyMap<string, Diagnostic[]> {
  const lists = new Map<string, Diagnostic[]>(snapshot.documents.map((document) => [document.uri, []]));
  for (const finding of withoutExcess(findings)) {
    const document = documentOf(snapshot, finding);
    if (document !== undefined) lists.get(document.uri)?.push(toDiagnostic(snapshot, document, finding));
  }
  return lists;
}

/** `data` is the finding's fix, which comes back with a request for code actions. */
function toDiagnostic(snapshot: ModelSnapshot, document: SourceDocument, finding: Finding): Diagnostic {
  const href = documentationOf(finding.ruleId);
  return {
    range: toWireRange(document, finding.range),
    severity: severities[finding.severity],
    code: finding.ruleId,
    source: diagnosticSource,
    message: finding.message,
    relatedInformation: finding.related.flatMap((related) => toRelated(snapshot, related)),
    ...(href === undefined ? {} : { codeDescription: { href } }),
    ...(finding.fix === undefined ? {} : { data: finding.fix }),
  };
}

function toRelated(
  snapshot: ModelSnapshot,
  related: RelatedPlace,
): NonNullable<Diagnostic['relatedInformation']> {
  const document = documentOf(snapshot, related);
  if (document === undefined) return [];
  return [
    {
      location: { uri: document.uri, range: toWireRange(document, related.range) },
      message: related.message,
    },
  ];
}

/** What is said of a missing half of a legacy pair is shown at the top of the half that is there. */
function documentOf(snapshot: ModelSnapshot, place: Place): SourceDocument | undefined {
  return snapshot.documents.find((document) => document.part === place.part) ?? snapshot.documents[0];
}
