import type { ModelSnapshot, SourceDocument } from '../analysis/snapshot';
import type { Catalog } from '../catalog/types';

/** Where a feature is asked: one of the documents of a snapshot. Features read it and change nothing. */
export interface FeatureContext {
  readonly snapshot: ModelSnapshot;
  readonly document: SourceDocument;
  readonly catalog: Catalog;
}
