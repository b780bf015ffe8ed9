/** The files that what is open may depend on: other locales, manifests, annotation sets, legacy halves, settings. */
import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';

const patterns: readonly string[] = [
  '**/interactionModels/custom/*.json',
  '**/models/*.json',
  '**/*[iI]ntent*[sS]chema*.json',
  '**/*[sS]ample*[uU]tterances*.txt',
  '**/*[sS]lot*/*',
  '**/skill.json',
  '**/.skill-lens.json',
  '**/*{annotation,Annotation,evaluation,Evaluation,nlu,NLU}*.json',
  '**/*{annotation,Annotation,evaluation,Evaluation,nlu,NLU}*/**/*.json',
];

/** Asks the client to tell of changes. */
export async function watchFiles(connection: Connection): Promise<void> {
  const watchers = patterns.map((globPattern) => ({ globPattern }));
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
