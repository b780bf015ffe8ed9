import { performance } from 'node:perf_hooks';
import { type Places, placesIn, type TextPosition } from './places';
import { pause, type Server, withServer } from './server';

/** How often everything is done. */
export interface Extent {
  readonly keystrokes: number;
  readonly requests: number;
}

/** What one model costs; every list is in milliseconds, and empty where `reasons` tells why. */
export interface Measured {
  readonly name: string;
  readonly bytes: number;
  readonly diagnostics: number;
  readonly open: number;
  readonly keystrokes: readonly number[];
  readonly completions: readonly number[];
  readonly hovers: readonly number[];
  readonly renames: readonly number[];
  readonly memory: { readonly now: number; readonly peak: number } | undefined;
  readonly reasons: Readonly<Record<string, string>>;
}

/** A quick typist's pace. */
const betweenKeystrokes = 120;

export async function measureModel(name: string, text: string, extent: Extent): Promise<Measured> {
  return withServer(text, async (server) => {
    const session = new Session(server, placesIn(text));
    const { open, diagnostics } = await session.open(text);
    await pause(1500);
    const keystrokes = await session.type(extent.keystrokes);
    const reasons: Record<string, string> = {};
    const completions = await session.complete(extent.requests, reasons);
    const hovers = await session.hover(extent.requests, reasons);
    const renames = await session.rename(Math.min(5, extent.requests), reasons);
    const bytes = Buffer.byteLength(text);
    const memory = server.memory();
    return { name, bytes, open, diagnostics, keystrokes, completions, hovers, renames, memory, reasons };
  });
}

/** One document, open from the first to the last measurement. */
class Session {
  readonly #server: Server;
  readonly #places: Places;
  readonly #textDocument: { readonly uri: string };
  #version = 1;
  #typed = 0;

  constructor(server: Server, places: Places) {
    this.#server = server;
    this.#places = places;
    this.#textDocument = { uri: server.uri };
  }

  async open(text: string): Promise<{ open: number; diagnostics: number }> {
    const shown = this.#server.diagnosed(1);
    const sent = performance.now();
    const document = { uri: this.#server.uri, languageId: 'json', version: 1, text };
    this.#server.notify('textDocument/didOpen', { textDocument: document });
    const message = await shown;
    if (!message) throw new Error('The server says nothing about the model that was opened');
    return { open: performance.now() - sent, diagnostics: message.diagnostics.length };
  }

  /** Letter by letter at the end of a sample: each from didChange to the diagnostics of its version. */
  async type(keystrokes: number): Promise<number[]> {
    const latencies: number[] = [];
    for (let key = 0; key < keystrokes; key++) {
      const sent = performance.now();
      const shown = this.#insert(' and then tell me more'.charAt(key % 22));
      if (!(await shown)) throw new Error('The server says nothing about a keystroke');
      latencies.push(performance.now() - sent);
      await pause(betweenKeystrokes - (performance.now() - sent));
    }
    return latencies;
  }

  /** Types `{` and asks at once, as an editor does; from the question to the answer. */
  async complete(times: number, reasons: Record<string, string>): Promise<number[]> {
    const isOffered = this.#server.capabilities.completionProvider !== undefined;
    return this.#repeat('completion', isOffered, times, reasons, async () => {
      void this.#insert('{');
      const { answer, milliseconds } = await this.#ask('textDocument/completion', this.#cursor());
      void this.#remove();
      return hasItems(answer) ? milliseconds : undefined;
    });
  }

  async hover(times: number, reasons: Record<string, string>): Promise<number[]> {
    const isOffered = this.#server.capabilities.hoverProvider !== undefined;
    return this.#repeat('hover', isOffered, times, reasons, async (round) => {
      const place = round % 2 === 0 ? this.#places.slot : this.#places.intentName;
      const { answer, milliseconds } = await this.#ask('textDocument/hover', place);
      return answer ? milliseconds : undefined;
    });
  }

  /** The intent of the sample, wherever it is named. */
  async rename(times: number, reasons: Record<string, string>): Promise<number[]> {
    const isOffered = this.#server.capabilities.renameProvider !== undefined;
    return this.#repeat('rename', isOffered, times, reasons, async (round) => {
      const newName = `Renamed${'X'.repeat(round + 1)}Intent`;
      const { answer, milliseconds } = await this.#ask('textDocument/rename', this.#places.intentName, {
        newName,
      });
      return answer ? milliseconds : undefined;
    });
  }

  /** A letter before each question: the answer is about a text that the server has not seen before. */
  async #repeat(
    what: string,
    isOffered: boolean,
    times: number,
    reasons: Record<string, string>,
    once: (round: number) => Promise<number | undefined>,
  ): Promise<number[]> {
    if (!isOffered) {
      reasons[what] = 'the server does not offer it';
      return [];
    }
    const latencies: number[] = [];
    for (let round = 0; round < times; round++) {
      await this.#insert('e');
      const latency = await once(round);
      if (latency !== undefined) latencies.push(latency);
      await pause(betweenKeystrokes);
    }
    if (latencies.length === 0) reasons[what] = 'the server has no answer';
    return latencies;
  }

  async #ask(
    method: string,
    position: TextPosition,
    more: object = {},
  ): Promise<{ answer: unknown; milliseconds: number }> {
    const sent = performance.now();
    const answer = await this.#server.request(method, {
      textDocument: this.#textDocument,
      position,
      ...more,
    });
    return { answer, milliseconds: performance.now() - sent };
  }

  /** Behind what has been typed. */
  #cursor(): TextPosition {
    const { line, character } = this.#places.sampleEnd;
    return { line, character: character + this.#typed };
  }

  #insert(text: string): Promise<unknown> {
    const end = this.#cursor();
    this.#typed += text.length;
    return this.#change(text, end, end);
  }

  #remove(): Promise<unknown> {
    const end = this.#cursor();
    this.#typed--;
    return this.#change('', this.#cursor(), end);
  }

  /** @returns the diagnostics of the new version */
  #change(text: string, start: TextPosition, end: TextPosition): Promise<unknown> {
    const shown = this.#server.diagnosed(++this.#version);
    this.#server.notify('textDocument/didChange', {
      textDocument: { ...this.#textDocument, version: this.#version },
      contentChanges: [{ text, range: { start, end } }],
    });
    return shown;
  }
}

function hasItems(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length > 0;
  return typeof answer === 'object' && answer !== null && 'items' in answer && hasItems(answer.items);
}
