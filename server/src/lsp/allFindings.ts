import type { Confusions } from '../analysis/confusions/readConfusions';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { Finding } from '../analysis/types';
import { CancelledError, type CancellationToken } from '../base/cancellation';
import type { LanguageService } from '../languageService';
import type { ConfusionReader } from './confusionReader';
import type { ModelChecks } from './modelChecks';

export interface Checking {
  readonly service: LanguageService;
  readonly checks: ModelChecks;
  readonly reader: ConfusionReader;
}

export interface AllFindings {
  readonly findings: readonly Finding[];
  /** undefined where the author wants to hear nothing of confusions. */
  readonly confusions: Confusions | undefined;
}

/** All that the editor would come to tell of a model, at once. @throws CancelledError */
export async function allFindings(
  snapshot: ModelSnapshot,
  { service, checks, reader }: Checking,
  cancellation: CancellationToken,
): Promise<AllFindings> {
  const wanted = await checks.of(snapshot.uri);
  const skill = await service.host.skill(snapshot.uri);
  const ofSkill = skill && service.skillFindings(skill, wanted);
  const structure = await service.structureFindings(snapshot, wanted);
  const read = wanted.ambiguity ? await reader.read(snapshot, cancellation) : undefined;
  if (cancellation.isCancellationRequested) throw new CancelledError();
  const findings = [
    ...structure,
    ...service.findings(snapshot, wanted),
    ...service.conflictFindings(snapshot, wanted),
    ...(read ? service.confusionFindings(snapshot, read.confusions, wanted) : []),
    ...snapshot.documents.flatMap(({ uri }) => ofSkill?.get(uri) ?? []),
  ];
  return { findings, confusions: read?.confusions };
}
