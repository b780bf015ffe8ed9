import { dirname, relative } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { type FoundRuleSettings, findRuleSettings } from '../analysis/findRuleSettings';
import { defaultRuleSettings, type RuleSettings } from '../analysis/ruleSettings';
import { createNodeFileSystem } from '../node/fileSystem';

/** What the workspace's files `.skill-lens.json` say. */
export interface WorkspaceSettings {
  of(modelUri: string): Promise<RuleSettings>;
  /** What is wrong with the files that were read, with place and mend. */
  readonly problems: ReadonlySet<string>;
}

export function createWorkspaceSettings(): WorkspaceSettings {
  const byFolder = new Map<string, Promise<FoundRuleSettings | undefined>>();
  const problems = new Set<string>();
  const fileSystem = createNodeFileSystem((message) => problems.add(message));
  return {
    async of(modelUri) {
      const folder = dirname(modelUri);
      const finding = byFolder.get(folder) ?? findRuleSettings(modelUri, fileSystem);
      byFolder.set(folder, finding);
      const found = await finding;
      for (const problem of found ? problemsIn(found) : []) problems.add(problem);
      return found?.settings ?? defaultRuleSettings;
    },
    problems,
  };
}

function problemsIn({ uri, text, problems }: FoundRuleSettings): string[] {
  const document = TextDocument.create(uri, 'jsonc', 0, text);
  const path = shownPath(URI.parse(uri).fsPath);
  return problems.map(({ message, range }) => {
    const { line, character } = document.positionAt(range.start);
    return `${path}:${line + 1}:${character + 1}: ${message}`;
  });
}

/** From here where the file is below, else the whole path. */
function shownPath(fsPath: string): string {
  const fromHere = relative('', fsPath);
  return fromHere.startsWith('..') ? fsPath : fromHere;
}
