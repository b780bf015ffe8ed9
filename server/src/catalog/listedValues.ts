import english from '../../assets/values.en.json';
import otherLanguages from '../../assets/values.more.json';
import aliases from '../../assets/value-aliases.json';
import { countryValues, languageValues } from './computed/countryNames';
import { languageOf } from './locale';

type Lists = ReadonlyMap<string, readonly string[]>;

const aliasesByType: Lists = new Map(Object.entries<readonly string[]>(aliases));
const englishLists: Lists = new Map(Object.entries<readonly string[]>(english));
const listsByLanguage: ReadonlyMap<string, Lists> = new Map(
  Object.entries<Readonly<Record<string, readonly string[]>>>(otherLanguages).map(([language, lists]) => [
    language,
    new Map(Object.entries(lists)),
  ]),
);

/** Values of a list or phrase type: the language's own, else those of the types it stands for, else English. */
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
  return typeName === 'AMAZON.Language'
    ? languageValues(locale)
    : listsByLanguage.get(language)?.get(typeName);
}
