/**
 * Checks that typing must not wait for: the schema's, and what does not fit between the files of a skill. They start
 * when the editor is quiet; a change gives up those under way.
 */
import type { Host } from '../analysis/host';
import type { Skill } from '../analysis/skill';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { CancellationToken } from '../base/cancellation';
import type { Scheduler } from '../base/scheduler';
import type { LanguageService } from '../languageService';
import type { CheckOptions, FindingsByUri } from '../languageService/checks';
import type { Display } from './display';
import type { ErrorFence } from './errorFence';
import type { ModelChecks } from './modelChecks';
import { createRestingWork } from './restingWork';

export interface SlowChecks {
  /** The document has changed. */
  schedule(documentUri: string): void;
  /** Files or settings have changed that any model may look to. */
  scheduleAll(): void;
  /** The document has closed or is no longer ours. */
  forget(documentUri: string): void;
  dispose(): void;
}

export interface SlowChecksOptions {
  readonly service: LanguageService;
  readonly checks: ModelChecks;
  readonly display: Display;
  readonly scheduler: Scheduler;
  readonly clock: () => number;
  readonly fence: ErrorFence;
  /** False: the document is let go. */
  readonly isStillOurs: (documentUri: string) => boolean;
}

const quietMilliseconds = 250;

export function createSlowChecks(options: SlowChecksOptions): SlowChecks {
  const { service, display, scheduler, fence } = options;
  const { host } = service;
  const beside = createBesideFiles(host, display);

  const showSkill = (skill: Skill, checks: CheckOptions): void => {
    const found = service.skillFindings(skill, checks);
    for (const model of skill.models) {
      // A file that has changed meanwhile waits for its own turn.
      if (host.isCurrent(model)) display.slowFindings(model, 'skill', findingsIn(model, found));
    }
    beside.show(skill, service.besideDiagnostics(skill, found));
  };

  const check = async (documentUri: string, token: CancellationToken): Promise<void> => {
    if (!options.isStillOurs(documentUri)) return;
    const snapshot = await host.snapshot(documentUri);
    if (snapshot?.kind !== 'model') return;
    const checks = await options.checks.of(snapshot.uri);
    const structure = await service.structureFindings(snapshot, checks);
    if (token.isCancellationRequested) return;
    display.slowFindings(snapshot, 'structure', structure);
    await scheduler.yield();
    const skill = await host.skill(documentUri);
    if (skill !== undefined && !token.isCancellationRequested) showSkill(skill, checks);
  };

  const { clock } = options;
  const resting = createRestingWork({
    name: 'slow checks',
    pause: quietMilliseconds,
    clock,
    fence,
    work: check,
  });
  const scheduleAll = (): void => resting.schedule(host.documents.map(({ uri }) => uri));

  return {
    schedule: (documentUri) => resting.schedule([documentUri]),
    scheduleAll,
    forget(documentUri) {
      resting.forget(documentUri);
      beside.prune();
      // What the disk has counts again for the rest of the skill.
      scheduleAll();
    },
    dispose: () => resting.dispose(),
  };
}

function findingsIn({ documents }: ModelSnapshot, found: FindingsByUri) {
  return documents.flatMap(({ uri }) => found.get(uri) ?? []);
}

interface BesideFiles {
  show(skill: Skill, lists: ReturnType<LanguageService['besideDiagnostics']>): void;
  /** Takes back what is shown of skills without an open model. */
  prune(): void;
}

/** Manifests and annotation sets with diagnostics, by the skills that they were checked with. */
function createBesideFiles(host: Host, display: Display): BesideFiles {
  const shown = new Map<string, { readonly skill: Skill; readonly uris: readonly string[] }>();
  const isOpen = ({ models }: Skill): boolean =>
    models.some(({ documents }) => documents.some(({ uri }) => host.get(uri) !== undefined));
  return {
    show(skill, lists) {
      const uris = lists.map(({ document }) => document.uri);
      const former = shown.get(skill.rootUri)?.uris ?? [];
      for (const uri of former.filter((each) => !uris.includes(each))) display.beside(uri, undefined, []);
      for (const { document, diagnostics } of lists)
        display.beside(document.uri, document.version, diagnostics);
      shown.set(skill.rootUri, { skill, uris });
    },
    prune() {
      for (const [rootUri, { skill, uris }] of shown) {
        if (isOpen(skill)) continue;
        shown.delete(rootUri);
        for (const uri of uris) display.beside(uri, undefined, []);
      }
    },
  };
}
