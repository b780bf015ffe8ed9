/** "Keep it": an exception for one sample and one rule, with a reason that the author may write anew. */
import { type FormattingOptions, modify } from 'jsonc-parser';
import type { Diagnostic } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { ruleSettingsFileName } from '../../analysis/ruleSettingsFile';
import { sourceDocument } from '../../analysis/snapshot';
import { t } from '../../base/l10n';
import type { SettingsText } from '../featureContext';
import { jsonStyleOf } from '../jsonStyle';
import { type FileChange, type FixSite, intentAround, type Offer, samplesAround } from './fix';

/** What is said of a sample, not of how it is written: an author may know better. */
export const keepableRules: ReadonlySet<string> = new Set(['confusable-sample', 'conflicting-samples']);

export function isKeepable({ code }: Pick<Diagnostic, 'code'>): boolean {
  return typeof code === 'string' && keepableRules.has(code);
}

/** The client's command that writes a file to the disk once the edit is made: `[uri]`. */
const saveFileCommand = 'skillLens.saveFile';

/** Asks for nothing; the exception holds in this model alone. */
export function offerKeepSample(site: FixSite): Offer[] {
  const { context, range, ruleId } = site;
  const { settingsFile } = context;
  const model = URI.parse(context.snapshot.uri);
  const intent = intentAround(context, range)?.name.value;
  const sample = samplesAround(context, range)[0]?.text;
  if (ruleId === undefined || !keepableRules.has(ruleId) || intent === undefined || sample === undefined) {
    return [];
  }
  if (model.scheme === 'untitled') return [];
  const exception = { rule: ruleId, file: globOf(model), intent, sample, reason: t('Meant as it is.') };
  const uri = settingsFile?.uri ?? Utils.joinPath(folderFor(model), ruleSettingsFileName).toString();
  return [
    {
      title: t('Keep it and be silent'),
      changes: () => (settingsFile ? appended(settingsFile, exception) : []),
      newFiles: () =>
        settingsFile ? [] : [{ uri, text: `${JSON.stringify({ exceptions: [exception] }, undefined, 2)}\n` }],
      command: { title: t('Save the exception'), command: saveFileCommand, arguments: [uri] },
    },
  ];
}

/** jsonc-parser keeps comments, which our own JSON edits refuse. */
function appended({ uri, text }: SettingsText, exception: object): FileChange[] {
  const document = sourceDocument(uri, 'model', text, undefined);
  const edits = modify(text, ['exceptions', -1], exception, {
    formattingOptions: formatOf(text),
    isArrayInsertion: true,
  });
  return edits.map(({ offset, length, content }) => ({
    document,
    change: { kind: 'replace', range: { start: offset, end: offset + length }, text: content },
  }));
}

function formatOf(text: string): FormattingOptions {
  const { unit, lineBreak } = jsonStyleOf(text);
  const insertSpaces = !unit.includes('\t');
  return { tabSize: insertSpaces ? unit.length : 1, insertSpaces, eol: lineBreak };
}

const modelFolders = '/interactionModels/custom';

/** Two names of the path at most: another skill's model of the same locale is another matter, as far as a glob can tell. */
function globOf(model: URI): string {
  const name = Utils.basename(model);
  return Utils.dirname(model).path.endsWith(modelFolders) ? `interactionModels/custom/${name}` : name;
}

/** Beside the model, but in no folder that ASK uploads. */
function folderFor(model: URI): URI {
  const folder = Utils.dirname(model);
  if (!folder.path.endsWith(modelFolders)) return folder;
  const root = Utils.joinPath(folder, '..', '..');
  return Utils.basename(root) === 'skill-package' ? Utils.dirname(root) : root;
}
