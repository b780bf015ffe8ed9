/** The client's own settings as one typed value; the server asks for its part itself. */
import * as vscode from 'vscode';
import {
  type ConfidenceShown,
  type DecorationSettings,
  defaultDecorationSettings as defaults,
} from './decorations/settings';
import { defaultTestingSettings, type TestingSettings } from './testing/settings';

export function readDecorationSettings(): DecorationSettings {
  const section = vscode.workspace.getConfiguration('skillLens.decorations');
  return {
    predictions: section.get('predictions', defaults.predictions),
    gutter: section.get('gutter', defaults.gutter),
    overviewRuler: section.get('overviewRuler', defaults.overviewRuler),
    alignment: section.get('alignment', defaults.alignment),
    maxLength: Math.max(10, section.get('maxLength', defaults.maxLength)),
    intentNames: section.get('intentNames', defaults.intentNames),
    confidence: readConfidence(section.get<unknown>('confidence')),
    delay: Math.max(0, section.get('delay', defaults.delay)),
    onSave: section.get('onSave', defaults.onSave),
    slots: section.get('slots', defaults.slots),
  };
}

/** Until 0.1 it was a switch. */
function readConfidence(value: unknown): ConfidenceShown {
  if (value === false) return 'off';
  const isKnown = value === 'word' || value === 'bar' || value === 'percent' || value === 'off';
  return isKnown ? value : defaults.confidence;
}

/** `uri`: of a file, whose folder may have settings of its own. */
export function readTestingSettings(uri?: vscode.Uri): TestingSettings {
  const section = vscode.workspace.getConfiguration('skillLens.testing', uri);
  const files = section.get<unknown>('files');
  const models = section.get<unknown>('models');
  return {
    enabled: section.get('enabled', defaultTestingSettings.enabled),
    files: Array.isArray(files) ? files.filter(isText) : defaultTestingSettings.files,
    models:
      typeof models === 'object' && models !== null
        ? Object.fromEntries(Object.entries(models).filter(([, path]) => isText(path)))
        : defaultTestingSettings.models,
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
