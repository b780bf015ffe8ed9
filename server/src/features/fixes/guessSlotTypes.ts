/** Which type a slot probably has, by its name. */
import type { InteractionModel } from '../../model/types';
import type { FixSite } from './fix';
import { singularWords } from './nameWords';

const maxGuesses = 3;

/** Best first: what the slot has elsewhere, then types with its words in their names. */
export function guessSlotTypes(slot: string, { context, skill }: FixSite): string[] {
  const { catalog, snapshot } = context;
  const { model } = snapshot;
  const custom = model.slotTypes.map((type) => type.name.value).filter((name) => name !== '');
  const builtIn = catalog.slotTypeNames.filter((name) => isAvailable(name, context));
  const known = new Set([...custom, ...builtIn]);
  const elsewhere = [snapshot, ...(skill?.models ?? [])].flatMap(({ model }) => typesOfSlot(slot, model));
  const words = singularWords(slot);
  const byAlias = words.flatMap((word) => aliases.get(word) ?? []);
  const guesses = [
    ...elsewhere,
    ...byLikeness(words, custom, sharesAnyWord),
    ...byAlias,
    ...byLikeness(words, builtIn, (own, others) => sharesHead(own, others) * fitOf(others, model.locale)),
  ];
  return [...new Set(guesses)].filter((name) => known.has(name)).slice(0, maxGuesses);
}

/** Built-in types that Alexa still has, and has here. */
export function isAvailable(name: string, { catalog, snapshot }: FixSite['context']): boolean {
  const type = catalog.slotType(name);
  const locale = snapshot.model.locale;
  if (type === undefined || type.deprecated) return false;
  return type.locales.length === 0 || locale === undefined || type.locales.includes(locale);
}

function typesOfSlot(slot: string, model: InteractionModel): string[] {
  const wanted = slot.toLowerCase();
  return model.intents.flatMap((intent) =>
    intent.slots.flatMap(({ name, type }) =>
      type && name.value.toLowerCase() === wanted ? [type.value] : [],
    ),
  );
}

type Likeness = (words: readonly string[], others: readonly string[]) => number;

/** Names that are alike, the most alike and of those the shortest first. */
function byLikeness(words: readonly string[], names: readonly string[], likeness: Likeness): string[] {
  return names
    .map((name) => ({ name, score: likeness(words, singularWords(name)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length)
    .map(({ name }) => name);
}

/** `departureCity` is a `CITY`; the last word weighs most. */
function sharesAnyWord(words: readonly string[], others: readonly string[]): number {
  const shared = words.filter((word) => others.includes(word)).length;
  return shared + sharesHead(words, others);
}

function sharesHead(words: readonly string[], others: readonly string[]): number {
  return words.length > 0 && words.at(-1) === others.at(-1) ? 1 : 0;
}

const regions: ReadonlySet<string> = new Set(['at', 'de', 'europe', 'gb', 'us']);

/** `US_CITY` is for the United States: there better than any other, elsewhere worse. */
function fitOf([first = '']: readonly string[], locale: string | undefined): number {
  if (!regions.has(first)) return 2;
  return locale?.toLowerCase().endsWith(`-${first}`) ? 3 : 1;
}

/** Words for slots whose type is called otherwise. */
const aliases: ReadonlyMap<string, readonly string[]> = new Map([
  ...['number', 'count', 'amount', 'quantity', 'age', 'level', 'percent', 'minute', 'hour', 'second'].map(
    (word): [string, string[]] => [word, ['AMAZON.NUMBER']],
  ),
  ...['date', 'day', 'birthday', 'deadline'].map((word): [string, string[]] => [word, ['AMAZON.DATE']]),
  ...['time', 'clock'].map((word): [string, string[]] => [word, ['AMAZON.TIME']]),
  ...['index', 'position', 'rank', 'place'].map((word): [string, string[]] => [word, ['AMAZON.Ordinal']]),
  ...['query', 'search', 'text', 'phrase', 'message', 'question', 'note'].map((word): [string, string[]] => [
    word,
    ['AMAZON.SearchQuery'],
  ]),
  ['duration', ['AMAZON.DURATION']],
  ['length', ['AMAZON.DURATION']],
  ['weekday', ['AMAZON.DayOfWeek']],
  ['year', ['AMAZON.FOUR_DIGIT_NUMBER']],
  ['town', ['AMAZON.City']],
  ['colour', ['AMAZON.Color']],
  ['phone', ['AMAZON.PhoneNumber']],
  ['code', ['AMAZON.AlphaNumeric']],
  ['name', ['AMAZON.FirstName']],
  ['person', ['AMAZON.FirstName']],
]);
