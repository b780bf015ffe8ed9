import type { GrammarSample, Openness, SamplePart, ValueType } from '../../server/src/grammar/types';
import { ValueTrie } from '../../server/src/grammar/valueTrie';
import { Words } from '../../server/src/grammar/words';

/** A slot type from its gist: values as texts of words with spaces between them. */
export interface WrittenType {
  readonly values: readonly string[];
  readonly openness: Openness;
}

/** Samples as `[intent, text]`; `{name:type}` is a slot. */
export type WrittenSample = readonly [intent: string, text: string];

export interface SmallGrammar {
  readonly samples: readonly GrammarSample[];
  readonly words: Words;
}

/** Words that the samples of a test count as saying little. */
const closed: ReadonlySet<string> = new Set(['the', 'a', 'to', 'of']);

/** Samples as the grammar reads them, without a model around them. */
export function smallGrammar(
  written: readonly WrittenSample[],
  types: Readonly<Record<string, WrittenType>>,
  words = new Words(),
): SmallGrammar {
  const made = new Map(
    Object.entries(types).map(([name, { values, openness }]): [string, ValueType] => [
      name,
      { name, values: listOf(values, words), recognise: undefined, openness },
    ]),
  );
  const samples = written.map(([intent, text]) => {
    const parts = text.split(' ').map((part) => partOf(part, made));
    const carriers = parts.filter((part) => typeof part === 'string');
    const contentWords = carriers.filter((word) => !closed.has(word)).length;
    return { intent, key: text, text, parts, carrierWords: carriers.length, contentWords };
  });
  return { samples, words };
}

export function listOf(values: readonly string[], words: Words): ValueTrie {
  return new ValueTrie(
    values.map((value) => value.split(' ')),
    words,
  );
}

function partOf(text: string, types: ReadonlyMap<string, ValueType>): SamplePart {
  const slot = /^\{(\w+):(\w+)\}$/.exec(text);
  return slot ? { name: slot[1]!, type: types.get(slot[2]!)! } : text;
}
