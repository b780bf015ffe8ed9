/** Second opinions in the extension's storage: a file beside a model's checkpoints, which goes when they go. */
import type { SecondOpinion } from '../analysis/secondOpinion/secondOpinion';
import { decodeUtf8 } from '../base/utf8';
import type { OpinionStore } from '../lsp/runtime';
import { decodeOpinion, encodeOpinion, opinionFileName } from '../lsp/opinionFile';
import { modelFolder } from './checkpointStore';
import type { ClientStorage } from './clientStorage';

/** @param root the storage folder's URI */
export function createWebOpinionStore(storage: ClientStorage, root: string): OpinionStore {
  const fileOf = (modelUri: string): string => `${modelFolder(root, modelUri)}/${opinionFileName}`;
  return {
    async load(modelUri): Promise<SecondOpinion | undefined> {
      try {
        const bytes = await storage.read(fileOf(modelUri));
        return bytes && decodeOpinion(decodeUtf8(bytes));
      } catch {
        // The storage does not answer: an opinion is asked for anew.
        return undefined;
      }
    },
    save: (modelUri, opinion) =>
      // The editor's storage replaces a file as a whole.
      storage.write(fileOf(modelUri), new TextEncoder().encode(encodeOpinion(opinion))),
  };
}
