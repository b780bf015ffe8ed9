import type { Intent, InteractionModel, SlotType } from '../../model/types';
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
  const words = shaped.shape.split(' ');
  return words.flatMap((word, start) =>
    [...types]
      .filter(([, values]) => values.firstWords().has(word))
      .flatMap(([type, values]) =>
        spansFrom(words, start)
          .filter(({ text }) => values.values.has(text) || values.synonyms.has(text))
          .map(({ text, end }) => ({
            shaped,
            value: text,
            type,
            shape: [...words.slice(0, start), `{${type}}`, ...words.slice(end)].join(' '),
          })),
      ),
  );
}

/** What a value that begins with the word could be. */
function spansFrom(
  words: readonly string[],
  start: number,
): { readonly text: string; readonly end: number }[] {
  const length = Math.min(words.length - start, longestValue);
  return Array.from({ length }, (_, i) => {
    const end = start + i + 1;
    return { text: words.slice(start, end).join(' '), end };
  });
}
