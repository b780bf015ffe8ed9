import { resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ModelSource, parseSource } from '../analysis/modelSource';
import { localeOfPath } from '../model/localeOfPath';
import { recogniseDocument } from '../model/recogniseDocument';
import type { DocumentPart, InteractionModel } from '../model/types';
import type { TextRange } from '../text/range';
import { CliError } from './cliError';
import type { ModelFiles } from './modelFiles';
import { readText, readTextIfThere } from './readText';

/** One-based lines and columns, as editors and compilers count them; columns in UTF-16 units. */
export interface FilePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface LoadedModel {
  readonly path: string;
  readonly source: ModelSource;
  readonly model: InteractionModel;
  placeOf(part: DocumentPart, range: TextRange): FilePlace;
}

/**
 * Reads and parses the files of a model. What is wrong inside the text is the parsed model's business.
 *
 * @throws CliError for files that cannot be read, are not UTF-8 or are no model at all.
 */
export async function loadModel(files: ModelFiles): Promise<LoadedModel> {
  return files.form === 'json' ? loadJson(files.modelPath) : loadLegacy(files);
}

async function loadJson(path: string): Promise<LoadedModel> {
  return modelOfText(path, resolve(path), await readText(path));
}

/**
 * @param path as the user would write it, for messages
 * @param absolute where the text lies or would lie: its name tells the locale
 * @throws CliError for a text that is no model at all
 */
export function modelOfText(path: string, absolute: string, text: string): LoadedModel {
  const source: ModelSource = { kind: 'json', path: absolute, text };
  const model = parseSource(source);
  if (recogniseDocument(absolute, text) === undefined && isNoModel(model, text)) {
    throw new CliError(
      `${path}: this is not an interaction model: there is no "interactionModel", "languageModel" or "intents"; ` +
        'name a model file, e.g. interactionModels/custom/en-US.json',
    );
  }
  const part = { path, text };
  return { path, source, model, placeOf: placesIn(part, part) };
}

/** Broken JSON may have been a model before it broke; anything else without intents was none. */
function isNoModel(model: InteractionModel, text: string): boolean {
  const isBroken = model.problems.some(({ kind }) => kind === 'json-syntax' || kind === 'empty-file');
  const looksLikeJson = /^\s*(\{|$)/.test(text);
  return model.intents.length === 0 && !(isBroken && looksLikeJson);
}

async function loadLegacy(files: Extract<ModelFiles, { form: 'legacy' }>): Promise<LoadedModel> {
  const { modelPath, samplesPath, slotTypes } = files;
  const schema = await readTextIfThere(modelPath);
  const samples = await readTextIfThere(samplesPath);
  const path = schema === undefined ? samplesPath : modelPath;
  const named = localeOfPath(resolve(samplesPath)) === undefined ? modelPath : samplesPath;
  const source: ModelSource = { kind: 'legacy', path: resolve(named), schema, samples, slotTypes };
  return {
    path,
    source,
    model: parseSource(source),
    placeOf: placesIn({ path: modelPath, text: schema ?? '' }, { path: samplesPath, text: samples ?? '' }),
  };
}

interface PartText {
  readonly path: string;
  readonly text: string;
}

function placesIn(modelPart: PartText, samplesPart: PartText): LoadedModel['placeOf'] {
  const parts = {
    model: documentOf(modelPart),
    samples: documentOf(samplesPart),
  };
  return (part, range) => placeIn(parts[part].path, parts[part].document, range);
}

/** Where a stretch of a text is, as editors count. */
export function placeIn(path: string, text: Pick<TextDocument, 'positionAt'>, range: TextRange): FilePlace {
  const start = text.positionAt(range.start);
  const end = text.positionAt(range.end);
  return {
    path,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function documentOf({ path, text }: PartText): { path: string; document: TextDocument } {
  return { path, document: TextDocument.create(path, 'json', 0, text) };
}
