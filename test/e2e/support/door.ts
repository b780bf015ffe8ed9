/** The host's door to the window; see test/host/README.md. On the desktop there is none. */

import { contributes } from '../../../package.json';
import { environment } from './environment';
import { patience } from './until';

const address = environment.ui;

export const hasDoor = address !== undefined;

export interface AfterText {
  readonly text: string;
  readonly line: string;
  readonly colour: string;
}

export interface Style {
  readonly text: string;
  readonly line: string;
  readonly colour: string;
  readonly border: string;
}

/** What the window painted on one line; times in milliseconds of the page. */
export interface Recording {
  readonly frames: readonly Frame[];
  readonly keys: readonly number[];
  /** Between two frames: longer than a screen takes where the machine has too much to do. */
  readonly longestFrame: number;
  readonly endedAt: number;
}

export interface Frame {
  readonly at: number;
  readonly line: string;
  /** What is drawn behind it. */
  readonly after: string;
  /** Left edge of the text, in pixels: it moves when the editor scrolls sideways. */
  readonly scrolled: number;
}

export const door = {
  afterTexts: () => get<AfterText[]>('after', {}),
  styles: (css: string) => get<Style[]>('styles', { css }),
  texts: (css: string) => get<string[]>('texts', { css }),
  type: (text: string, delay = 30) => get('type', { text, delay: String(delay) }),
  press: (key: string) => get('press', { key }),
  click: (css: string) => get('click', { css }),
  hover: (css: string) => get('hover', { css }),
  wait: (css: string, state: 'attached' | 'visible' | 'hidden' | 'detached' = 'attached') =>
    get('wait', { css, state }),
  boxes: (css: string) => get<{ x: number; y: number; width: number; height: number }[]>('boxes', { css }),
  record: (text: string) => get('record', { text }),
  recorded: () => get<Recording>('recorded', {}),
  rules: (text: string) => get<{ count: number }>('rules', { text }),
  screenshot: (name: string, clip = '') => get('screenshot', { name, clip }),
};

/** Whether a text behind a line is one of ours: they all begin with a sign. */
export function isVerdict(text: string): boolean {
  return /^[✓✗⚠→○…]/.test(text);
}

/** Milliseconds: to look takes time of the machine too. */
const betweenLooks = 30;

/** Looks again and again until what is seen fits: the window paints some frames after it is told to. */
export async function untilSeen<T>(
  look: () => Promise<T>,
  fits: (seen: T) => boolean,
  what: string,
): Promise<T> {
  const end = performance.now() + patience;
  let seen = await look();
  while (!fits(seen)) {
    if (performance.now() > end) {
      throw new Error(`waited ${patience} ms to see ${what}; seen was ${JSON.stringify(seen)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, betweenLooks));
    seen = await look();
  }
  return seen;
}

/** The pieces of text in sight that are drawn in one of the slot colours of a dark theme. */
export async function colouredSlots(): Promise<string[]> {
  const styles = await door.styles('.view-line span span');
  return styles.filter(({ colour }) => slotColours.includes(colour)).map(({ text }) => text);
}

/** As computed styles write them. */
const slotColours = contributes.colors
  .filter(({ id }) => /^skillLens\.slot\d$/.test(id))
  .map(({ defaults: { dark } }) => {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(dark.slice(at, at + 2), 16));
    return `rgb(${red}, ${green}, ${blue})`;
  });

async function get<T = unknown>(path: string, query: Record<string, string>): Promise<T> {
  const url = new URL(`${address}/${path}`);
  url.search = new URLSearchParams(query).toString();
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(`/${path}: ${await answer.text()}`);
  }
  return (await answer.json()) as T;
}
