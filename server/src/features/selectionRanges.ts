/** Growing a selection: word, slot, sample, all samples, intent, all intents, model. */
import type { SelectionRange } from 'vscode-languageserver-types';
import type { InteractionModel, Sample } from '../model/types';
import type { TextRange } from '../text/range';
import { type Enclosing, enclosingAt } from './enclosing';
import type { FeatureContext } from './featureContext';
import { touches } from './itemAt';
import { listAround } from './listAround';
import { symbolAt, templateSlotAt } from './symbolAt';
import { toWireRange } from './wireRange';

/** One answer an offset. */
export function provideSelectionRanges(
  context: FeatureContext,
  offsets: readonly number[],
): SelectionRange[] {
  return offsets.map((offset) => selectionAt(context, offset));
}

function selectionAt(context: FeatureContext, offset: number): SelectionRange {
  const { document, snapshot } = context;
  const text = document.text.getText();
  const enclosing = enclosingAt(snapshot, document.part, offset);
  const symbol = symbolAt(context, offset);
  const ranges = [
    wordAt(text, offset),
    symbol?.range,
    symbol && quoted(text, symbol.range),
    ...(enclosing === undefined ? [] : rangesOf({ enclosing, model: snapshot.model, text, offset })),
  ];
  let selection: SelectionRange = { range: toWireRange(document, { start: 0, end: text.length }) };
  for (const range of nest(ranges, text.length, offset).reverse()) {
    selection = { range: toWireRange(document, range), parent: selection };
  }
  return selection;
}

/** Those around the offset, from the smallest to the largest, each within the next and all within the text. */
function nest(ranges: readonly (TextRange | undefined)[], textLength: number, offset: number): TextRange[] {
  const around = ranges
    .flatMap((range) => (range !== undefined && touches(range, offset) ? [range] : []))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  const nested: TextRange[] = [];
  for (const range of around) {
    const last = nested.at(-1) ?? { start: offset, end: offset };
    const holds = range.start <= last.start && range.end >= last.end;
    if (holds && lengthOf(range) > lengthOf(last) && lengthOf(range) < textLength) nested.push(range);
  }
  return nested;
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}

type Ranges = readonly (TextRange | undefined)[];

interface Around<K extends Enclosing['kind'] = Enclosing['kind']> {
  readonly enclosing: Extract<Enclosing, { readonly kind: K }>;
  readonly model: InteractionModel;
  readonly text: string;
  readonly offset: number;
}

function rangesOf({ enclosing, ...place }: Around): Ranges {
  switch (enclosing.kind) {
    case 'intent':
      return inIntent({ enclosing, ...place });
    case 'slot-type':
      return inSlotType({ enclosing, ...place });
    case 'dialog':
      return inDialog({ enclosing, ...place });
    case 'prompt':
      return inPrompt({ enclosing, ...place });
    case 'line':
      return [...inSample(place.text, enclosing.line.sample, place.offset), enclosing.line.range];
  }
}

function inIntent({ enclosing: { intent, slot, sample }, model, text, offset }: Around<'intent'>): Ranges {
  const inSlot = slot && [listAround(text, slot.samples), slot.range, listAround(text, intent.slots)];
  return [
    ...inSample(text, sample, offset),
    ...(inSlot ?? [intent.samplesRange]),
    intent.range,
    listAround(text, model.intents),
    model.languageModelRange,
  ];
}

function inSlotType({ enclosing: { slotType, value }, model, text }: Around<'slot-type'>): Ranges {
  return [
    value?.range,
    value && listAround(text, slotType.values),
    slotType.range,
    listAround(text, model.slotTypes),
    model.languageModelRange,
  ];
}

function inDialog({ enclosing: { dialog, intent, slot, validation }, text }: Around<'dialog'>): Ranges {
  return [
    validation?.range,
    slot?.range,
    intent && listAround(text, intent.slots),
    intent?.range,
    listAround(text, dialog.intents),
    dialog.range,
  ];
}

function inPrompt({ enclosing: { prompt, variation }, model, text, offset }: Around<'prompt'>): Ranges {
  return [
    ...inSample(text, variation?.text, offset),
    variation?.range,
    listAround(text, prompt.variations),
    prompt.range,
    listAround(text, model.prompts),
  ];
}

function inSample(text: string, sample: Sample | undefined, offset: number): Ranges {
  if (sample === undefined) return [];
  const slot = templateSlotAt(sample, offset);
  return [slot?.nameRange, slot?.range, sample.range, quoted(text, sample.range)];
}

/** With the quotes around it; undefined where there are none. */
function quoted(text: string, { start, end }: TextRange): TextRange | undefined {
  return text[start - 1] === '"' && text[end] === '"' ? { start: start - 1, end: end + 1 } : undefined;
}

const longestWord = 100;

function wordAt(text: string, offset: number): TextRange | undefined {
  const before = /[\p{L}\p{M}\p{N}_'’]*$/u.exec(text.slice(Math.max(0, offset - longestWord), offset))?.[0];
  const after = /^[\p{L}\p{M}\p{N}_'’]*/u.exec(text.slice(offset, offset + longestWord))?.[0];
  const start = offset - (before?.length ?? 0);
  const end = offset + (after?.length ?? 0);
  return end > start ? { start, end } : undefined;
}
