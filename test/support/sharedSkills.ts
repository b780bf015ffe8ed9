import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/skills');

/** Why tests over real skills are skipped; undefined: they are not. */
export const withoutSkills = existsSync(folder) ? undefined : '../shared/skills is not there';

/** Real models, as text. Files that are not UTF-8 are read as VS Code would read them. */
export function sharedModels(group: 'dev' | 'irregular'): { name: string; text: string }[] {
  const names = readdirSync(join(folder, group)).filter((name) => name.endsWith('.json'));
  return names.map((name) => ({ name, text: readFileSync(join(folder, group, name), 'utf8') }));
}

/** Real legacy models: a schema with the samples and slot values that lie beside it. */
export function sharedLegacyModels(): {
  name: string;
  schema: string;
  samples: string | undefined;
  slotTypes: { name: string; text: string }[];
}[] {
  return readdirSync(join(folder, 'legacy')).flatMap((repository) => {
    const read = (name: string): string => readFileSync(join(folder, 'legacy', repository, name), 'utf8');
    const names = readdirSync(join(folder, 'legacy', repository));
    return names
      .filter((name) => /intent-?schema\.json$/i.test(name))
      .map((name) => {
        const place = name.slice(0, name.lastIndexOf('__') + 2);
        const beside = names.filter((other) => other.startsWith(place));
        const samples = beside.find((other) => /^sample-?utterances/i.test(other.slice(place.length)));
        const types = beside.filter((other) => other.slice(place.length).startsWith('customSlotTypes__'));
        return {
          name: `${repository}/${name}`,
          schema: read(name),
          samples: samples === undefined ? undefined : read(samples),
          slotTypes: types.map((type) => ({
            name: type.slice(type.lastIndexOf('__') + 2),
            text: read(type),
          })),
        };
      });
  });
}

/** Where a real model lies, for whoever reads it by its path. */
export const sharedModelPath = (name: string): string => join(folder, 'dev', `${name}.json`);
