import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeLanguageWords, inLanguage, languageFileName, languageOf } from '../nlu/languageWords';
import { type Pretrained, decodePretrained } from '../nlu/pretrained';
import type { Engine } from '../engine/openEngine';

/** Beside the bundles: what the build copies from server/assets. */
const folderName = 'pretrained';
/** The language of the word vectors in the network's own file. */
const trainedLanguage = 'en';
const loaded = new Map<string, Promise<Pretrained | undefined>>();

/**
 * The pretrained network that ships with the product, with the words of a locale's language; read once a process and
 * language; undefined where this build has none.
 * @throws CheckpointError if it is damaged
 */
export function nodePretrained(
  engine: Engine,
  distFolder: string,
  locale: string,
): Promise<Pretrained | undefined> {
  engine.activate();
  return openPretrained(join(distFolder, folderName), locale);
}

/** The same from any folder. */
export function openPretrained(folder: string, locale: string): Promise<Pretrained | undefined> {
  const language = languageOf(locale);
  const whole = remember(folder, () => readPretrained(folder));
  return language === trainedLanguage
    ? whole
    : remember(`${folder} ${language}`, () => withLanguage(whole, folder, language));
}

function remember(key: string, read: () => Promise<Pretrained | undefined>): Promise<Pretrained | undefined> {
  const known = loaded.get(key) ?? read();
  loaded.set(key, known);
  return known;
}

/** A language without a table of its own starts from the English one, as all did before there were tables. */
async function withLanguage(
  whole: Promise<Pretrained | undefined>,
  folder: string,
  language: string,
): Promise<Pretrained | undefined> {
  const pretrained = await whole;
  const bytes = await readFile(join(folder, languageFileName(language))).catch(ifMissing);
  return pretrained && bytes
    ? inLanguage(pretrained, decodeLanguageWords(new Uint8Array(bytes)))
    : pretrained;
}

async function readPretrained(folder: string): Promise<Pretrained | undefined> {
  const [modelJson, weights] = await Promise.all([
    readFile(join(folder, 'model.json'), 'utf8').catch(ifMissing),
    readFile(join(folder, 'weights.bin')).catch(ifMissing),
  ]);
  if (modelJson === undefined || weights === undefined) {
    return undefined;
  }
  return decodePretrained({ modelJson, weights: new Uint8Array(weights) });
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') {
    throw error;
  }
}
