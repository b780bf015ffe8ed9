/** Second opinions on disk: a file beside a model's checkpoints, which goes when they go. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecondOpinion } from '../analysis/secondOpinion/secondOpinion';
import type { OpinionStore } from '../lsp/runtime';
import { checkpointFolder } from './checkpointStore';
import { readRegularFile } from './readFile';

const fileName = 'second-opinion.json';
/** Raise it when the file comes to hold something else. */
const formatVersion = 1;

export function createOpinionStore(root: string): OpinionStore {
  return {
    async load(modelUri) {
      try {
        const bytes = await readRegularFile(join(checkpointFolder(root, modelUri), fileName));
        const stored: { formatVersion?: unknown; opinion?: SecondOpinion } = JSON.parse(
          new TextDecoder().decode(bytes),
        );
        return stored.formatVersion === formatVersion ? stored.opinion : undefined;
      } catch {
        // None yet, or half of one: it is asked for anew.
        return undefined;
      }
    },
    async save(modelUri, opinion) {
      const folder = checkpointFolder(root, modelUri);
      await mkdir(folder, { recursive: true });
      const draft = join(folder, `draft-${randomUUID()}.json`);
      try {
        await writeFile(draft, JSON.stringify({ formatVersion, opinion }));
        await rename(draft, join(folder, fileName));
      } finally {
        await rm(draft, { force: true });
      }
    },
  };
}
