/** What the product says of one skill with faults in it, through what `check` uses. */
import { readConfusionSteps } from '../../server/src/analysis/confusions/readConfusions';
import { confusionFindings } from '../../server/src/analysis/confusions/confusionFindings';
import { judgeSamples } from '../../server/src/analysis/confusions/judgeSamples';
import type { MeaningsOpener } from '../../server/src/analysis/confusions/meanings';
import { conflictingSamples } from '../../server/src/analysis/conflicts/findConflicts';
import { sharedSample } from '../../server/src/analysis/rules/sharedSample';
import { createModelSnapshot, type ModelSnapshot } from '../../server/src/analysis/snapshot';
import type { Finding } from '../../server/src/analysis/types';
import { runToEnd } from '../../server/src/base/runToEnd';
import type { Catalog } from '../../server/src/catalog/types';
import { normaliseSample } from '../../server/src/model/normaliseSample';

/** One distinct sample. */
export interface JudgedSample {
  /** Intent and normalised text, see `nameOf`. */
  readonly name: string;
  /** 0 to 1; undefined: not scored. */
  readonly score: number | undefined;
  readonly rival: string | undefined;
  /** A warning of `confusable-sample` at default settings. */
  readonly isWarned: boolean;
  /** A place of a finding on conflicts or on samples that are equal to the letter. */
  readonly isInConflict: boolean;
}

export interface JudgedSkill {
  readonly snapshot: ModelSnapshot;
  readonly samples: readonly JudgedSample[];
  readonly conflicts: readonly Finding[];
}

const certain: ReadonlySet<string> = new Set([conflictingSamples, sharedSample.id]);

export const nameOf = (intent: string, text: string): string => `${intent} ${normaliseSample(text)}`;

export async function judgeSkill(
  text: string,
  path: string,
  catalog: Catalog,
  opener: MeaningsOpener,
): Promise<JudgedSkill> {
  const snapshot = createModelSnapshot(path, { kind: 'json', path, text }, [], catalog);
  const gathered = snapshot.confusables();
  const confusions = runToEnd(readConfusionSteps(gathered, await opener.open(gathered.locale)));
  const conflicts = snapshot.conflicts();
  const flagged = [...snapshot.findings(), ...conflicts];
  const warned = new Set(
    confusionFindings(confusions, 'model', 'normal', flagged)
      .filter(({ severity }) => severity === 'warning')
      .map(({ range }) => range.start),
  );
  const conflicting = new Set(
    flagged
      .filter(({ ruleId }) => certain.has(ruleId))
      .flatMap((finding) => [finding, ...finding.related])
      .map(({ range }) => range.start),
  );
  const verdicts = new Map(judgeSamples(confusions).map((verdict) => [verdict.sample, verdict]));
  const samples = gathered.samples.flatMap(({ places }, index) =>
    places.map(({ intent, sample }) => ({
      name: nameOf(intent.name.value, sample.text),
      score: verdicts.get(index)?.score,
      rival: gathered.intents[verdicts.get(index)?.rival ?? -1],
      isWarned: warned.has(sample.range.start),
      isInConflict: conflicting.has(sample.range.start),
    })),
  );
  return { snapshot, samples, conflicts };
}
