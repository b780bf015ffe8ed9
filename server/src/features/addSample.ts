/** A new sample at the end of an intent's own, in the way that they are written. */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { samplesDocument, type ModelSnapshot, type SourceDocument } from '../analysis/snapshot';
import type { Intent } from '../model/types';
import { type OffsetEdit, renderJsonChanges } from './jsonEdits';
import { type EditOptions, toWorkspaceEdit } from './workspaceEdits';

/** undefined where there is no such intent, where it has that sample already, or where the text is broken. */
export function provideAddSample(
  snapshot: ModelSnapshot,
  intentName: string,
  sample: string,
  options: EditOptions = {},
): WorkspaceEdit | undefined {
  const intent = snapshot.model.intents.find(({ name }) => name.value === intentName);
  const document = samplesDocument(snapshot);
  if (intent === undefined || document === undefined || has(intent, sample)) return undefined;
  const edits =
    document.part === 'samples'
      ? appendLine(document, intent, sample)
      : appendString(document, intent, sample);
  return edits && toWorkspaceEdit([{ document, edits }], options);
}

function has({ samples }: Intent, sample: string): boolean {
  return samples.some(({ text }) => text.trim().toLowerCase() === sample.toLowerCase());
}

function appendString({ text }: SourceDocument, { range }: Intent, sample: string): OffsetEdit[] | undefined {
  return renderJsonChanges(text.getText(), [
    { kind: 'append', owner: range, list: 'samples', after: 'slots', value: sample },
  ]);
}

/** In the samples of a legacy pair each line begins with its intent. */
function appendLine({ text }: SourceDocument, intent: Intent, sample: string): OffsetEdit[] {
  const written = text.getText();
  const lineBreak = written.includes('\r\n') ? '\r\n' : '\n';
  const last = intent.samples.at(-1);
  const line = `${intent.name.value} ${sample}`;
  if (last !== undefined) {
    const at = last.range.end;
    return [{ range: { start: at, end: at }, newText: `${lineBreak}${line}` }];
  }
  const end = { start: written.length, end: written.length };
  const before = written === '' || written.endsWith('\n') ? '' : lineBreak;
  return [{ range: end, newText: `${before}${line}${lineBreak}` }];
}
