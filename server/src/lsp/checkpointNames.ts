/** How checkpoints are named wherever they are kept: a folder a model file, in it a number a checkpoint. */
import { t } from '../base/l10n';
import { hashOf } from '../base/hash';

/** Characters of the hash of a model's URI: unique enough for a person's files, short enough for a path. */
const folderNameLength = 24;
const folderName = new RegExp(`^[0-9a-f]{${folderNameLength}}$`);
const checkpointName = /^checkpoint-(\d+)$/;

const hour = 3_600_000;
/** In milliseconds: a write that takes so long was cut off. */
export const draftAge = hour;
/** Of models that nobody has opened for so long, or that so many others have been opened since. */
const modelAge = 90 * 24 * hour;
const mostModels = 50;
/** How often another window may be quicker, one after the other. */
export const tries = 20;
export const draftPrefix = 'draft-';

export function modelFolderName(modelUri: string): string {
  return hashOf(modelUri).slice(0, folderNameLength);
}

export function isModelFolder(name: string): boolean {
  return folderName.test(name);
}

export function nameOfCheckpoint(number: number): string {
  return `checkpoint-${number}`;
}

/** undefined for whatever is no checkpoint. */
export function numberOfCheckpoint(name: string): number | undefined {
  const digits = checkpointName.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** In ascending order. */
export function checkpointNumbersIn(names: readonly string[]): number[] {
  return names
    .map(numberOfCheckpoint)
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b);
}

/** What to take away of models with the milliseconds since their last use: forgotten ones, and all beyond the most. */
export function forgottenModels(
  models: readonly { readonly name: string; readonly age: number }[],
): string[] {
  return models
    .toSorted((a, b) => a.age - b.age)
    .filter(({ age }, place) => place >= mostModels || age > modelAge)
    .map(({ name }) => name);
}

/** The error that a store reports, with the mend. */
export function notStored(root: string, reason: unknown): Error {
  const text = reason instanceof Error ? reason.message : String(reason);
  return new Error(
    t(
      'The trained model could not be stored in {0} ({1}). It is used until the editor closes; free some space or make the folder writable to keep the next one.',
      root,
      text,
    ),
    { cause: reason },
  );
}
