import { normaliseTemplate } from '../../model/normaliseSample';
import type { Intent, Sample, TemplateSlot } from '../../model/types';
import { contentOf, sampleRangeOf } from '../origins';

/** A sample with what is left of it once its slots are only what they take. */
export interface ShapedSample {
  /** Among its intent's samples. */
  readonly index: number;
  /** Normalised, with the slots' own names. */
  readonly text: string;
  /** Normalised, with the slots' types: `play {Song}`. */
  readonly shape: string;
  /** The slots' types in their order; empty where a slot has none. */
  readonly types: readonly string[];
}

const known = new WeakMap<Intent, readonly ShapedSample[]>();

/** The intent's samples that say something; kept, since every comparison of intents begins with them. */
export function shapesOf(intent: Intent): readonly ShapedSample[] {
  const content = contentOf(intent);
  let shapes = known.get(content);
  if (shapes === undefined) {
    const types = new Map(content.slots.map((slot) => [slot.name.value, slot.type?.value]));
    shapes = content.samples.flatMap((sample, index) => shape(sample, index, types));
    known.set(content, shapes);
  }
  return shapes;
}

type SlotTypes = ReadonlyMap<string, string | undefined>;

function shape({ template }: Sample, index: number, types: SlotTypes): ShapedSample[] {
  const slots = template.parts.filter((part) => part.kind === 'slot');
  const text = normaliseTemplate(template, (slot) => `{${slot.name}}`);
  if (text === '') {
    return [];
  }
  const shaped = slots.length === 0 ? text : normaliseTemplate(template, (slot) => shapeOf(slot, types));
  return [{ index, text, shape: shaped, types: slots.map((slot) => types.get(slot.name) ?? '') }];
}

/** A slot without a type is like no other. */
function shapeOf({ name }: TemplateSlot, types: SlotTypes): string {
  const type = types.get(name);
  return type ? `{${type}}` : `{slot ${name}}`;
}

/** The sample as it is written, and where it stands now. */
export function sampleOf(intent: Intent, { index }: ShapedSample): Pick<Sample, 'text' | 'range'> {
  return { text: contentOf(intent).samples[index]!.text, range: sampleRangeOf(intent, index) };
}
