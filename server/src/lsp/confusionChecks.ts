/** Samples that one utterance fits, and samples that another intent could claim: worked out when the typing pauses, at once when a model is opened. */
import type { ModelSnapshot } from '../analysis/snapshot';
import { differ } from '../analysis/verdicts/outOfSample';
import type { CancellationToken } from '../base/cancellation';
import type { LanguageService } from '../languageService';
import type { CheckOptions } from '../languageService/checks';
import type { ConfusionReader } from './confusionReader';
import type { Display } from './display';
import type { ErrorFence } from './errorFence';
import type { ModelChecks } from './modelChecks';
import type { SlowChecks } from './slowChecks';
import { createRestingWork } from './restingWork';
import type { Turns } from './turns';

export interface ConfusionChecksOptions {
  readonly service: LanguageService;
  readonly turns: Turns;
  readonly clock: () => number;
  readonly reader: ConfusionReader;
  readonly checks: ModelChecks;
  readonly display: Display;
  readonly fence: ErrorFence;
  /** Brings the stored second opinion on a model to mind, once. */
  readonly loadOpinion: (modelUri: string) => Promise<void>;
}

const quietMilliseconds = 200;

export function createConfusionChecks(options: ConfusionChecksOptions): SlowChecks {
  const { service, reader, display, fence } = options;
  const { host } = service;
  const begun = new Set<string>();

  const showConflicts = async (
    snapshot: ModelSnapshot,
    checks: CheckOptions,
    token: CancellationToken,
  ): Promise<void> => {
    const isWanted = (): boolean => !token.isCancellationRequested;
    if (checks.ambiguity) await options.turns.run(snapshot.conflicts.steps(), isWanted);
    if (isWanted()) {
      display.slowFindings(snapshot, 'conflicts', service.conflictFindings(snapshot, checks));
    }
  };

  const showConfusions = async (
    snapshot: ModelSnapshot,
    checks: CheckOptions,
    token: CancellationToken,
  ): Promise<void> => {
    await options.loadOpinion(snapshot.uri);
    const before = reader.get(snapshot.uri);
    const read = checks.ambiguity ? await reader.read(snapshot, token) : undefined;
    if (token.isCancellationRequested) return;
    if (read && read !== before && differ(before?.confusions, read.confusions)) askAnew(snapshot);
    const findings = read ? service.confusionFindings(snapshot, read.confusions, checks) : [];
    display.slowFindings(snapshot, 'confusions', findings);
  };

  const askAnew = ({ documents }: ModelSnapshot): void => {
    for (const { uri, version } of documents) if (version !== undefined) display.askAnew(uri);
  };

  const check = async (documentUri: string, token: CancellationToken): Promise<void> => {
    const snapshot = await host.snapshot(documentUri);
    if (snapshot?.kind !== 'model') return;
    const checks = await options.checks.of(snapshot.uri);
    if (!token.isCancellationRequested) await showConflicts(snapshot, checks, token);
    if (!token.isCancellationRequested) await showConfusions(snapshot, checks, token);
  };

  const { clock } = options;
  const resting = createRestingWork({
    name: 'confusions',
    pause: quietMilliseconds,
    clock,
    fence,
    work: check,
  });

  return {
    schedule(documentUri) {
      resting.schedule([documentUri], !begun.has(documentUri));
      begun.add(documentUri);
    },
    scheduleAll: () => resting.schedule(host.documents.map(({ uri }) => uri)),
    forget(documentUri) {
      resting.forget(documentUri);
      begun.delete(documentUri);
      reader.release(documentUri);
    },
    dispose: () => resting.dispose(),
  };
}

/** Two kinds of checks as one. */
export function joinChecks(...all: readonly SlowChecks[]): SlowChecks {
  return {
    schedule: (documentUri) => all.forEach((checks) => void checks.schedule(documentUri)),
    scheduleAll: () => all.forEach((checks) => void checks.scheduleAll()),
    forget: (documentUri) => all.forEach((checks) => void checks.forget(documentUri)),
    dispose: () => all.forEach((checks) => void checks.dispose()),
  };
}
