import { afterEach, describe, expect, it } from 'vitest';
import german from '../../server/assets/l10n/de.json';
import { speakLike } from '../../server/src/lsp/speakLike';
import { createHeldTrainer } from '../support/heldTrainer';
import { startInProcess } from '../support/inProcessServer';
import type { LanguageClient } from '../support/languageClient';
import { modelText, placeOf } from '../support/smallSkill';
import { placesIn, translatedIn, untranslatedIn } from '../support/translated';

describe('what the server says', () => {
  const all = translatedIn('server/src');

  it('is written where it is said, so that it can be found', () => {
    expect(all.filter(({ text }) => text === undefined)).toEqual([]);
    expect(all.length).toBeGreaterThan(400);
  });

  it('has a German translation each, and none is left over', () => {
    expect(Object.keys(german).toSorted()).toEqual([...new Set(all.map(({ text }) => text))].toSorted());
  });

  it('keeps its places, and the spaces at its ends, in German', () => {
    const ends = (text: string) => [text.startsWith(' '), text.endsWith(' ')];
    for (const [text, translated] of Object.entries(german)) {
      expect(placesIn(translated), text).toEqual(placesIn(text));
      expect(ends(translated), text).toEqual(ends(text));
      expect(translated.trim(), text).not.toBe('');
    }
  });

  it.each(['analysis', 'features', 'languageService'])('is all translated in %s', (layer) => {
    const shown = new Set(['message', 'title', 'detail', 'label', 'description', 'tooltip']);
    expect(untranslatedIn(`server/src/${layer}`, shown)).toEqual([]);
  });
});

describe('a client', () => {
  const uri = 'file:///s/interactionModels/custom/en-US.json';
  let client: LanguageClient;
  afterEach(async () => {
    await client.shutdown();
    speakLike(undefined);
  });

  /** A model with a misspelt slot, and the finding on it. */
  async function open(locale: string) {
    client = startInProcess({ createTrainer: () => createHeldTrainer().trainer });
    await client.initialize({ locale });
    const text = modelText().replace('hello there', 'hello {nobody}');
    client.open(uri, text);
    const isThere = ({ code }: { code?: unknown }) => code === 'sample-slot-defined';
    const { diagnostics } = await client.diagnostics.until((sent) => sent.diagnostics.some(isThere));
    const finding = diagnostics.find(isThere)!;
    await client.statuses.until(({ state }) => state === 'quick');
    const params = { textDocument: { uri }, range: finding.range, context: { diagnostics: [finding] } };
    const actions = await client.connection.sendRequest<{ title: string }[]>(
      'textDocument/codeAction',
      params,
    );
    const hover = await client.hover(uri, placeOf(text, 'hello {nobody}').start);
    return {
      message: finding.message,
      titles: actions.map(({ title }) => title),
      hover: JSON.stringify(hover),
    };
  }

  it.each([
    [
      'de',
      "Slot 'nobody' ist in Intent 'HelloIntent' nicht deklariert.",
      / deklarieren$/,
      'Ein erster Blick auf',
    ],
    ['en', "Slot 'nobody' is not declared in intent 'HelloIntent'.", /^Declare slot/, 'A quick look at'],
    ['fr', "Slot 'nobody' is not declared in intent 'HelloIntent'.", /^Declare slot/, 'A quick look at'],
  ])(
    'of locale %s gets findings, actions and hovers in its language',
    async (locale, message, title, hover) => {
      const said = await open(locale);
      expect(said.message).toContain(message);
      expect(said.titles.some((each) => title.test(each))).toBe(true);
      expect(said.hover).toContain(hover);
    },
  );
});
