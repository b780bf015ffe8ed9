import { languageOf } from '../../catalog/locale';
import { spellingKey } from '../../catalog/recognise/spellings';
import { ValueTrie } from '../../grammar/valueTrie';
import { Words } from '../../grammar/words';
import { tokenTexts } from '../../nlu/tokenize';
import { unitsOf } from '../../nlu/units';

/** A text as the grammar reads it. */
export interface CutText {
  readonly tokens: readonly string[];
  readonly units: readonly string[];
}

/** Texts, and lists, that are kept before all are forgotten: more than any model has. */
const mostTexts = 100_000;
const mostLists = 1_000;

/** A list with what it was made of. */
interface KnownList {
  readonly values: readonly string[];
  readonly trie: ValueTrie;
}

/** Keeps what is slow to work out from one version of a model to the next: texts cut into tokens, lists made tries. */
export class GrammarMemory {
  readonly words: Words;
  readonly locale: string;
  readonly #language: string;
  readonly #texts = new Map<string, CutText>();
  /** By list of values: a lexicon gives the same list as long as the type is the same. */
  readonly #lists = new WeakMap<readonly string[], ValueTrie>();
  /** By length and ends: a model that was read anew has new lists of the same values. */
  readonly #alike = new Map<string, KnownList>();

  constructor(locale: string) {
    this.locale = locale;
    const language = languageOf(locale);
    this.#language = language;
    this.words = new Words((word) => spellingKey(word, language));
  }

  cut(text: string): CutText {
    const known = this.#texts.get(text);
    if (known) return known;
    if (this.#texts.size >= mostTexts) this.#texts.clear();
    const cut = this.#cut(text);
    this.#texts.set(text, cut);
    return cut;
  }

  listOf(values: readonly string[]): ValueTrie {
    const known = this.#lists.get(values) ?? this.#listAlike(values);
    this.#lists.set(values, known);
    return known;
  }

  /** The list of the same values where there is one: whoever compares lists by identity sees no change. */
  #listAlike(values: readonly string[]): ValueTrie {
    const key = `${values.length} ${values[0]} ${values.at(-1)}`;
    const alike = this.#alike.get(key);
    if (alike?.values.every((value, i) => value === values[i])) return alike.trie;
    const cut = values.map((value) => this.#cut(value).units);
    const trie = new ValueTrie(cut, this.words);
    if (this.#alike.size >= mostLists) this.#alike.clear();
    this.#alike.set(key, { values, trie });
    return trie;
  }

  #cut(text: string): CutText {
    // Most texts are plain words: that is quick to see and quick to cut.
    if (/^[a-z]+(?: [a-z]+)*$/.test(text)) {
      const words = text.split(' ');
      return { tokens: words, units: words };
    }
    const tokens = tokenTexts(text, this.locale);
    return { tokens, units: unitsOf(tokens, this.#language).texts };
  }
}
