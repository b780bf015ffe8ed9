import aliases from '../../assets/value-aliases.json';
import arabic from '../../assets/values.ar.json';
import german from '../../assets/values.de.json';
import english from '../../assets/values.en.json';
import spanish from '../../assets/values.es.json';
import french from '../../assets/values.fr.json';
import hindi from '../../assets/values.hi.json';
import italian from '../../assets/values.it.json';
import japanese from '../../assets/values.ja.json';
import dutch from '../../assets/values.nl.json';
import portuguese from '../../assets/values.pt.json';
import { countryValues, languageValues } from './computed/countryNames';
import { languageOf } from './locale';

type Lists = ReadonlyMap<string, readonly string[]>;

const aliasesByType: Lists = listsOf(aliases);
const englishLists: Lists = listsOf(english);
const listsByLanguage: ReadonlyMap<string, Lists> = new Map([
  ['ar', listsOf(arabic)],
  ['de', listsOf(german)],
  ['es', listsOf(spanish)],
  ['fr', listsOf(french)],
  ['hi', listsOf(hindi)],
  ['it', listsOf(italian)],
  ['ja', listsOf(japanese)],
  ['nl', listsOf(dutch)],
  ['pt', listsOf(portuguese)],
]);

/** Languages of Latin script: an international name is heard there in the spelling that English has for it. */
const latinScript: ReadonlySet<string> = new Set(['de', 'es', 'fr', 'it', 'nl', 'pt']);

/** Types of proper names that cross borders untranslated: people, bands, brands, titles, places of one country. */
const internationalTypes: ReadonlySet<string> = new Set(
  (
    'Actor Airline Artist Athlete AT_CITY AT_REGION Author Comic Corporation DE_CITY DE_FIRST_NAME DE_REGION Director ' +
    'FictionalCharacter FinancialService FoodEstablishment GB_CITY GB_REGION Movie MovieTheater MusicAlbum MusicEvent ' +
    'MusicGroup MusicRecording MusicVenue Musician SocialMediaPlatform SoftwareApplication SportsTeam TVSeries ' +
    'US_CITY US_STATE VideoGame'
  )
    .split(' ')
    .map((name) => `AMAZON.${name}`),
);

/**
 * Values of a list or phrase type, a value possibly twice: the language's own, with the English ones behind them
 * where names cross borders; else those of the types it stands for, else English.
 */
export function listedValues(typeName: string, locale: string): readonly string[] {
  const own = ownValues(typeName, locale);
  if (own) {
    return own;
  }
  const alias = aliasesByType.get(typeName);
  return alias ? alias.flatMap((name) => listedValues(name, locale)) : (englishLists.get(typeName) ?? []);
}

function ownValues(typeName: string, locale: string): readonly string[] | undefined {
  const language = languageOf(locale);
  if (language === 'en') {
    return englishLists.get(typeName);
  }
  if (typeName === 'AMAZON.Country') {
    return countryValues(locale);
  }
  if (typeName === 'AMAZON.Language') {
    return languageValues(locale);
  }
  const own = listsByLanguage.get(language)?.get(typeName);
  const crossesBorders = latinScript.has(language) && internationalTypes.has(typeName);
  return crossesBorders ? [...(own ?? []), ...(englishLists.get(typeName) ?? [])] : own;
}

function listsOf(file: Readonly<Record<string, readonly string[]>>): Lists {
  return new Map(Object.entries(file));
}
