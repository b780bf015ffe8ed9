import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
} from 'vscode-languageserver-types';
import type { FeatureContext } from '../featureContext';
import { toWireRange } from '../wireRange';
import { type Target, writtenAt } from './target';

/** A name to offer. */
export interface Suggestion {
  readonly name: string;
  readonly kind: SuggestionKind;
  /** Behind the name, in the list. */
  readonly detail: string;
  /** Markdown; empty: none. */
  readonly documentation: string;
  /** Lower ones come first; equal ones by name. */
  readonly rank: number;
  readonly deprecated?: boolean;
}

export type SuggestionKind = 'slot' | 'intent' | 'slot-type' | 'prompt' | 'value';

const kinds: Record<SuggestionKind, CompletionItemKind> = {
  slot: CompletionItemKind.Field,
  intent: CompletionItemKind.Function,
  'slot-type': CompletionItemKind.Enum,
  prompt: CompletionItemKind.Text,
  value: CompletionItemKind.EnumMember,
};

/** The editor filters by what stands between the range's start and the cursor. */
export function toItem(
  { document }: FeatureContext,
  target: Target,
  { name, kind, detail, documentation, rank, deprecated }: Suggestion,
): CompletionItem {
  return {
    label: name,
    kind: kinds[kind],
    ...(detail === '' ? {} : { detail }),
    ...(documentation === '' ? {} : { documentation: { kind: 'markdown', value: documentation } }),
    ...(deprecated === true ? { tags: [CompletionItemTag.Deprecated] } : {}),
    sortText: `${rank}${name.toLowerCase()}`,
    filterText: name,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: toWireRange(document, target.range), newText: writtenAt(target, name) },
  };
}
