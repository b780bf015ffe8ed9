/** Where the files of a skill lie, seen from one of its models. */
import { URI, Utils } from 'vscode-uri';
import { localeOfName } from '../../model/localeOfPath';

/** Candidates by name and place; what they really are, their content tells. */
export interface SkillFiles {
  readonly rootUri: string;
  /** The model asked for and those beside it that differ in the locale only, sorted. */
  readonly modelUris: readonly string[];
  /** Best first. */
  readonly manifestUris: readonly string[];
  readonly annotationUris: readonly string[];
}

/** Names in a folder, by its URI; empty where there is none. */
export type List = (folderUri: string) => Promise<readonly string[]>;

export async function findSkillFiles(modelUri: string, list: List): Promise<SkillFiles> {
  const model = URI.parse(modelUri);
  const folder = Utils.dirname(model);
  const names = await list(folder.toString());
  const root = rootOf(folder);
  const project = await projectOf(root, list);
  const bases = distinct([root, project, folder]);
  return {
    rootUri: root.toString(),
    modelUris: siblings(Utils.basename(model), names).map((name) =>
      name === Utils.basename(model) ? modelUri : Utils.joinPath(folder, name).toString(),
    ),
    manifestUris: distinct([root, project, Utils.joinPath(project, 'skill-package')]).map((base) =>
      Utils.joinPath(base, 'skill.json').toString(),
    ),
    annotationUris: await findAnnotations(bases, list),
  };
}

/** `X` of `X/interactionModels/custom` and `X/models`, else the folder itself. */
function rootOf(folder: URI): URI {
  if (/\/interactionModels\/custom$/i.test(folder.path)) return Utils.joinPath(folder, '../..');
  return /\/models$/i.test(folder.path) ? Utils.joinPath(folder, '..') : folder;
}

/** What ask-cli and the toolkit write into a project's own folder. */
const projectMarks: ReadonlySet<string> = new Set(['ask-resources.json', '.ask', 'skill.json']);

/** The folder above where it is the skill's project: a folder of many skills must not mix them. */
async function projectOf(root: URI, list: List): Promise<URI> {
  const parent = Utils.dirname(root);
  if (parent.path === root.path) return root;
  if (Utils.basename(root) === 'skill-package') return parent;
  if ((await list(root.toString())).some((name) => projectMarks.has(name))) return root;
  return (await list(parent.toString())).some((name) => projectMarks.has(name)) ? parent : root;
}

/** Names that are the same but for the locale in them; a name without one stands alone. */
function siblings(own: string, names: readonly string[]): string[] {
  const shape = withoutLocale(own);
  const others = names.filter((name) => name !== own && shape !== undefined && withoutLocale(name) === shape);
  return [own, ...others].sort();
}

function withoutLocale(name: string): string | undefined {
  const named = localeOfName(name);
  return named && `${name.slice(0, named.start)}*${name.slice(named.end)}`.toLowerCase();
}

const annotationName = /annotation|evaluation|nlu/i;
const testFolder = /^tests?$/i;

/** ask-cli leaves the place to the author; a word in the name of the file or its folder tells it. */
async function findAnnotations(bases: readonly URI[], list: List): Promise<string[]> {
  const found = new Set<string>();
  for (const base of bases) {
    const names = await list(base.toString());
    await addAnnotations(base, names, list, found);
    for (const name of names.filter((each) => testFolder.test(each))) {
      const folder = Utils.joinPath(base, name);
      await addAnnotations(folder, await list(folder.toString()), list, found);
    }
  }
  return [...found].sort();
}

async function addAnnotations(
  folder: URI,
  names: readonly string[],
  list: List,
  found: Set<string>,
): Promise<void> {
  for (const name of names.filter((each) => annotationName.test(each))) {
    if (isJson(name)) found.add(Utils.joinPath(folder, name).toString());
    else await addFolder(Utils.joinPath(folder, name), list, found);
  }
}

/** Every JSON file of a folder, and of those in it that are named for a locale. */
async function addFolder(folder: URI, list: List, found: Set<string>): Promise<void> {
  for (const name of await list(folder.toString())) {
    const place = Utils.joinPath(folder, name);
    if (isJson(name)) found.add(place.toString());
    else if (localeOfName(name) !== undefined) await addFolder(place, list, found);
  }
}

function isJson(name: string): boolean {
  return name.toLowerCase().endsWith('.json');
}

function distinct(places: readonly URI[]): URI[] {
  return [...new Map(places.map((place) => [place.toString(), place])).values()];
}
