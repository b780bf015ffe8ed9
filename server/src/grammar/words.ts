/** Numbers for words, from 1 on; shared by what is compared with each other. */
export class Words {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [''];

  /** The word's number; a new word gets one. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#texts.length);
    this.#texts.push(word);
    return this.#texts.length - 1;
  }

  /** @returns 0 for a word that has no number */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }

  textOf(number: number): string {
    return this.#texts[number]!;
  }
}
