/** The host's door to the window; see test/host/README.md. On the desktop there is none. */

const address = process.env['SKILL_LENS_UI'];

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
  screenshot: (name: string) => get('screenshot', { name }),
};

async function get<T = unknown>(path: string, query: Record<string, string>): Promise<T> {
  const url = new URL(`${address}/${path}`);
  url.search = new URLSearchParams(query).toString();
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(`/${path}: ${await answer.text()}`);
  }
  return (await answer.json()) as T;
}
