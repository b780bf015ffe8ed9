import * as vscode from 'vscode';
import type { Verdict } from './afterText';
import { slotColours } from './slotPalette';

/** VS Code's decoration types, created once for the extension's life. */
export interface DecorationTypes extends vscode.Disposable {
  readonly after: Readonly<Record<Verdict, vscode.TextEditorDecorationType>>;
  readonly slots: readonly vscode.TextEditorDecorationType[];
}

export function createDecorationTypes(): DecorationTypes {
  const after = {
    agrees: afterType('skillLens.agreesForeground'),
    slots: afterType('skillLens.slotsForeground'),
    differs: afterType('skillLens.differsForeground'),
    utterance: afterType('skillLens.utteranceForeground'),
  };
  const slots = Array.from({ length: slotColours }, (_, index) => slotType(index));
  return {
    after,
    slots,
    dispose() {
      for (const type of [...Object.values(after), ...slots]) {
        type.dispose();
      }
    },
  };
}

function afterType(colour: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: { color: new vscode.ThemeColor(colour), margin: '0 0 0 2em' },
  });
}

/** A line under the slot tells it from text without colour; its style tells the two halves of the palette apart. */
function slotType(index: number): vscode.TextEditorDecorationType {
  const colour = new vscode.ThemeColor(`skillLens.slot${index + 1}`);
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    color: colour,
    borderColor: colour,
    borderStyle: index < slotColours / 2 ? 'solid' : 'dashed',
    borderWidth: '0 0 1px 0',
  });
}
