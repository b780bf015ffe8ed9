import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { ModelSnapshot, SourceDocument } from '../analysis/snapshot';
import type { Located } from '../text/range';
import { toWireRange } from './wireRange';

/** An editor asks again as the query grows. */
const mostSymbols = 500;

/** Intents, slots, slot types and prompts of several models whose names hold the query's letters in their order. */
export function provideWorkspaceSymbols(
  snapshots: readonly ModelSnapshot[],
  query: string,
): WorkspaceSymbol[] {
  const wanted = query.toLowerCase();
  const symbols: WorkspaceSymbol[] = [];
  for (const snapshot of snapshots) {
    const document = snapshot.documents.find(({ part }) => part === 'model');
    if (document === undefined) continue;
    for (const { name, kind, owner } of namesOf(snapshot)) {
      if (symbols.length === mostSymbols) return symbols;
      // Types of a legacy pair lie in files of their own, and what has no name cannot be looked for.
      if (name.range.end === 0 || name.value.trim() === '' || !holds(name.value.toLowerCase(), wanted)) {
        continue;
      }
      symbols.push(symbolOf(document, snapshot, name, kind, owner));
    }
  }
  return symbols;
}

interface NamedThing {
  readonly name: Located<string>;
  readonly kind: SymbolKind;
  readonly owner: string | undefined;
}

function* namesOf({ model }: ModelSnapshot): Generator<NamedThing> {
  for (const { name } of model.intents) yield { name, kind: SymbolKind.Function, owner: undefined };
  for (const { name } of model.slotTypes) yield { name, kind: SymbolKind.Enum, owner: undefined };
  for (const { id } of model.prompts) yield { name: id, kind: SymbolKind.String, owner: undefined };
  for (const intent of model.intents) {
    for (const { name } of intent.slots) yield { name, kind: SymbolKind.Field, owner: intent.name.value };
  }
}

function symbolOf(
  document: SourceDocument,
  { model }: ModelSnapshot,
  name: Located<string>,
  kind: SymbolKind,
  owner: string | undefined,
): WorkspaceSymbol {
  const container = [owner, model.locale].filter((each) => each !== undefined).join(', ');
  return {
    name: name.value,
    kind,
    location: { uri: document.uri, range: toWireRange(document, name.range) },
    ...(container === '' ? {} : { containerName: container }),
  };
}

function holds(name: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
