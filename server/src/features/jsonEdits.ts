/** Edits of JSON text that keep the author's indentation, line ends and commas. */
import type { JsonNode } from '../text/json/jsonNode';
import { parseJson } from '../text/json/parseJson';
import type { TextRange } from '../text/range';
import { appendToList } from './jsonAppend';
import { type JsonList, objectAt, placeOf } from './jsonLists';
import { removedStretches } from './jsonRemove';
import { type JsonValue, jsonStyleOf } from './jsonStyle';
import type { OffsetEdit } from './offsetEdit';

export type { OffsetEdit } from './offsetEdit';

/** What is to happen to a text, without how. */
export type JsonChange = ReplaceChange | RemoveChange | AppendChange;

export interface ReplaceChange {
  readonly kind: 'replace';
  readonly range: TextRange;
  /** As it is to be written: escaped where it stands in a string. */
  readonly text: string;
}

/** Takes an item out of its array, or a property out of its object, with the comma. */
export interface RemoveChange {
  readonly kind: 'remove';
  /** Anything inside the item, but in no array in it; for a property its name. */
  readonly range: TextRange;
}

/** Puts an item at the end of an array, which is made where it is missing. */
export interface AppendChange {
  readonly kind: 'append';
  /** The object that holds the array. */
  readonly owner: TextRange;
  readonly list: string;
  /** The property that a missing array follows; the last one where that is missing too. */
  readonly after?: string;
  readonly value: JsonValue;
}

/**
 * The edits of all changes together, in the order of the text.
 * undefined where the text is broken or a place is not in it: half of the changes would be worse than none.
 */
export function renderJsonChanges(text: string, changes: readonly JsonChange[]): OffsetEdit[] | undefined {
  const replacements = changes.filter((change) => change.kind === 'replace').map(toEdit);
  if (replacements.length === changes.length) return withoutOverlaps(replacements);
  const { root, errors } = parseJson(text);
  if (root === undefined || errors.length > 0) return undefined;
  const removals = renderRemovals(root, changes);
  const appends = renderAppends(text, root, changes);
  return removals && appends && withoutOverlaps([...removals, ...appends, ...replacements]);
}

function toEdit({ range, text }: ReplaceChange): OffsetEdit {
  return { range, newText: text };
}

function renderRemovals(root: JsonNode, changes: readonly JsonChange[]): OffsetEdit[] | undefined {
  const removed = new Map<JsonList, Set<number>>();
  for (const change of changes) {
    if (change.kind !== 'remove') continue;
    const place = placeOf(root, change.range);
    if (place === undefined) return undefined;
    removed.set(place.list, (removed.get(place.list) ?? new Set()).add(place.index));
  }
  const stretches = [...removed].flatMap(([list, indices]) => removedStretches(list, indices));
  return stretches.map((range) => ({ range, newText: '' }));
}

function renderAppends(
  text: string,
  root: JsonNode,
  changes: readonly JsonChange[],
): OffsetEdit[] | undefined {
  const style = jsonStyleOf(text);
  const edits: OffsetEdit[] = [];
  for (const [target, values] of valuesByTarget(changes)) {
    const owner = objectAt(root, target.owner);
    const edit = owner && appendToList({ text, root, style }, owner, target, values);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return edits;
}

/** Two changes may ask for the same: once is enough. */
function valuesByTarget(changes: readonly JsonChange[]): [AppendChange, JsonValue[]][] {
  const targets = new Map<string, { target: AppendChange; values: Map<string, JsonValue> }>();
  for (const change of changes) {
    if (change.kind !== 'append') continue;
    const key = `${change.owner.start} ${change.list}`;
    const known = targets.get(key) ?? { target: change, values: new Map<string, JsonValue>() };
    known.values.set(JSON.stringify(change.value), change.value);
    targets.set(key, known);
  }
  return [...targets.values()].map(({ target, values }) => [target, [...values.values()]]);
}

/** Of two edits in one place the wider one counts: what lies in a removed item goes with it. */
function withoutOverlaps(edits: readonly OffsetEdit[]): OffsetEdit[] {
  const kept: OffsetEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)) {
    if (kept.length === 0 || edit.range.start >= kept.at(-1)!.range.end) kept.push(edit);
  }
  return kept;
}
