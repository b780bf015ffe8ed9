import { groupBy } from '../../base/groupBy';
import { t } from '../../base/l10n';
import type { Intent, InteractionModel, SlotType } from '../../model/types';
import { type ShapedSample, shapesOf } from '../ambiguity/shapes';
import { contentOf } from '../origins';
import { createSharedKeys } from '../sharedKeys';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';
import { type TypeValues, valuesOfType } from './typeValues';
import { writtenTypes } from './writtenTypes';

/** Types that share values and stand in like samples of two intents: `play {Song}` and `play {Movie}`. */
export const valuesSharedBetweenTypes: Rule = {
  id: 'values-shared-between-types',
  severity: 'hint',
  documentation: pages.conflicts,
  check({ model }) {
    const types = new Map(writtenTypes(model).map((type) => [type.name.value, type]));
    return types.size < 2
      ? []
      : rivalTypes(model, types).flatMap(({ a, b, first, second }) => {
          const shared = sharedValues(a, b);
          const more = shared.length > 1 ? t(' (and {0} more)', shared.length - 1) : '';
          return shared.length === 0
            ? []
            : [
                findingOf(valuesSharedBetweenTypes, {
                  range: b.name.range,
                  message: t(
                    "'{0}'{1} is in '{2}' and in '{3}', so that '{4}' of intent '{5}' and '{6}' of '{7}' cannot be told apart there. Change a sample, or the values.",
                    shared[0]!,
                    more,
                    a.name.value,
                    b.name.value,
                    first.shaped.text,
                    first.intent.name.value,
                    second.shaped.text,
                    second.intent.name.value,
                  ),
                  related: [{ part: 'model', range: a.name.range, message: t('the other type') }],
                }),
              ];
        });
  },
};

interface Owned {
  readonly intent: Intent;
  readonly shaped: ShapedSample;
}

interface Rivals {
  readonly a: SlotType;
  readonly b: SlotType;
  readonly first: Owned;
  readonly second: Owned;
}

/** Pairs of types that alone tell two samples of different intents apart, each pair once. */
function rivalTypes({ intents }: InteractionModel, types: ReadonlyMap<string, SlotType>): Rivals[] {
  const pairs = new Map<string, Rivals>();
  for (const [first, second] of groupByWords(intents).flatMap(pairsOf)) {
    const [nameA = '', nameB = ''] = differenceOf(first.shaped, second.shaped) ?? [];
    const a = types.get(nameA);
    const b = types.get(nameB);
    const key = `${nameA} ${nameB}`;
    if (a && b && a.range.start < b.range.start && !pairs.has(key)) {
      pairs.set(key, { a, b, first, second });
    }
  }
  return [...pairs.values()];
}

/** Both ways round. */
function pairsOf(group: readonly Owned[]): [Owned, Owned][] {
  return group.flatMap((first) =>
    group.flatMap((second): [Owned, Owned][] => (first.intent === second.intent ? [] : [[first, second]])),
  );
}

/** Samples of several intents that differ in their slots only; of those with the same types one an intent. */
function groupByWords(intents: readonly Intent[]): Owned[][] {
  const contents = intents.map(contentOf);
  return sharedWords(contents).map(({ key, owners }) => {
    const group: Owned[] = [];
    for (const place of owners) {
      const samples = slottedSamples(contents[place]!)
        .get(key)!
        .slice(0, largestGroup - group.length);
      group.push(...samples.map((shaped) => ({ intent: intents[place]!, shaped })));
    }
    return group;
  });
}

const sharedWords = createSharedKeys((content: Intent) => slottedSamples(content).keys());

/** Bounds the pairs. */
const largestGroup = 30;

type SlottedSamples = ReadonlyMap<string, readonly ShapedSample[]>;

const slotted = new WeakMap<readonly ShapedSample[], SlottedSamples>();

/** The samples with slots of an intent's content by their words alone, one of each types. */
function slottedSamples(content: Intent): SlottedSamples {
  const shapes = shapesOf(content);
  let samples = slotted.get(shapes);
  if (samples === undefined) {
    const distinct = new Map(shapes.map((shaped) => [shaped.shape, shaped]));
    const withSlots = [...distinct.values()].filter(({ types }) => types.length > 0);
    samples = groupBy(withSlots, ({ shape }) => shape.replace(/\{[^{}]*\}/g, '{}'));
    slotted.set(shapes, samples);
  }
  return samples;
}

/** The two types where the samples differ, if they do so in one place only. */
function differenceOf(first: ShapedSample, second: ShapedSample): [string, string] | undefined {
  const places = first.types.flatMap((type, i): [string, string][] =>
    type === second.types[i] ? [] : [[type, second.types[i] ?? '']],
  );
  return places.length === 1 ? places[0] : undefined;
}

const shared = new WeakMap<TypeValues, WeakMap<TypeValues, readonly string[]>>();

function sharedValues(a: SlotType, b: SlotType): readonly string[] {
  const own = valuesOfType(a);
  const others = valuesOfType(b);
  const known = shared.get(own) ?? new WeakMap<TypeValues, readonly string[]>();
  shared.set(own, known);
  let values = known.get(others);
  if (values === undefined) {
    const texts = new Set([...own.values.keys(), ...own.synonyms.keys()]);
    values = [...texts].filter(
      (text) => text !== '' && (others.values.has(text) || others.synonyms.has(text)),
    );
    known.set(others, values);
  }
  return values;
}
