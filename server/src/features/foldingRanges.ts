import type { FoldingRange } from 'vscode-languageserver-types';
import type { SourceDocument } from '../analysis/snapshot';
import { type Noun, noun } from '../base/nouns';
import type { InteractionModel } from '../model/types';
import type { TextRange } from '../text/range';
import type { FeatureContext } from './featureContext';
import { counted } from './hover/listed';
import { listAround } from './listAround';
import { intentRunsOf } from './sampleLines';

interface Fold {
  readonly range: TextRange;
  /** What a folded stretch says of itself, where an editor can show it. */
  readonly shown: string;
}

/** Intents, types, samples, slots, values, dialog and prompts; in samples of a legacy pair the lines of one intent. */
export function provideFoldingRanges({ snapshot, document }: FeatureContext): FoldingRange[] {
  if (document.part === 'samples') {
    return intentRunsOf(snapshot).flatMap(({ intentName, range, lines }) =>
      foldLines(document, { range, shown: `${intentName.value}, ${counted(lines, 'sample')}` }, 0),
    );
  }
  const text = document.text.getText();
  // The closing bracket stays in sight.
  return foldsOf(snapshot.model, text).flatMap((fold) => foldLines(document, fold, 1));
}

function foldsOf(model: InteractionModel, text: string): Fold[] {
  const { intents, slotTypes, dialog, prompts, form } = model;
  const types = form === 'legacy' ? [] : slotTypes;
  return [
    ...list(text, intents, 'intent'),
    ...intents.flatMap(({ name, range, slots, samples, samplesRange }) => [
      { range, shown: name.value },
      ...list(text, slots, 'slot'),
      ...(samplesRange === undefined
        ? []
        : [{ range: samplesRange, shown: counted(samples.length, 'sample') }]),
    ]),
    ...list(text, types, 'slot type'),
    ...types.flatMap(({ name, range, values, hasValueSupplier }) => [
      { range, shown: name.value },
      // A supplier's values are in an array of their own.
      ...(hasValueSupplier ? [] : list(text, values, 'value')),
    ]),
    ...(dialog === undefined ? [] : [{ range: dialog.range, shown: noun('dialog') }]),
    ...(dialog?.intents ?? []).flatMap(({ name, range, slots }) => [
      { range, shown: name.value },
      ...slots.map((slot) => ({ range: slot.range, shown: slot.name.value })),
    ]),
    ...list(text, prompts, 'prompt'),
    ...prompts.map(({ id, range }) => ({ range, shown: id.value })),
  ];
}

function list(text: string, items: readonly { readonly range: TextRange }[], what: Noun): Fold[] {
  const range = listAround(text, items);
  return range === undefined ? [] : [{ range, shown: counted(items.length, what) }];
}

function foldLines({ text }: SourceDocument, { range, shown }: Fold, lastLines: number): FoldingRange[] {
  const startLine = text.positionAt(range.start).line;
  const endLine = text.positionAt(range.end).line - lastLines;
  return endLine > startLine ? [{ startLine, endLine, collapsedText: shown }] : [];
}
