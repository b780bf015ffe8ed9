import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../server/src/lsp/settingsStore';
import { defaultSettings } from '../../server/src/protocol';

const quiet = { ambiguity: { enabled: false } };

describe('settings of a client that can be asked', () => {
  it("are those of each document's folder", async () => {
    const store = createSettingsStore((uri) => Promise.resolve(uri?.startsWith('file:///b/') ? quiet : {}));
    await store.changed(undefined);
    expect((await store.of('file:///a/x.json')).ambiguity.enabled).toBe(true);
    expect((await store.of('file:///b/x.json')).ambiguity.enabled).toBe(false);
    expect(store.window).toEqual(defaultSettings);
  });

  it('are waited for at the start, and asked for again after a change', async () => {
    let current: unknown = {};
    const store = createSettingsStore(() => Promise.resolve(current));
    const early = store.of('file:///x.json');
    current = quiet;
    await store.changed(undefined);
    expect((await early).ambiguity.enabled).toBe(false);
    current = {};
    const changing = store.changed(undefined);
    expect((await store.of('file:///x.json')).ambiguity.enabled).toBe(true);
    await changing;
  });

  it('are those that it was asked for last, in whatever order the answers come', async () => {
    const answers: ((settings: unknown) => void)[] = [];
    const store = createSettingsStore(() => new Promise((resolve) => void answers.push(resolve)));
    const changes = [store.changed(undefined), store.changed(undefined)];
    answers[1]!(quiet);
    answers[0]!({});
    await Promise.all(changes);
    expect(store.window.ambiguity.enabled).toBe(false);
  });

  it('hold on where it fails to answer', async () => {
    let answer: Promise<unknown> = Promise.resolve(quiet);
    const store = createSettingsStore(() => answer);
    await store.changed(undefined);
    answer = Promise.reject(new Error('gone'));
    await expect(store.changed(undefined)).rejects.toThrow('gone');
    expect(store.window.ambiguity.enabled).toBe(false);
  });

  it("are the window's where it fails to answer for a document", async () => {
    const store = createSettingsStore((uri) =>
      uri === undefined ? Promise.resolve(quiet) : Promise.reject(new Error('no such folder')),
    );
    await store.changed(undefined);
    expect((await store.of('file:///x.json')).ambiguity.enabled).toBe(false);
  });
});

it('takes what a client pushes that cannot be asked', async () => {
  const store = createSettingsStore(undefined);
  await store.changed(undefined);
  expect(await store.of('file:///x.json')).toEqual(defaultSettings);
  await store.changed(quiet);
  expect((await store.of('file:///x.json')).ambiguity.enabled).toBe(false);
});
