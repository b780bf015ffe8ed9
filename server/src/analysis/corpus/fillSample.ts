import type { Random } from '../../base/random';
import type { Intent, Sample, TemplateSlot } from '../../model/types';
import { tokenize } from '../../nlu/tokenize';
import type { SlotSpan, Token } from '../../nlu/types';
import { declaredSlot, type Lexicon } from './lexicon';

export interface Placeholder {
  readonly slot: TemplateSlot;
  /** Tokens `[tokenStart, tokenEnd)` of the utterance. */
  readonly tokenStart: number;
  readonly tokenEnd: number;
}

/** A sample with values in its slots. */
export interface FilledSample {
  readonly utterance: string;
  /** What `tokenize(utterance, lexicon.locale)` gives. */
  readonly tokens: readonly string[];
  /** The declared slots only: a slot that the intent does not know has no label to learn. */
  readonly spans: readonly SlotSpan[];
  /** One a slot of the template, in its order. */
  readonly placeholders: readonly Placeholder[];
}

interface FilledSlot {
  readonly slot: TemplateSlot;
  readonly start: number;
  readonly end: number;
}

/**
 * Puts values into a sample's slots. Words next to a slot are set apart from its value, so that every
 * value covers whole tokens, whatever the sample glues to the braces.
 */
export function fillSample(sample: Sample, intent: Intent, lexicon: Lexicon, random: Random): FilledSample {
  const { utterance, slots } = joinParts(sample, intent, lexicon, random);
  const tokens = tokenize(utterance, lexicon.locale);
  const placeholders = placeSlots(slots, tokens);
  return {
    utterance,
    tokens: tokens.map((token) => token.text),
    spans: placeholders.flatMap(({ slot, tokenStart, tokenEnd }) => {
      const name = declaredSlot(intent, slot.name)?.name.value;
      return name === undefined || tokenStart === tokenEnd
        ? []
        : [{ name, start: tokenStart, end: tokenEnd }];
    }),
    placeholders,
  };
}

function joinParts(
  sample: Sample,
  intent: Intent,
  lexicon: Lexicon,
  random: Random,
): { utterance: string; slots: FilledSlot[] } {
  let utterance = '';
  let afterSlot = false;
  const slots: FilledSlot[] = [];
  for (const part of sample.template.parts) {
    const isSlot = part.kind === 'slot';
    const text = isSlot ? pickValue(part, intent, lexicon, random) : part.text;
    if ((isSlot || afterSlot) && needsGap(utterance, text, isSlot)) {
      utterance += ' ';
    }
    if (isSlot) {
      slots.push({ slot: part, start: utterance.length, end: utterance.length + text.length });
    }
    utterance += text;
    afterSlot = isSlot;
  }
  return { utterance, slots };
}

/** The old form's example is half the truth about its slot: it was written for this very sample. */
function pickValue(slot: TemplateSlot, intent: Intent, lexicon: Lexicon, random: Random): string {
  const example = slot.example?.trim().toLowerCase();
  if (example && random.next() < 0.5 && tokenize(example, lexicon.locale).length > 0) {
    return example;
  }
  return random.pick(lexicon.values(intent, slot.name)) ?? slot.name;
}

const possessive = /^['’]s(?![\p{L}\p{N}])/iu;
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}\p{P}\p{Zs}]*$/u;

/** No gap before a possessive 's or closing punctuation, nor after an opening one; else between all that touches. */
function needsGap(before: string, after: string, slotFollows: boolean): boolean {
  if (before === '' || after === '' || /\s$/.test(before) || /^\s/.test(after)) {
    return false;
  }
  if (slotFollows) {
    return !/[("“„¿¡«]$/.test(before);
  }
  return !(possessive.test(after) && spaced.test(before)) && !/^[,.?!;:)"”»]+(?:\s|$)/.test(after);
}

function placeSlots(slots: readonly FilledSlot[], tokens: readonly Token[]): Placeholder[] {
  let next = 0;
  return slots.map(({ slot, start, end }) => {
    while (next < tokens.length && tokens[next]!.end <= start) {
      next++;
    }
    const tokenStart = next;
    while (next < tokens.length && tokens[next]!.start < end) {
      next++;
    }
    return { slot, tokenStart, tokenEnd: next };
  });
}
