import type { SourceDocument } from '../analysis/snapshot';
import type { ConflictKind, ConfusionKind, Finding, Place, Severity } from '../analysis/types';
import { type FilePlace, type LoadedModel, placeIn } from './loadModel';

/** What `check` found, by file: the JSON of `--format json`, but for the summary. */
export interface FileReport {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
}

/** Lines and columns count from 1. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly related: readonly RelatedFinding[];
  /** Of samples that may be confused or that one utterance fits. */
  readonly kind?: ConfusionKind | ConflictKind;
  /** An utterance that fits samples of two intents. */
  readonly witness?: string;
  /** 0 to 1 */
  readonly score?: number;
}

export interface RelatedFinding extends FilePlace {
  readonly message: string;
}

/**
 * A model's findings by the file they are in: a legacy model has two. The model's main file is there without findings
 * too, so that the report says what was looked at.
 */
export function reportOf(loaded: LoadedModel, findings: readonly Finding[]): FileReport[] {
  const byPath = new Map<string, ReportedFinding[]>([[loaded.path, []]]);
  const placeOf = ({ part, range }: Place): FilePlace => loaded.placeOf(part, range);
  for (const finding of findings) {
    const { path } = placeOf(finding);
    const reported = byPath.get(path) ?? [];
    reported.push(reportedOf(finding, placeOf));
    byPath.set(path, reported);
  }
  return Array.from(byPath, ([path, found]) => ({ path, findings: found.sort(byPlace) }));
}

/** Findings in a file beside the models, such as skill.json. */
export function besideReport(
  path: string,
  { text }: SourceDocument,
  findings: readonly Finding[],
): FileReport {
  const placeOf = ({ range }: Place): FilePlace => placeIn(path, text, range);
  const reported = findings.map((finding) => reportedOf(finding, placeOf));
  return { path, findings: reported.sort(byPlace) };
}

/** One report a file, by path: two legacy models may share a schema, whose findings then show once. */
export function mergeReports(reports: readonly FileReport[]): FileReport[] {
  const byPath = new Map<string, Map<string, ReportedFinding>>();
  for (const { path, findings } of reports) {
    const known = byPath.get(path) ?? new Map<string, ReportedFinding>();
    for (const finding of findings) {
      known.set(JSON.stringify(finding), finding);
    }
    byPath.set(path, known);
  }
  return Array.from(byPath, ([path, known]) => ({ path, findings: [...known.values()].sort(byPlace) })).sort(
    (a, b) => (a.path < b.path ? -1 : 1),
  );
}

function reportedOf(finding: Finding, placeOf: (place: Place) => FilePlace): ReportedFinding {
  const { path: _, ...place } = placeOf(finding);
  return {
    rule: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    ...place,
    related: finding.related.map((other) => ({ ...placeOf(other), message: other.message })),
    ...finding.conflict,
    ...(finding.confusion && { kind: finding.confusion.kind, score: rounded(finding.confusion.score) }),
  };
}

export function countSeverity(reports: readonly FileReport[], severity: Severity): number {
  return reports.reduce(
    (count, { findings }) => count + findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}

function byPlace(a: ReportedFinding, b: ReportedFinding): number {
  return a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.message, b.message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rounded(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
