/** The outline: what users can say, in the words of a skill's author rather than in those of JSON. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { SourceDocument } from '../analysis/snapshot';
import { t } from '../base/l10n';
import type { Dialog, Intent, Prompt, SlotType } from '../model/types';
import type { TextRange } from '../text/range';
import type { FeatureContext } from './featureContext';
import { counted } from './hover/listed';
import { listAround } from './listAround';
import { intentRunsOf } from './sampleLines';
import { toWireRange } from './wireRange';

/** More values than anyone reads; an editor would be slow with them. */
const mostValues = 500;

/** In the order of the text. */
export function provideDocumentSymbols({ snapshot, document }: FeatureContext): DocumentSymbol[] {
  if (document.part === 'samples') {
    return intentRunsOf(snapshot).map(({ intentName, range, lines }) =>
      symbolOf(document, intentName.value, SymbolKind.Function, range, intentName.range, {
        detail: counted(lines, 'sample'),
      }),
    );
  }
  const { form, invocationName, intents, slotTypes, dialog, prompts } = snapshot.model;
  const ownTypes = form === 'legacy' ? [] : slotTypes;
  const symbols = [
    ...(invocationName === undefined ? [] : [outlineInvocation(document, invocationName)]),
    ...intents.map((intent) => outlineIntent(document, intent)),
    ...outlineTypes(document, ownTypes),
    ...(dialog === undefined ? [] : [outlineDialog(document, dialog)]),
    ...outlinePrompts(document, prompts),
  ];
  return symbols.sort(
    ({ range: a }, { range: b }) => a.start.line - b.start.line || a.start.character - b.start.character,
  );
}

function outlineInvocation(
  document: SourceDocument,
  { value, range }: { value: string; range: TextRange },
): DocumentSymbol {
  return symbolOf(document, value, SymbolKind.String, range, range, { detail: t('invocation name') });
}

function outlineIntent(document: SourceDocument, { name, range, slots, samples }: Intent): DocumentSymbol {
  const children = slots.map((slot) =>
    symbolOf(document, slot.name.value, SymbolKind.Field, slot.range, slot.name.range, {
      detail: slot.type?.value ?? '',
    }),
  );
  const detail = counted(samples.length, 'sample');
  return symbolOf(document, name.value, SymbolKind.Function, range, name.range, { detail, children });
}

function outlineTypes(document: SourceDocument, types: readonly SlotType[]): DocumentSymbol[] {
  let left = mostValues;
  return types.map(({ name, range, values }) => {
    const children = values.slice(0, left).map(({ value, range: whole, synonyms }) =>
      symbolOf(document, value.value, SymbolKind.EnumMember, whole, value.range, {
        detail: synonyms.map((synonym) => synonym.value).join(', '),
      }),
    );
    left -= children.length;
    const detail = counted(values.length, 'value');
    return symbolOf(document, name.value, SymbolKind.Enum, range, name.range, { detail, children });
  });
}

function outlineDialog(document: SourceDocument, { range, intents }: Dialog): DocumentSymbol {
  const children = intents.map((intent) =>
    symbolOf(document, intent.name.value, SymbolKind.Event, intent.range, intent.name.range, {
      children: intent.slots.map((slot) =>
        symbolOf(document, slot.name.value, SymbolKind.Field, slot.range, slot.name.range, {
          detail: slot.elicitationRequired?.value === true ? t('asked for') : '',
        }),
      ),
    }),
  );
  const opening = { start: range.start, end: Math.min(range.start + 1, range.end) };
  return symbolOf(document, 'dialog', SymbolKind.Namespace, range, opening, { children });
}

function outlinePrompts(document: SourceDocument, prompts: readonly Prompt[]): DocumentSymbol[] {
  const [first, last] = [prompts[0], prompts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = listAround(document.text.getText(), prompts) ?? {
    start: first.range.start,
    end: last.range.end,
  };
  const children = prompts.map(({ id, range: whole, variations }) =>
    symbolOf(document, id.value, SymbolKind.String, whole, id.range, {
      detail: variations[0]?.text?.text ?? '',
    }),
  );
  const opening = { start: range.start, end: Math.min(range.start + 1, range.end) };
  return [symbolOf(document, 'prompts', SymbolKind.Namespace, range, opening, { children })];
}

function symbolOf(
  document: SourceDocument,
  name: string,
  kind: SymbolKind,
  range: TextRange,
  selection: TextRange,
  { detail = '', children = [] }: { detail?: string; children?: DocumentSymbol[] },
): DocumentSymbol {
  const isInside = selection.start >= range.start && selection.end <= range.end;
  return {
    // Editors refuse an empty name.
    name: name.trim() === '' ? t('(no name)') : name,
    kind,
    ...(detail === '' ? {} : { detail }),
    range: toWireRange(document, range),
    selectionRange: toWireRange(document, isInside ? selection : { start: range.start, end: range.start }),
    children,
  };
}
