/** Which model each open document looks to. A model that none looks to any more is let go. */
import type { TrainedModels } from './trainedModels';

export interface Outlook {
  readonly modelUri: string | undefined;
  /** True where the model's text has changed since it was trained. */
  readonly outdated: boolean;
  /** Hash of what the model was trained on that the text was last compared with. */
  readonly comparedWith?: string | undefined;
}

export interface Outlooks {
  get(documentUri: string): Outlook | undefined;
  /** undefined: the document has closed. */
  set(documentUri: string, outlook: Outlook | undefined): void;
  /** The documents that look to a model. */
  dependents(modelUri: string): string[];
}

export function createOutlooks(models: Pick<TrainedModels, 'release'>): Outlooks {
  const outlooks = new Map<string, Outlook>();
  const dependents = (modelUri: string): string[] =>
    [...outlooks].filter(([, outlook]) => outlook.modelUri === modelUri).map(([uri]) => uri);
  return {
    get: (documentUri) => outlooks.get(documentUri),
    set(documentUri, outlook) {
      const former = outlooks.get(documentUri)?.modelUri;
      if (outlook === undefined) outlooks.delete(documentUri);
      else outlooks.set(documentUri, outlook);
      if (former !== undefined && dependents(former).length === 0) models.release(former);
    },
    dependents,
  };
}
