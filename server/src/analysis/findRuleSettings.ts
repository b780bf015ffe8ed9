import { URI, Utils } from 'vscode-uri';
import type { FileSystem } from '../base/fileSystem';
import { parseRuleSettingsFile, type ReadRuleSettings, ruleSettingsFileName } from './ruleSettingsFile';

export interface FoundRuleSettings extends ReadRuleSettings {
  readonly uri: string;
  readonly text: string;
}

/** The nearest `.skill-lens.json` beside a model or above it; undefined where there is none. */
export async function findRuleSettings(
  modelUri: string,
  fileSystem: Pick<FileSystem, 'readText'>,
): Promise<FoundRuleSettings | undefined> {
  const model = URI.parse(modelUri);
  if (model.scheme === 'untitled') {
    return undefined;
  }
  let folder = Utils.dirname(model);
  for (;;) {
    const uri = Utils.joinPath(folder, ruleSettingsFileName).toString();
    const text = await fileSystem.readText(uri);
    if (text !== undefined) {
      return { uri, text, ...parseRuleSettingsFile(text) };
    }
    const parent = Utils.dirname(folder);
    if (parent.path === folder.path) {
      return undefined;
    }
    folder = parent;
  }
}
