import { t } from '../../base/l10n';
import { languageOf } from '../../catalog/locale';
import type { Intent, InteractionModel } from '../../model/types';
import { sampleOf, type ShapedSample, shapesOf } from '../ambiguity/shapes';
import { contentOf } from '../origins';
import type { Finding } from '../types';
import { pages } from './documentation';
import { phraseNamesOf } from './phraseSlots';
import { findingOf, type LocalContext, type Rule, type RuleContext } from './rule';
import { slotsOf } from './sampleTexts';

/**
 * Free speech behind a single word with which samples of another intent begin or end: it draws what belongs to them.
 * Told once an intent.
 */
export const phraseSlotGreedy: Rule = {
  id: 'phrase-slot-greedy',
  severity: 'hint',
  documentation: pages.slotTypes,
  check(context) {
    if (writesWithoutSpaces(context)) {
      return [];
    }
    return context.model.intents.flatMap((intent) => {
      for (const carrier of carriersOf(intent)) {
        const rival = rivalOf(carrier, intent, context.model);
        if (rival !== undefined) {
          return [tell(sampleOf(intent, carrier.shaped), rival, context)];
        }
      }
      return [];
    });
  },
};

/** A sample that is one word and free speech. */
interface Carrier {
  readonly shaped: ShapedSample;
  readonly word: string;
  readonly side: 'before' | 'behind';
}

const carriers = new WeakMap<Intent, readonly Carrier[]>();

function carriersOf(intent: Intent): readonly Carrier[] {
  const content = contentOf(intent);
  let known = carriers.get(content);
  if (known === undefined) {
    const phrases = phraseNamesOf(content);
    known =
      phrases.size === 0 ? [] : shapesOf(content).flatMap((shaped) => carrierIn(shaped, content, phrases));
    carriers.set(content, known);
  }
  return known;
}

function carrierIn(shaped: ShapedSample, intent: Intent, phrases: ReadonlySet<string>): Carrier[] {
  const [slot, ...others] = slotsOf(intent.samples[shaped.index]!);
  const [first, last, ...more] = shaped.text.split(' ');
  if (slot === undefined || !phrases.has(slot.name) || others.length > 0 || more.length > 0) {
    return [];
  }
  if (first === undefined || last === undefined) {
    return [];
  }
  return first.startsWith('{')
    ? [{ shaped, word: last, side: 'behind' }]
    : [{ shaped, word: first, side: 'before' }];
}

type WrittenSample = ReturnType<typeof sampleOf>;

interface Rival {
  readonly intent: Intent;
  readonly sample: WrittenSample;
}

/** A longer sample of another intent that has the word in the same place. */
function rivalOf({ word, side }: Carrier, own: Intent, { intents }: InteractionModel): Rival | undefined {
  for (const intent of intents) {
    const shaped =
      intent === own
        ? undefined
        : shapesOf(intent).find(({ text }) =>
            side === 'before' ? text.startsWith(`${word} `) : text.endsWith(` ${word}`),
          );
    if (shaped !== undefined) {
      return { intent, sample: sampleOf(intent, shaped) };
    }
  }
  return undefined;
}

function tell(
  sample: WrittenSample,
  { intent, sample: rival }: Rival,
  { samplesPart: part }: RuleContext,
): Finding {
  return findingOf(phraseSlotGreedy, {
    part,
    range: sample.range,
    message: t(
      "Beside free speech one word is little: '{0}' draws what belongs to '{1}' of intent '{2}'. Add words.",
      sample.text,
      rival.text,
      intent.name.value,
    ),
    related: [{ part, range: rival.range, message: t('in {0}', intent.name.value) }],
  });
}

function writesWithoutSpaces({ locale }: LocalContext): boolean {
  return locale !== undefined && languageOf(locale) === 'ja';
}
