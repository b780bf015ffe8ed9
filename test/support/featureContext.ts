import { createModelSnapshot, type ModelSnapshot, sourceDocument } from '../../server/src/analysis/snapshot';
import { createCatalog } from '../../server/src/catalog/catalog';
import type { Catalog } from '../../server/src/catalog/types';
import type { FeatureContext } from '../../server/src/features/featureContext';
import type { DocumentPart } from '../../server/src/model/types';

const catalog = createCatalog();

export const modelUri = 'file:///skill/skill-package/interactionModels/custom/en-US.json';
export const schemaUri = 'file:///old/IntentSchema.json';
export const samplesUri = 'file:///old/SampleUtterances.txt';

/** A model's JSON as a feature sees it, open in the editor. */
export function contextOf(text: string, uri = modelUri, shipped: Catalog = catalog): FeatureContext {
  const snapshot = snapshotOf(text, uri, shipped);
  return { snapshot, document: snapshot.documents[0]!, catalog: shipped };
}

export function snapshotOf(text: string, uri = modelUri, shipped: Catalog = catalog): ModelSnapshot {
  const source = { kind: 'json', path: new URL(uri).pathname, text } as const;
  return createModelSnapshot(uri, source, [sourceDocument(uri, 'model', text, 1)], shipped);
}

/** A legacy pair, asked in one of its halves. */
export function legacyContextOf(schema: string, samples: string, part: DocumentPart): FeatureContext {
  const documents = [
    sourceDocument(schemaUri, 'model', schema, 1),
    sourceDocument(samplesUri, 'samples', samples, 1),
  ];
  const source = {
    kind: 'legacy',
    path: new URL(schemaUri).pathname,
    schema,
    samples,
    slotTypes: [{ name: 'COLOURS', text: 'red\ngreen' }],
  } as const;
  const snapshot = createModelSnapshot(samplesUri, source, documents, catalog);
  return { snapshot, document: documents.find((each) => each.part === part)!, catalog };
}
