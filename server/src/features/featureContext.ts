import type { ModelSnapshot, SourceDocument } from '../analysis/snapshot';
import type { Catalog } from '../catalog/types';

/** Where a feature is asked: one of the documents of a snapshot. Features read it and change nothing. */
export interface FeatureContext {
  readonly snapshot: ModelSnapshot;
  readonly document: SourceDocument;
  readonly catalog: Catalog;
  /** The `.skill-lens.json` that counts for the model, as it is on the disk; undefined: there is none, or nobody has asked. */
  readonly settingsFile?: SettingsText | undefined;
}

export interface SettingsText {
  readonly uri: string;
  readonly text: string;
}
