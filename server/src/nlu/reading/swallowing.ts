import type { Grammar } from '../../grammar/grammar';
import type { GrammarSample, ParsedSlot } from '../../grammar/types';

/** From so few shapes of samples nothing can be told, from so many it can. */
const shapes = { few: 40, many: 100 };
/** Samples that are asked about, evenly over all. */
const mostAsked = 48;
/** The share in the middle of the development skills. */
const usualShare = 0.12;
/** Slots hold a word that no list and no sample has. */
const unheard = '\u2603';

const known = new WeakMap<Grammar, number>();

/**
 * How much more often than usual an open parse by a skill's other samples takes one of its samples and puts other words into slots:
 * the logarithm of the ratio, 0 or more, less where the samples are few. A skill of templates has "play {song}" and little else
 * that "play {song} loudly" could be; who writes down whole sentences has a sample that swallows nearly any other.
 */
export function swallowing(grammar: Grammar): number {
  const value = known.get(grammar) ?? measure(grammar);
  known.set(grammar, value);
  return value;
}

function measure(grammar: Grammar): number {
  const samples = distinctShapes(grammar.samples);
  const certainty = Math.min(1, (samples.length - shapes.few) / (shapes.many - shapes.few));
  if (certainty <= 0) return 0;
  const step = Math.max(1, samples.length / mostAsked);
  const asked = Array.from(
    { length: Math.min(samples.length, mostAsked) },
    (_, i) => samples[Math.floor(i * step)]!,
  );
  const swallowed = asked.filter((sample) => isSwallowed(grammar, sample)).length;
  const share = (swallowed + 0.5) / (asked.length + 5);
  return certainty * Math.max(0, Math.log(share / usualShare));
}

/** One sample of each order of words and slots; built-in intents' phrases are not the author's. */
function distinctShapes(samples: readonly GrammarSample[]): GrammarSample[] {
  const byShape = new Map<string, GrammarSample>();
  for (const sample of samples) {
    if (!sample.intent.startsWith('AMAZON.')) byShape.set(`${sample.intent} ${shapeOf(sample)}`, sample);
  }
  return [...byShape.values()];
}

function shapeOf({ parts }: GrammarSample): string {
  return parts.map((part) => (typeof part === 'string' ? part : `{${part.name}}`)).join(' ');
}

/** Whether, were it not there, an open parse of its own intent would put other words into slots. */
function isSwallowed(grammar: Grammar, { intent, key, parts: all }: GrammarSample): boolean {
  const parts = all.filter((part) => part !== '');
  const tokens = parts.map((part) => (typeof part === 'string' ? part : unheard));
  const parses = grammar.parse(tokens, { intent, key }).filter(({ sample }) => sample.intent === intent);
  const [best] = parses;
  if (!best || parses.some(({ kind }) => kind !== 'open')) return false;
  const own = parts.flatMap((part, start) =>
    typeof part === 'string' ? [] : [`${part.name} ${start} ${start + 1}`],
  );
  const taken = new Set(best.slots.map(({ name, start, end }: ParsedSlot) => `${name} ${start} ${end}`));
  return own.length !== taken.size || own.some((slot) => !taken.has(slot));
}
