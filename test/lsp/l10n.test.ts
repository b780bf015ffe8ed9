import { afterEach, describe, expect, it } from 'vitest';
import catalogWords from '../../server/assets/l10n/catalog.de.json';
import german from '../../server/assets/l10n/de.json';
import jsonWords from '../../server/assets/l10n/json.de.json';
import schemaWords from '../../server/assets/l10n/schema.de.json';
import { speak } from '../../server/src/base/l10n';
import { createCatalog } from '../../server/src/catalog/catalog';
import { speakLike } from '../../server/src/lsp/speakLike';
import { foreignTo, wordless } from '../support/foreignWords';
import { createHeldTrainer } from '../support/heldTrainer';
import { startInProcess } from '../support/inProcessServer';
import type { LanguageClient } from '../support/languageClient';
import { modelText, placeOf } from '../support/smallSkill';
import { phrasesIn, placesIn, translatedIn, untranslatedIn } from '../support/translated';

const sameInBoth = [
  'Dialog',
  'Festivals.',
  'Intent',
  "Intent '{0}'",
  'Prompt',
  "Prompt '{0}'",
  'SSML',
  'Slot',
].concat('in {0}', '{0}{1}');

/** Words of models and reports, which have their languages in themselves; programs and pages. */
const ownTables =
  /(requestWords|carrierPhrases|report\/(words|reportStyle|renderReport)|node\/(main|watchdog|readFile|fileSystem|machine))\.ts:/;

/** Names, seeds of random numbers, and what the log alone is told. */
const saidToNobody: ReadonlySet<string> = new Set([
  'slot type',
  'dialog intent',
  'dialog slot',
  'The wasm backend of TensorFlow.js exports no memory.',
  'UnsortedSegmentSum needs x and segmentIds.',
  'Skill Lens',
  'the last one cannot be gone on from',
  'the seed has changed',
  '… in a row have gone on from one another',
  '… samples have come, … have gone',
  'intents or slots have come or gone',
  'quick gazetteer',
  'quick order',
  'quick dropout',
  'held out …',
  'Missing property "{0}".',
  'Property {0} is not allowed.',
  'Incorrect type. Expected "{0}".',
  'Incorrect type. Expected one of {0}.',
  'still wrong',
  'kernel map',
  'my skill',
  'Setting skillLens.rules: …',
  'given up',
  'selection ranges',
  'workspace symbols',
  'code lenses',
  'inlay hints',
  'semantic tokens',
  'add sample',
  'prepare rename',
  'code actions',
  'resolve code action',
  'another one is asked for',
  'given up: the model is gone',
  'slow checks',
  'the text has changed and rests',
  'there is no model yet',
  'begins anew, …',
  'goes on from the last model',
]);

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

  it('differs from English, but for words that are the same in both', () => {
    const same = Object.entries({ ...german, ...catalogWords, ...jsonWords, ...schemaWords }).filter(
      ([text, translated]) => text === translated,
    );
    expect(same.map(([text]) => text).toSorted()).toEqual(sameInBoth);
  });

  const layers =
    'base text model grammar engine nlu analysis evaluation features languageService lsp node web'.split(' ');
  it.each(layers)('is all translated in %s', (layer) => {
    const shown = new Set(['message', 'title', 'detail', 'label', 'description', 'tooltip']);
    const isOurs = ({ place }: { place: string }): boolean => !ownTables.test(place);
    expect(untranslatedIn(`server/src/${layer}`, shown).filter(isOurs)).toEqual([]);
    const phrases = phrasesIn(`server/src/${layer}`).filter(isOurs);
    expect(phrases.map(({ text }) => text).filter((text) => !saidToNobody.has(text ?? ''))).toEqual([]);
  });

  it('leaves out nothing that is no longer there', () => {
    const all = new Set(layers.flatMap((layer) => phrasesIn(`server/src/${layer}`)).map(({ text }) => text));
    expect([...saidToNobody].filter((text) => !all.has(text))).toEqual([]);
  });

  it('is said in German of all that Alexa ships, and no more', () => {
    const catalog = createCatalog();
    const built = [
      ...catalog.slotTypeNames.map((name) => catalog.slotType(name)!),
      ...catalog.intentNames.map((name) => catalog.intent(name)!),
    ];
    const english = built.map((each) => each.describe()).join('\n');
    expect(Object.keys(catalogWords).filter((text) => !english.includes(text))).toEqual([]);
    speak('de', wordless);
    const foreignWords = foreignTo('');
    expect(built.flatMap((each) => foreignWords(each.describe()))).toEqual([]);
    speak('en', {});
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
