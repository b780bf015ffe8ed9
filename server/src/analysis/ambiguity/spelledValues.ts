import type { Intent, InteractionModel, SlotType } from '../../model/types';
import type { TextRange } from '../../text/range';
import { sameItems } from '../keptFindings';
import { contentOf, typeContentOf } from '../origins';
import { type TypeValues, valuesOfType } from '../rules/typeValues';
import { type ShapedSample, shapesOf } from './shapes';

/** A sample that spells out a value where a slot could stand. */
export interface SpelledValue {
  readonly shaped: ShapedSample;
  readonly value: string;
  readonly type: string;
  /** The sample's shape with the type in place of the value. */
  readonly shape: string;
}

/** Values with more words are hardly ever spelled out, and every word costs. */
const longestValue = 6;

interface Kept {
  readonly types: readonly SlotType[];
  readonly spelled: readonly SpelledValue[];
}

const known = new WeakMap<Intent, Kept>();

/** Values of the model's own types that the intent's samples spell out; kept as long as no type changes. */
export function spelledValuesOf(intent: Intent, { slotTypes }: InteractionModel): readonly SpelledValue[] {
  const content = contentOf(intent);
  const types = slotTypes.map(typeContentOf);
  let kept = known.get(content);
  if (kept === undefined || !sameItems(kept.types, types)) {
    const named = new Map(types.map((type) => [type.name.value, valuesOfType(type)]));
    kept = { types, spelled: shapesOf(content).flatMap((shaped) => spelledIn(shaped, named)) };
    known.set(content, kept);
  }
  return kept.spelled;
}

function spelledIn(shaped: ShapedSample, types: ReadonlyMap<string, TypeValues>): SpelledValue[] {
  const words = wordsOf(shaped.shape);
  const spelled: SpelledValue[] = [];
  for (const [type, values] of types) {
    for (const [first, { start, end }] of words.entries()) {
      if (values.firstWords().has(shaped.shape.slice(start, end))) {
        spelled.push(...spelledFrom(first, words, shaped, { type, values }));
      }
    }
  }
  return spelled;
}

/** What begins with a word and is a value, shorter first. */
function spelledFrom(
  first: number,
  words: readonly TextRange[],
  shaped: ShapedSample,
  { type, values }: { readonly type: string; readonly values: TypeValues },
): SpelledValue[] {
  const { shape } = shaped;
  const { start } = words[first]!;
  return words.slice(first, first + Math.min(values.longest(), longestValue)).flatMap(({ end }) => {
    const value = shape.slice(start, end);
    return values.values.has(value) || values.synonyms.has(value)
      ? [{ shaped, value, type, shape: `${shape.slice(0, start)}{${type}}${shape.slice(end)}` }]
      : [];
  });
}

/** Words of a normalised text, which single spaces part. */
function wordsOf(text: string): TextRange[] {
  const words: TextRange[] = [];
  let start = 0;
  for (let end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
    words.push({ start, end });
    start = end + 1;
  }
  words.push({ start, end: text.length });
  return words;
}
