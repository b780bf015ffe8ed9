import { createCatalog } from '../../server/src/catalog/catalog';
import { createGrammar } from '../../server/src/grammar/grammar';
import type { GrammarSample, SamplePart, ValueType } from '../../server/src/grammar/types';
import { ValueTrie } from '../../server/src/grammar/valueTrie';
import { Words } from '../../server/src/grammar/words';
import type { GazetteerValues } from '../../server/src/nlu/gazetteer';
import type { SkillText } from '../../server/src/nlu/skillText';
import type { AnnotatedUtterance, LabelSet } from '../../server/src/nlu/types';
import { withoutText } from '../../server/src/nlu/withoutText';

const locale = 'en-US';

/** The rows of a corpus as the text of a skill: each a sample, with the slots in the place of their values. */
export function corpusText(
  utterances: readonly AnnotatedUtterance[],
  labels: LabelSet,
  values: GazetteerValues,
): SkillText {
  const words = new Words();
  const closed = createCatalog().closedClass(locale);
  const types = new Map(labels.slots.map((slot) => [slot, typeOf(slot, values[slot] ?? [], words)]));
  const samples = new Map<string, GrammarSample>();
  for (const utterance of utterances) {
    const sample = sampleOf(utterance, types, closed);
    samples.set(`${sample.intent} ${sample.key}`, sample);
  }
  const all = [...samples.values()];
  const tellingWords = new Set(all.flatMap(({ parts }) => parts.filter((part) => typeof part === 'string')));
  return {
    ...withoutText(labels, locale),
    grammar: createGrammar({ samples: all, words, courtesy: new ValueTrie([], words) }),
    isClosed: (word) => closed.has(word),
    tellingWords,
  };
}

function typeOf(name: string, values: readonly string[], words: Words): ValueType {
  const list = new ValueTrie(
    values.map((value) => value.split(' ')),
    words,
  );
  return { name, values: list, recognise: undefined, openness: 'anywhere' };
}

function sampleOf(
  { tokens, intent, slots }: AnnotatedUtterance,
  types: ReadonlyMap<string, ValueType>,
  closed: ReadonlySet<string>,
): GrammarSample {
  const parts: SamplePart[] = [];
  let next = 0;
  for (const { name, start, end } of slots.toSorted((a, b) => a.start - b.start)) {
    parts.push(...tokens.slice(next, start), { name, type: types.get(name)! });
    next = end;
  }
  parts.push(...tokens.slice(next));
  const text = parts.map((part) => (typeof part === 'string' ? part : `{${part.name}}`)).join(' ');
  const carriers = parts.filter((part) => typeof part === 'string');
  const contentWords = carriers.filter((word) => !closed.has(word)).length;
  return { intent, text, key: text, parts, carrierWords: carriers.length, contentWords };
}
