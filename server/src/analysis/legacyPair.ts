/** A legacy model's files: IntentSchema.json, SampleUtterances.txt and a folder of custom slot types. */
import { URI, Utils } from 'vscode-uri';
import type { FileSystem } from '../base/fileSystem';

export interface LegacyFiles {
  readonly schemaUri: string;
  readonly samplesUri: string;
  readonly slotTypes: readonly { readonly name: string; readonly text: string }[];
}

// The end of a name tells a language, as in SampleUtterances_de_DE.txt.
const schemaName = /^intent[-_]?schema(?<suffix>.*)\.json$/i;
const samplesName = /^sample[-_]?utterances(?<suffix>.*)\.txt$/i;
const slotTypesFolder = /^(?:custom[-_]?)?(?:slots?(?:[-_]?(?:types?|values?))?|types)$/i;

/** The pair that a schema or samples file belongs to. A missing half gets its usual name, so that it can appear. */
export async function findLegacyFiles(
  documentUri: string,
  half: 'schema' | 'samples',
  fileSystem: FileSystem,
): Promise<LegacyFiles> {
  const own = URI.parse(documentUri);
  const other = half === 'schema' ? samplesName : schemaName;
  const suffix = suffixOf(Utils.basename(own), half === 'schema' ? schemaName : samplesName);
  const found = await findOther(own, suffix, other, half, fileSystem);
  const usual = half === 'schema' ? 'SampleUtterances.txt' : 'IntentSchema.json';
  const otherUri = (found ?? Utils.joinPath(own, '..', usual)).toString();
  const files = half === 'schema' ? [documentUri, otherUri] : [otherUri, documentUri];
  const [schemaUri = '', samplesUri = ''] = files;
  return { schemaUri, samplesUri, slotTypes: await findSlotTypes(schemaUri, samplesUri, fileSystem) };
}

/** Beside the file, else samples in a folder below their schema: what tools make of something else. */
async function findOther(
  own: URI,
  suffix: string,
  other: RegExp,
  half: 'schema' | 'samples',
  fileSystem: FileSystem,
): Promise<URI | undefined> {
  const folder = Utils.dirname(own);
  const names = await fileSystem.list(folder.toString());
  const folders = half === 'samples' ? [Utils.dirname(folder)] : foldersBelow(folder, names);
  for (const place of [folder, ...folders]) {
    const name = matching(await fileSystem.list(place.toString()), suffix, other);
    if (name !== undefined) return Utils.joinPath(place, name);
  }
  return undefined;
}

/** Names without an ending; a folder of hundreds is none of a skill's. */
const mostFolders = 30;

function foldersBelow(folder: URI, names: readonly string[]): URI[] {
  return names
    .filter((name) => !name.includes('.') && name !== 'node_modules')
    .sort()
    .slice(0, mostFolders)
    .map((name) => Utils.joinPath(folder, name));
}

/** The other half: with the same ending, else with none, else any. */
function matching(names: readonly string[], suffix: string, pattern: RegExp): string | undefined {
  const candidates = names.filter((name) => pattern.test(name)).sort();
  const withSuffix = (wanted: string): string | undefined =>
    candidates.find((name) => suffixOf(name, pattern) === wanted);
  return withSuffix(suffix) ?? withSuffix('') ?? candidates[0];
}

/** `de_de` of SampleUtterances.de-DE.txt. */
function suffixOf(name: string, pattern: RegExp): string {
  const suffix = pattern.exec(name)?.groups?.['suffix'] ?? '';
  return suffix
    .replace(/^[-_.]/, '')
    .replace(/[-.]/g, '_')
    .toLowerCase();
}

/** In folders of their own, or as files beside the schema that are called as the types that it names. */
async function findSlotTypes(
  schemaUri: string,
  samplesUri: string,
  fileSystem: FileSystem,
): Promise<LegacyFiles['slotTypes']> {
  const folders = [schemaUri, samplesUri].map((uri) => Utils.dirname(URI.parse(uri)));
  const found = new Map<string, URI>();
  for (const folder of folders) {
    const names = await fileSystem.list(folder.toString());
    for (const name of names.filter((each) => slotTypesFolder.test(each)).sort()) {
      const place = Utils.joinPath(folder, name);
      addFiles(place, (await fileSystem.list(place.toString())).filter(mayHoldValues), found);
    }
    const wanted = found.size === 0 ? await typesNamedIn(schemaUri, names, fileSystem) : undefined;
    if (wanted?.size)
      addFiles(
        folder,
        names.filter((name) => wanted.has(typeNameOf(name))),
        found,
      );
  }
  return Promise.all(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([name, uri]) => ({
        name,
        text: (await fileSystem.readText(uri.toString())) ?? '',
      })),
  );
}

function addFiles(folder: URI, names: readonly string[], found: Map<string, URI>): void {
  for (const name of names) {
    if (!found.has(typeNameOf(name))) found.set(typeNameOf(name), Utils.joinPath(folder, name));
  }
}

function typeNameOf(fileName: string): string {
  return fileName.replace(/\.(txt|csv|values?)$/i, '');
}

function mayHoldValues(name: string): boolean {
  return !name.startsWith('.') && !/\.(json|md|js|ts|py)$/i.test(name);
}

/** The types of the schema's slots, where a file here could be one of them. */
async function typesNamedIn(
  schemaUri: string,
  names: readonly string[],
  fileSystem: FileSystem,
): Promise<ReadonlySet<string>> {
  const couldBe = names.some((name) => !schemaName.test(name) && !samplesName.test(name));
  const text = couldBe ? await fileSystem.readText(schemaUri) : undefined;
  const types = [...(text ?? '').matchAll(/"type"\s*:\s*"(\w+)"/g)].map(([, type = '']) => type);
  return new Set(types);
}
