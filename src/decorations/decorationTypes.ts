import * as vscode from 'vscode';
import { type Verdict, verdicts } from './afterText';
import { slotColours } from './slotPalette';

/** VS Code's decoration types, created once for the extension's life. */
export interface DecorationTypes extends vscode.Disposable {
  /** One for all texts, so that one message changes them all and none is gone for a frame. */
  readonly after: vscode.TextEditorDecorationType;
  readonly gutter: Readonly<Record<Verdict, vscode.TextEditorDecorationType>>;
  /** Marks on the scroll bar. */
  readonly marks: Readonly<Record<'differs' | 'slots', vscode.TextEditorDecorationType>>;
  readonly slots: readonly vscode.TextEditorDecorationType[];
}

export const textColours: Readonly<Record<Verdict, string>> = {
  agrees: 'skillLens.agreesForeground',
  slots: 'skillLens.slotsForeground',
  doubtful: 'skillLens.slotsForeground',
  differs: 'skillLens.differsForeground',
  utterance: 'skillLens.utteranceForeground',
  unlearned: 'skillLens.unlearnedForeground',
  writing: 'skillLens.unlearnedForeground',
};

/** Pictures in media/gutter; signs of their own shape, so that colour only repeats them. */
const pictures: Readonly<Record<Verdict, string>> = {
  agrees: 'agrees',
  slots: 'slots',
  doubtful: 'slots',
  differs: 'differs',
  utterance: 'unlearned',
  unlearned: 'unlearned',
  writing: 'unlearned',
};

export function createDecorationTypes(media: vscode.Uri): DecorationTypes {
  const after = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
  });
  const gutter = ofVerdicts((verdict) => gutterType(media, pictures[verdict]));
  const marks = { differs: markType('skillLens.differsMark'), slots: markType('skillLens.slotsMark') };
  const slots = Array.from({ length: slotColours }, (_, index) => slotType(index));
  const all = [after, ...Object.values(gutter), ...Object.values(marks), ...slots];
  return { after, gutter, marks, slots, dispose: () => vscode.Disposable.from(...all).dispose() };
}

function ofVerdicts(
  create: (verdict: Verdict) => vscode.TextEditorDecorationType,
): Record<Verdict, vscode.TextEditorDecorationType> {
  return Object.fromEntries(verdicts.map((verdict) => [verdict, create(verdict)])) as Record<
    Verdict,
    vscode.TextEditorDecorationType
  >;
}

function gutterType(media: vscode.Uri, picture: string): vscode.TextEditorDecorationType {
  const path = (theme: string) => vscode.Uri.joinPath(media, 'gutter', `${picture}-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    gutterIconSize: 'contain',
    dark: { gutterIconPath: path('dark') },
    light: { gutterIconPath: path('light') },
  });
}

function markType(colour: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor(colour),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
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
