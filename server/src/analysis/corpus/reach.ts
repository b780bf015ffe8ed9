/** How much of a model is learned. Far beyond what Alexa takes; what lies further is told by the rule `beyond-learning`. */
import type { InteractionModel, Sample } from '../../model/types';
import { contentOf } from '../origins';

/** Alexa takes 250. */
export const mostIntents = 400;
/** Names of slots over all intents; large skills have 30. What reads tags takes time by their square. */
export const mostSlots = 150;
/** Of one slot type, synonyms among them. */
export const mostValues = 50_000;
/** Distinct samples that are compared with each other; the work grows by their square. The largest real skills have a few thousand. */
export const mostCompared = 5_000;
/** In characters. */
export const longestSample = 1000;

export interface Reach {
  readonly intents: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
  /** Intents and slots that are left out. */
  readonly beyond: { readonly intents: number; readonly slots: number };
}

const known = new WeakMap<InteractionModel['intents'], Reach>();

/** The first names of a model. */
export function reachOf({ intents }: InteractionModel): Reach {
  const reach = known.get(intents) ?? findReach(intents);
  known.set(intents, reach);
  return reach;
}

function findReach(intents: InteractionModel['intents']): Reach {
  const names = new Set<string>();
  const slots = new Set<string>();
  for (const intent of intents) {
    const content = contentOf(intent);
    if (content.name.value !== '') names.add(content.name.value);
    for (const { name } of content.slots) slots.add(name.value);
  }
  return {
    intents: firstOf(names, mostIntents),
    slots: firstOf(slots, mostSlots),
    beyond: {
      intents: Math.max(0, names.size - mostIntents),
      slots: Math.max(0, slots.size - mostSlots),
    },
  };
}

function firstOf(names: ReadonlySet<string>, count: number): ReadonlySet<string> {
  return names.size <= count ? names : new Set([...names].slice(0, count));
}

export function isInReach({ text }: Sample): boolean {
  return text.length <= longestSample;
}
