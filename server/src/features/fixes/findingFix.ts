/** Reading a diagnostic's `data` back: it has been to the editor, and may come from another version. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { FindingFix } from '../../analysis/types';

/** The fix that a finding has brought; undefined where there is none, or none that we know. */
export function fixOf({ data }: Pick<Diagnostic, 'data'>): FindingFix | undefined {
  if (!isRecord(data)) return undefined;
  const kind = data['kind'];
  return typeof kind === 'string' ? readers[kind]?.(data) : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const readers: Readonly<Record<string, (fields: Fields) => FindingFix | undefined>> = {
  'declare-slot': ({ slot, intent }) =>
    isText(slot) && isText(intent) ? { kind: 'declare-slot', slot, intent } : undefined,
  'create-type': ({ type }) => (isText(type) ? { kind: 'create-type', type } : undefined),
  remove: () => ({ kind: 'remove' }),
  rename: ({ to }) => (isText(to) ? { kind: 'rename', to } : undefined),
  replace: ({ range, text }) =>
    isRange(range) && isText(text) ? { kind: 'replace', range, text } : undefined,
  'add-intents': ({ names }) =>
    Array.isArray(names) && names.every(isText) ? { kind: 'add-intents', names } : undefined,
  'move-sample': ({ to }) => (isText(to) ? { kind: 'move-sample', to } : undefined),
  'carrier-phrase': () => ({ kind: 'carrier-phrase' }),
  'convert-legacy-slot': ({ slot }) => (isText(slot) ? { kind: 'convert-legacy-slot', slot } : undefined),
};

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRange(value: unknown): value is { start: number; end: number } {
  return isRecord(value) && Number.isInteger(value['start']) && Number.isInteger(value['end']);
}
