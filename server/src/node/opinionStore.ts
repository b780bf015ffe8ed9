/** Second opinions on disk: a file beside a model's checkpoints, which goes when they go. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeOpinion, encodeOpinion, opinionFileName } from '../lsp/opinionFile';
import type { OpinionStore } from '../lsp/runtime';
import { checkpointFolder } from './checkpointStore';
import { readRegularFile } from './readFile';

export function createOpinionStore(root: string): OpinionStore {
  return {
    async load(modelUri) {
      try {
        const bytes = await readRegularFile(join(checkpointFolder(root, modelUri), opinionFileName));
        return decodeOpinion(new TextDecoder().decode(bytes));
      } catch {
        // None yet.
        return undefined;
      }
    },
    async save(modelUri, opinion) {
      const folder = checkpointFolder(root, modelUri);
      await mkdir(folder, { recursive: true });
      const draft = join(folder, `draft-${randomUUID()}.json`);
      try {
        await writeFile(draft, encodeOpinion(opinion));
        await rename(draft, join(folder, opinionFileName));
      } finally {
        await rm(draft, { force: true });
      }
    },
  };
}
