/** Which model a file of tests is about. */
import { URI, Utils } from 'vscode-uri';
import { t } from '../base/l10n';
import type { FileSystem } from '../base/fileSystem';
import { localeOfName, localeOfPath } from '../model/localeOfPath';

export type ModelOfTests = { readonly uri: string } | { readonly problem: string };

export interface TestsPlace {
  readonly uri: string;
  readonly text: string;
  /** Models that the workspace has anywhere, for files that lie in no skill. */
  readonly known: readonly string[];
}

/** Where skills keep their models, seen from a folder above. */
const modelFolders = [
  ['interactionModels', 'custom'],
  ['skill-package', 'interactionModels', 'custom'],
  ['models'],
];

/**
 * The model of the nearest skill, upwards from the file, in the locale that the file says (`"locale"`) or that its path
 * tells (`annotations/de-DE/smoke.json`). Where no folder above has models, those that are known count.
 */
export async function modelOfTests(
  { uri, text, known }: TestsPlace,
  fileSystem: Pick<FileSystem, 'list'>,
): Promise<ModelOfTests> {
  const file = URI.parse(uri);
  const locale = localeSaid(text) ?? localeOfPath(file.path);
  const near = await nearestModels(Utils.dirname(file), fileSystem);
  return choose(near.length > 0 ? near : known, locale);
}

/** Of the file's own words only the first are looked at: a set says it before its tests. */
function localeSaid(text: string): string | undefined {
  return /"locale"\s*:\s*"([a-z]{2}-[A-Z]{2})"/.exec(text.slice(0, 2000))?.[1];
}

async function nearestModels(start: URI, fileSystem: Pick<FileSystem, 'list'>): Promise<readonly string[]> {
  let folder = start;
  for (;;) {
    for (const names of modelFolders) {
      const candidate = Utils.joinPath(folder, ...names);
      const models = modelsAmong(await fileSystem.list(candidate.toString()));
      if (models.length > 0) return models.map((name) => Utils.joinPath(candidate, name).toString());
    }
    const parent = Utils.dirname(folder);
    if (parent.path === folder.path) return [];
    folder = parent;
  }
}

function modelsAmong(names: readonly string[]): string[] {
  return names.filter((name) => /\.json$/i.test(name) && localeOfName(name) !== undefined).sort();
}

function choose(models: readonly string[], locale: string | undefined): ModelOfTests {
  const [first, second] = models;
  if (first === undefined) {
    return { problem: `${t('No interaction model was found for these tests.')} ${byName()}` };
  }
  if (locale === undefined) {
    return second === undefined
      ? { uri: first }
      : { problem: `${t('These tests may belong to any of {0}.', listed(models))} ${byLocale()}` };
  }
  const [fitting, another] = models.filter((uri) => localeOfPath(URI.parse(uri).path) === locale);
  if (fitting === undefined) {
    return {
      problem: `${t('These tests are of {0}, and there is only {1}.', locale, listed(models))} ${byLocale()}`,
    };
  }
  if (another !== undefined) {
    return {
      problem: `${t('The workspace has several models of {0}: {1}.', locale, listed(models))} ${byName()}`,
    };
  }
  return { uri: fitting };
}

const byName = (): string => t('Name the model in the setting skillLens.testing.models.');
const byLocale = (): string =>
  t(
    "Name the locale in the file's name or folder, as in en-US.json, or the model in the setting skillLens.testing.models.",
  );
const mostListed = 4;

function listed(models: readonly string[]): string {
  const names = models.slice(0, mostListed).map((uri) => URI.parse(uri).path.split('/').slice(-4).join('/'));
  return names.join(', ') + (models.length > mostListed ? ', …' : '');
}
