/** Places in a model at which an author works, found in its text. */
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import type { InteractionModel } from '../../server/src/model/types';

export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

export interface Places {
  /** The end of the sample in the middle of the list. */
  readonly sampleEnd: TextPosition;
  /** Inside a slot's name in a sample; in the sample itself where none has a slot. */
  readonly slot: TextPosition;
  /** Inside the name of that sample's intent. */
  readonly intentName: TextPosition;
}

export function placesIn(text: string): Places {
  const model = parseInteractionModel(text);
  const samples = model.intents.flatMap((intent) => intent.samples.map((sample) => ({ intent, sample })));
  const middle = samples[Math.floor(samples.length / 2)];
  if (!middle) throw new Error('The model has no sample to type in');
  return {
    sampleEnd: positionAt(text, middle.sample.range.end),
    slot: positionAt(text, slotOffset(model) ?? middle.sample.range.start + 1),
    intentName: positionAt(text, middle.intent.name.range.start + 1),
  };
}

/** Of the slot that is nearest to the middle of those in samples. */
function slotOffset({ intents }: InteractionModel): number | undefined {
  const parts = intents.flatMap((intent) => intent.samples.flatMap((sample) => sample.template.parts));
  const slots = parts.filter((part) => part.kind === 'slot');
  const slot = slots[Math.floor(slots.length / 2)];
  return slot && slot.nameRange.start + 1;
}

function positionAt(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}
