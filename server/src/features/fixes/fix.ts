/** What quick fixes and refactorings see and give. */
import { shorten } from '../../text/shorten';
import type { Command } from 'vscode-languageserver-types';
import type { Skill } from '../../analysis/skill';
import type { SourceDocument } from '../../analysis/snapshot';
import type { Intent, Sample } from '../../model/types';
import { holds, type TextRange } from '../../text/range';
import type { FeatureContext } from '../featureContext';
import type { JsonChange } from '../jsonEdits';
import type { Confirmation, NewFile } from '../workspaceEdits';

/** Where a fix is asked for. */
export interface FixSite {
  readonly context: FeatureContext;
  /** undefined: the model stands alone. */
  readonly skill: Skill | undefined;
  /** Of the finding, in the context's document. */
  readonly range: TextRange;
  /** Of the finding; undefined where there is none. */
  readonly ruleId?: string | undefined;
}

/** One change of one document. */
export interface FileChange {
  readonly document: SourceDocument;
  readonly change: JsonChange;
  readonly confirmation?: Confirmation;
}

/** One way to mend it. */
export interface Offer {
  readonly title: string;
  /** The one that is meant nearly always. */
  readonly preferred?: boolean;
  /** Worked out when it is wanted: most offers are never taken. */
  changes(): readonly FileChange[];
  newFiles?(): readonly NewFile[];
  /** What the client does after the changes, or instead of them. */
  readonly command?: Command;
}

/** False in the files beside a model: skill.json, annotation sets. */
export function isInModel({ snapshot, document }: FeatureContext): boolean {
  return snapshot.documents.some(({ uri }) => uri === document.uri);
}

/** The intent that a range stands in: in its object, or in one of its sample lines. */
export function intentAround(context: FeatureContext, range: TextRange): Intent | undefined {
  const { snapshot, document } = context;
  if (!isInModel(context)) return undefined;
  return snapshot.model.intents.find((intent) =>
    document.part === 'model'
      ? holds(intent.range, range)
      : intent.samples.some((sample) => holds(sample.range, range)),
  );
}

/** The document with the JSON of a model; undefined where only the samples of a legacy pair are there. */
export function modelDocument({ snapshot }: FeatureContext): SourceDocument | undefined {
  return snapshot.documents.find((document) => document.part === 'model');
}

/** An intent's samples that stand around a range, and those of its slots. */
export function samplesAround(context: FeatureContext, range: TextRange): Sample[] {
  const intent = intentAround(context, range);
  const samples = [...(intent?.samples ?? []), ...(intent?.slots.flatMap((slot) => slot.samples) ?? [])];
  return samples.filter((sample) => holds(sample.range, range));
}

/** A name or sample short enough for a menu. */
export function shown(text: string): string {
  return shorten(text, 40);
}
