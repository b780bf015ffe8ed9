import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { germanMusic, musicAnnotations } from './musicSkills';
import { musicSkill } from './musicSkill';

/** A skill on the disk, of its own for each test file. */
export interface SkillFolder {
  readonly root: string;
  /** The URI of a file in it. */
  uri(path: string): string;
  write(path: string, text: string): void;
  remove(path?: string): void;
}

export const english = 'skill-package/interactionModels/custom/en-US.json';
export const german = 'skill-package/interactionModels/custom/de-DE.json';
export const annotations = 'test/nlu-annotations/music.json';
export const manifest = 'skill-package/skill.json';

/** The music skill: two locales, a manifest and an annotation set. */
export const musicFiles: Readonly<Record<string, string>> = {
  [english]: musicSkill,
  [german]: germanMusic,
  [annotations]: musicAnnotations,
  [manifest]: JSON.stringify({
    manifest: {
      publishingInformation: { locales: { 'en-US': { name: 'Music' }, 'de-DE': { name: 'Musik' } } },
    },
  }),
};

export function createSkillFolder(files: Readonly<Record<string, string>> = musicFiles): SkillFolder {
  const root = mkdtempSync(join(tmpdir(), 'skill-lens-skill-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    root,
    uri: (path) => pathToFileURL(join(root, path)).href,
    write,
    remove: (path = '') => rmSync(join(root, path), { recursive: true, force: true }),
  };
}
