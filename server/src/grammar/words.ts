/** What the spellings of one word have in common; of a word in plain letters the word itself. */
export type Spelling = (word: string) => string;

const asWritten: Spelling = (word) => word;
const plain = /^[a-z0-9']*$/;

/** Numbers for words, from 1 on, one for all spellings of a word; shared by what is compared with each other. */
export class Words {
  /** By spelling as it was added, and by what the spellings have in common. */
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [''];
  readonly #spelling: Spelling;

  constructor(spelling = asWritten) {
    this.#spelling = spelling;
  }

  /** The word's number; a new word gets one. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const key = this.#spelling(word);
    const number = this.#numbers.get(key) ?? this.#texts.push(word) - 1;
    this.#numbers.set(key, number);
    this.#numbers.set(word, number);
    return number;
  }

  /** @returns 0 for a word that has no number */
  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    return plain.test(word) ? 0 : (this.#numbers.get(this.#spelling(word)) ?? 0);
  }

  /** The word as it was spelled first. */
  textOf(number: number): string {
    return this.#texts[number]!;
  }
}
