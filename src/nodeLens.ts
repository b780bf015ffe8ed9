import type * as vscode from 'vscode';
import { type Ears, type Lens, openLens } from './lens';
import { nodeClient } from './node/createClient';

/** Everything but the entry, with a language server in a process of its own. */
export function openNodeLens(context: vscode.ExtensionContext, ears: Ears): Lens {
  return openLens(context, ears, nodeClient(context));
}
