/** Answers about a text that changes with every key: only the newest is worth showing. */
export class LatestAnswer<R> {
  readonly #ask: (text: string) => Promise<R>;
  #newest: { readonly text: string; readonly answer: Promise<R> } | undefined;

  constructor(ask: (text: string) => Promise<R>) {
    this.#ask = ask;
  }

  /** @returns undefined where another text has been asked about meanwhile */
  async ask(text: string): Promise<R | undefined> {
    const own = { text, answer: this.#ask(text) };
    this.#newest = own;
    const answer = await own.answer;
    return this.#newest === own ? answer : undefined;
  }

  /** The answer about just this text, which may be on its way; asks where it is not. */
  of(text: string): Promise<R> {
    if (this.#newest?.text !== text) this.#newest = { text, answer: this.#ask(text) };
    return this.#newest.answer;
  }
}
