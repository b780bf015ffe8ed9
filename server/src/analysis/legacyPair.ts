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
const slotTypesFolder = /^custom[-_]?slot[-_]?types$/i;

/** The pair that a schema or samples file belongs to. A missing half gets its usual name, so that it can appear. */
export async function findLegacyFiles(
  documentUri: string,
  half: 'schema' | 'samples',
  fileSystem: FileSystem,
): Promise<LegacyFiles> {
  const folder = Utils.dirname(URI.parse(documentUri));
  const names = await fileSystem.list(folder.toString());
  const ownName = Utils.basename(URI.parse(documentUri));
  const sibling = (own: RegExp, other: RegExp, usual: string): string =>
    Utils.joinPath(folder, matching(names, suffixOf(ownName, own) ?? '', other) ?? usual).toString();
  return {
    schemaUri: half === 'schema' ? documentUri : sibling(samplesName, schemaName, 'IntentSchema.json'),
    samplesUri: half === 'samples' ? documentUri : sibling(schemaName, samplesName, 'SampleUtterances.txt'),
    slotTypes: await readSlotTypes(
      folder,
      names.find((name) => slotTypesFolder.test(name)),
      fileSystem,
    ),
  };
}

/** The other half: with the same ending, else with none, else any. */
function matching(names: readonly string[], suffix: string, pattern: RegExp): string | undefined {
  const candidates = names.filter((name) => pattern.test(name)).sort();
  const withSuffix = (wanted: string): string | undefined =>
    candidates.find((name) => suffixOf(name, pattern)?.toLowerCase() === wanted.toLowerCase());
  return withSuffix(suffix) ?? withSuffix('') ?? candidates[0];
}

function suffixOf(name: string, pattern: RegExp): string | undefined {
  return pattern.exec(name)?.groups?.['suffix'];
}

async function readSlotTypes(
  folder: URI,
  name: string | undefined,
  fileSystem: FileSystem,
): Promise<LegacyFiles['slotTypes']> {
  if (name === undefined) return [];
  const typesFolder = Utils.joinPath(folder, name);
  const names = await fileSystem.list(typesFolder.toString());
  return Promise.all(
    [...names].sort().map(async (fileName) => ({
      name: fileName.replace(/\.txt$/i, ''),
      text: (await fileSystem.readText(Utils.joinPath(typesFolder, fileName).toString())) ?? '',
    })),
  );
}
