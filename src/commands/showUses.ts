import * as vscode from 'vscode';
import type { LensClient } from '../languageServer';
import type { Tools } from './tools';

type WirePosition = Parameters<LensClient['protocol2CodeConverter']['asPosition']>[0];
type WireLocation = Parameters<LensClient['protocol2CodeConverter']['asLocation']>[0];

/** What a click on a code lens shows: the places that use a slot type or a prompt. */
export function showUses({ client: { protocol2CodeConverter: toCode } }: Tools) {
  return (uri: string, position: WirePosition, locations: readonly WireLocation[]) =>
    vscode.commands.executeCommand(
      'editor.action.showReferences',
      toCode.asUri(uri),
      toCode.asPosition(position),
      locations.map((location) => toCode.asLocation(location)),
    );
}
