import { inFigures, t } from '../../base/l10n';
import type { Intent, SlotType } from '../../model/types';
import {
  isInReach,
  longestSample,
  mostCompared,
  mostIntents,
  mostSlots,
  mostValues,
  reachOf,
} from '../corpus/reach';
import { contentOf, sampleRangeOf, typeContentOf } from '../origins';
import type { Finding } from '../types';
import { findingOf, type Rule, type RuleContext } from './rule';

/** What is too much to be learned, so that nothing is predicted for it. */
export const beyondLearning: Rule = {
  id: 'beyond-learning',
  severity: 'information',
  documentation: undefined,
  check(context) {
    const { intents, slots } = reachOf(context.model).beyond;
    return [
      ...(intents > 0 ? [tooMany(context, t('intents ({0})', mostIntents), intents)] : []),
      ...(slots > 0 ? [tooMany(context, t('slot names ({0})', mostSlots), slots)] : []),
      ...notCompared(context),
      ...longSamples(context),
      ...longTypes(context),
    ];
  },
};

function notCompared({ model }: RuleContext): Finding[] {
  const count = model.intents.reduce((sum, intent) => sum + contentOf(intent).samples.length, 0);
  if (count <= mostCompared) return [];
  const { start, end } = model.invocationName?.range ?? model.languageModelRange;
  return [
    findingOf(beyondLearning, {
      range: { start, end: Math.max(start, Math.min(end, start + 1)) },
      message: t(
        'The model has {0} samples: of more than {1} it is not told which read more like another intent. Conflicts are still found.',
        inFigures(count),
        inFigures(mostCompared),
      ),
    }),
  ];
}

function tooMany({ model }: RuleContext, what: string, count: number): Finding {
  const { start, end } = model.invocationName?.range ?? model.languageModelRange;
  const more = inFigures(count);
  return findingOf(beyondLearning, {
    range: { start, end: Math.max(start, Math.min(end, start + 1)) },
    message: t(
      'The model has more {0} than are learned: nothing is predicted for {1} of them. Remove some.',
      what,
      more,
    ),
  });
}

function longTypes({ model }: RuleContext): Finding[] {
  return model.slotTypes
    .filter((type) => isLong(typeContentOf(type)))
    .map(({ name }) =>
      findingOf(beyondLearning, {
        range: name.range,
        message: t(
          "Of '{0}' the first {1} values and synonyms are learned. Remove some.",
          name.value,
          inFigures(mostValues),
        ),
      }),
    );
}

const longTypesKnown = new WeakMap<SlotType, boolean>();

/** Counted once a type; counting stops where it is decided. */
function isLong(type: SlotType): boolean {
  const known = longTypesKnown.get(type);
  if (known !== undefined) return known;
  const { values } = type;
  let count = values.length;
  for (let i = 0; i < values.length && count <= mostValues; i++) count += values[i]!.synonyms.length;
  longTypesKnown.set(type, count > mostValues);
  return count > mostValues;
}

const tooLong = new WeakMap<Intent, readonly number[]>();

/** Numbers of an intent's samples that are too long; looked for once an intent. */
function longOf(intent: Intent): readonly number[] {
  const content = contentOf(intent);
  let found = tooLong.get(content);
  if (found === undefined) {
    found = content.samples.flatMap((sample, index) => (isInReach(sample) ? [] : [index]));
    tooLong.set(content, found);
  }
  return found;
}

/** The first one, with the number of others. */
function longSamples({ model, samplesPart: part }: RuleContext): Finding[] {
  const long = model.intents.flatMap((intent) => longOf(intent).map((index) => ({ intent, index })));
  if (long.length === 0) {
    return [];
  }
  const { start } = sampleRangeOf(long[0]!.intent, long[0]!.index);
  const more = long.length > 1 ? t(' ({0} more here.)', inFigures(long.length - 1)) : '';
  return [
    findingOf(beyondLearning, {
      part,
      range: { start, end: start + 1 },
      message: t(
        'A sample of more than {0} characters is not learned. Write what users say in one breath.{1}',
        longestSample,
        more,
      ),
    }),
  ];
}
