/** How each model is to be checked: by the editor's settings and the nearest settings file above the model. */
import { URI } from 'vscode-uri';
import { type FoundRuleSettings, findRuleSettings } from '../analysis/findRuleSettings';
import { defaultRuleSettings } from '../analysis/ruleSettings';
import { joinRuleSettings, parseRuleSettings, type SettingsProblem } from '../analysis/ruleSettingsFile';
import { structureChecksOf } from '../analysis/structure';
import type { FileSystem } from '../base/fileSystem';
import type { CheckOptions } from '../languageService/checks';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Log } from './log';
import type { SettingsStore } from './settingsStore';

export interface ModelChecks {
  /** The same object until settings or files change. */
  of(modelUri: string): Promise<CheckOptions>;
  /** Settings or their files may have changed. */
  forget(): void;
}

export interface ModelChecksOptions {
  readonly settings: SettingsStore;
  readonly fileSystem: FileSystem;
  readonly jsonSchemaByClient: boolean;
  readonly log: Log;
}

export function createModelChecks(options: ModelChecksOptions): ModelChecks {
  const known = new Map<string, Promise<CheckOptions>>();
  const told = new Set<string>();

  /** Once until it is another problem: the files are read again and again. */
  const tell = (problems: readonly string[]): void => {
    for (const problem of problems) {
      if (told.has(problem)) continue;
      told.add(problem);
      options.log.warn(problem);
    }
  };

  const read = async (modelUri: string): Promise<CheckOptions> => {
    const { ambiguity, rules } = await options.settings.of(modelUri);
    const editor = parseRuleSettings(rules);
    const file = await findRuleSettings(modelUri, options.fileSystem);
    tell([...editor.problems.map(inSettings), ...(file ? problemsIn(file) : [])]);
    return {
      ambiguity: ambiguity.enabled,
      strictness: ambiguity.strictness,
      rules: joinRuleSettings(editor.settings, file?.settings ?? defaultRuleSettings),
      structure: structureChecksOf(URI.parse(modelUri).path, options.jsonSchemaByClient),
    };
  };

  return {
    of(modelUri) {
      const checks = known.get(modelUri) ?? read(modelUri);
      known.set(modelUri, checks);
      return checks;
    },
    forget: () => known.clear(),
  };
}

function inSettings({ message }: SettingsProblem): string {
  return `Setting skillLens.rules: ${message}`;
}

function problemsIn({ uri, text, problems }: FoundRuleSettings): string[] {
  const document = TextDocument.create(uri, 'jsonc', 0, text);
  return problems.map(({ message, range }) => {
    const { line, character } = document.positionAt(range.start);
    return `${URI.parse(uri).fsPath}:${line + 1}:${character + 1}: ${message}`;
  });
}
