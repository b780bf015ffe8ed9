/** The client's own settings as one typed value; the server asks for its part itself. */
import * as vscode from 'vscode';
import { type DecorationSettings, defaultDecorationSettings } from './decorations/settings';

export function readDecorationSettings(): DecorationSettings {
  const section = vscode.workspace.getConfiguration('skillLens.decorations');
  const { predictions, slots, confidence } = defaultDecorationSettings;
  return {
    predictions: section.get('predictions', predictions),
    slots: section.get('slots', slots),
    confidence: section.get('confidence', confidence),
  };
}
