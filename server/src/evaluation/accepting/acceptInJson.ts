/** Accepting what is heard in JSON: an annotation set, or one line of JSON lines. */
import {
  findNodeAtLocation,
  type FormattingOptions,
  getLocation,
  type JSONPath,
  modify,
  type Node,
  parseTree,
} from 'jsonc-parser';
import { t } from '../../base/l10n';
import type { Frame } from '../types';
import type { Accepted, AcceptedTest } from './accepted';

export function acceptInJson(
  text: string,
  { utterance, range, heard }: AcceptedTest,
  style: 'pretty' | 'compact',
): Accepted {
  const root = parseTree(text);
  const path = root && rowOf(root, getLocation(text, range.start + 1).path, utterance);
  const row = root && path && findNodeAtLocation(root, path);
  if (row === undefined || path === undefined) {
    return { problem: t("The test '{0}' is not there any more, so nothing was changed.", utterance) };
  }
  if (has(row, 'selectedIntent') || has(row, 'consideredIntents')) {
    return { problem: t("This file holds Alexa's own answers, which are not ours to change.") };
  }
  const changes = valuesOf(row, heard).flatMap(([name, value]) =>
    modify(text, [...path, name], value, style === 'pretty' ? { formattingOptions: styleOf(text) } : {}),
  );
  return {
    changes: changes.map(({ offset, length, content }) => ({
      range: { start: offset, end: offset + length },
      newText: content,
    })),
  };
}

/** The innermost object around the place that has the utterance, itself or in its `inputs`. */
function rowOf(root: Node, place: JSONPath, utterance: string): JSONPath | undefined {
  for (let length = place.length; length >= 0; length--) {
    const path = place.slice(0, length);
    const node = findNodeAtLocation(root, path);
    const isInputs = ['inputs', 'input', 'request'].includes(String(path.at(-1)));
    if (node?.type === 'object' && !isInputs && says(node, utterance)) return path;
  }
  return undefined;
}

const inside = ['inputs', 'input', 'request'];
const names = ['utterance', 'text', 'input', 'query'];

function says(row: Node, utterance: string): boolean {
  const places = [...names.map((name) => [name]), ...inside.map((name) => [name, 'utterance'])];
  return places.some((path) => String(findNodeAtLocation(row, path)?.value ?? '').trim() === utterance);
}

/** The properties that say what is expected, in the form that the row has. */
function valuesOf(row: Node, heard: Frame): [string, unknown][] {
  const expected = findNodeAtLocation(row, ['expected']);
  const intent = findNodeAtLocation(row, ['intent']);
  const annotation = { intent: { name: heard.intent, slots: annotatedSlots(heard) } };
  if (expected?.type === 'object') return [['expected', annotation]];
  if (expected !== undefined || has(row, 'inputs')) return [['expected', [annotation]]];
  if (intent?.type === 'object') return [['intent', annotation.intent]];
  const isList = findNodeAtLocation(row, ['slots'])?.type === 'array';
  return [
    ['intent', heard.intent],
    // No slots heard, none written: nothing to add.
    ...(heard.slots.length > 0 || has(row, 'slots')
      ? [['slots', isList ? heard.slots : plainSlots(heard)] as [string, unknown]]
      : []),
  ];
}

/** As the NLU evaluation tool has them: one value simply, several as a list. */
function annotatedSlots({ slots }: Frame): Record<string, unknown> {
  return bySlot(slots, (values) =>
    values.length === 1
      ? { value: values[0] }
      : { slotValue: { type: 'List', values: values.map((value) => ({ type: 'Simple', value })) } },
  );
}

function plainSlots({ slots }: Frame): Record<string, unknown> {
  return bySlot(slots, (values) => (values.length === 1 ? values[0] : values));
}

function bySlot(
  slots: Frame['slots'],
  write: (values: readonly string[]) => unknown,
): Record<string, unknown> {
  const values = new Map<string, string[]>();
  for (const { name, value } of slots) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(Array.from(values, ([name, each]) => [name, write(each)]));
}

function has(row: Node, name: string): boolean {
  return findNodeAtLocation(row, [name]) !== undefined;
}

/** One step of indentation and the line's end, as the text begins. */
function styleOf(text: string): FormattingOptions {
  const step = /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const insertSpaces = !step.startsWith('\t');
  return {
    insertSpaces,
    tabSize: insertSpaces ? step.length : 1,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
