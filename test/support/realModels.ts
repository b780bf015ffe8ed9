import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedModels, withoutSkills } from './sharedSkills';

/** A model file by name and text. */
export interface RealModel {
  readonly name: string;
  readonly text: string;
}

const example = 'examples/cinema/skill-package/interactionModels/custom/en-US.json';
const path = join(import.meta.dirname, '../..', example);

/** The example that comes with the extension. */
export const exampleModel: RealModel = { name: 'cinema__en-US.json', text: readFileSync(path, 'utf8') };

/** The example, and the development skills of ../shared where they are there, up to a size. */
export function realModels(mostCharacters: number): RealModel[] {
  const shared = withoutSkills === undefined ? sharedModels('dev') : [];
  return [exampleModel, ...shared.filter(({ text }) => text.length <= mostCharacters)];
}

/** The locale that a file's name tells, as the models of ../shared are named. */
export function pathOf({ name }: RealModel): string {
  return `models/${name.slice(name.lastIndexOf('__') + 2)}`;
}
