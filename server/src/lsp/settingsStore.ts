/** The client's settings: those of the window, and of each document, as folders may have their own. */
import { defaultSettings, type Settings } from '../protocol';
import { parseSettings } from './settings';

export interface SettingsStore {
  /** Those of the window; the defaults until the client has told them. */
  readonly window: Settings;
  /** Waits for the client's word, so that nothing is done with the defaults only because it has not come yet. */
  of(uri: string): Promise<Settings>;
  /** They have changed, or can be asked for now. `pushed` counts where the client cannot be asked. Rejects where it fails to answer; what was known holds on then. */
  changed(pushed: unknown): Promise<void>;
}

/** The `skillLens` section, of a document's folder or of the window; undefined: the client cannot be asked. */
export type AskForSettings = ((uri: string | undefined) => Promise<unknown>) | undefined;

export function createSettingsStore(ask: AskForSettings): SettingsStore {
  const byUri = new Map<string, Promise<Settings>>();
  let window: Settings = defaultSettings;
  let begin: () => void = () => undefined;
  /** The last word of the client, come or on its way. */
  let latest = new Promise<void>((resolve) => {
    begin = resolve;
  });

  let questions = 0;

  /** An answer that comes behind that of a newer question says nothing any more. */
  const askForWindow = async (pushed: unknown): Promise<void> => {
    const question = ++questions;
    const settings = parseSettings(ask === undefined ? pushed : await ask(undefined));
    if (question === questions) window = settings;
  };

  /** A client that fails to answer for a document has its window's settings. */
  const askFor = async (uri: string): Promise<Settings> => {
    await latest.catch(() => undefined);
    if (ask === undefined) return window;
    try {
      return parseSettings(await ask(uri));
    } catch {
      return window;
    }
  };

  return {
    get window() {
      return window;
    },
    of(uri) {
      const known = byUri.get(uri) ?? askFor(uri);
      byUri.set(uri, known);
      return known;
    },
    async changed(pushed) {
      byUri.clear();
      latest = askForWindow(pushed);
      try {
        await latest;
      } finally {
        begin();
      }
    },
  };
}
