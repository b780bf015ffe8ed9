// The least that an extension can do for a key: it says the text's version behind the line at once. What that takes is the editor's own
// time: nobody's prediction can be painted sooner.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes it into a folder, which it gives back. */
export function writeBareExtension(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'extension.js'), source);
  return folder;
}

const manifest = {
  name: 'bare',
  publisher: 'skill-lens-bench',
  version: '0.0.1',
  engines: { vscode: '^1.90.0' },
  main: 'extension.js',
  activationEvents: ['onStartupFinished', 'onLanguage:json'],
};

const source = `
const { window, workspace } = require('vscode');
exports.activate = ({ subscriptions }) => {
  const type = window.createTextEditorDecorationType({});
  subscriptions.push(type, workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
    const editor = window.visibleTextEditors.find((each) => each.document === document);
    if (!editor || !change) return;
    const { range } = document.lineAt(change.range.start.line);
    const after = { contentText: '… ' + document.version, margin: '0 0 0 2ch' };
    editor.setDecorations(type, [{ range: range.with(range.end), renderOptions: { after } }]);
  }));
};
`;
