/** What a coding agent is told: plain data for JSON, places counted from 1, as much as it wants to read. */
import { URI } from 'vscode-uri';
import { withoutExcess } from '../analysis/mostFindings';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { Finding, Severity } from '../analysis/types';
import { heardFrame } from '../evaluation/hearTests';
import type { HeardFrame } from '../evaluation/types';
import type { Prediction } from '../nlu/types';

const worstFirst: readonly string[] = ['error', 'warning', 'information', 'hint'];
const defaultLimit = 100;
const shownAlternatives = 3;

export interface FindingsQuestion {
  /** The mildest that is told; default: warning. What is none of ours counts as not said. */
  readonly severity?: string | undefined;
  readonly limit?: number | undefined;
}

/** The worst findings, and how many there are of each kind. */
export function toolFindings(
  snapshot: ModelSnapshot,
  findings: readonly Finding[],
  { severity, limit = defaultLimit }: FindingsQuestion,
): object {
  const mildest = worstFirst.indexOf(severity ?? '');
  const wanted = worstFirst.slice(0, mildest < 0 ? 2 : mildest + 1);
  const all = withoutExcess(findings);
  const told = wanted.flatMap((each) => all.filter((finding) => finding.severity === each));
  const count = (each: Severity): number => all.filter((finding) => finding.severity === each).length;
  return {
    path: URI.parse(snapshot.uri).fsPath,
    errors: count('error'),
    warnings: count('warning'),
    findings: told.slice(0, limit).map((finding) => toolFinding(snapshot, finding)),
    findingsLeftOut: Math.max(0, told.length - limit),
  };
}

function toolFinding({ documents }: ModelSnapshot, finding: Finding): object {
  const document = documents.find(({ part }) => part === finding.part) ?? documents[0];
  const start = document?.text.positionAt(finding.range.start);
  return {
    ...(document && { path: URI.parse(document.uri).fsPath }),
    rule: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    line: (start?.line ?? 0) + 1,
    column: (start?.character ?? 0) + 1,
    related: finding.related.map(({ message }) => message),
    ...(finding.conflict && { witness: finding.conflict.witness }),
  };
}

/** What phrases are heard as, each with the sample that draws it and what its slots' values stand for. */
export function toolPredictions({ model }: ModelSnapshot, predictions: readonly Prediction[]): object[] {
  return predictions.map((prediction) => ({
    utterance: prediction.utterance,
    ...withoutNoise(heardFrame(prediction, model)),
  }));
}

/** Further digits and intents are noise to an agent. */
function withoutNoise({ intent, confidence, slots, alternatives, scope, match }: HeardFrame): object {
  return {
    intent,
    confidence: rounded(confidence),
    scope: rounded(scope),
    slots: slots.map((slot) => ({ ...slot, confidence: rounded(slot.confidence) })),
    alternatives: alternatives
      .slice(0, shownAlternatives)
      .map((each) => ({ intent: each.intent, confidence: rounded(each.confidence) })),
    match: match ?? null,
  };
}

function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
