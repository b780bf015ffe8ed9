import { intlLocale } from '../locale';

const regions =
  'AD AE AF AL AM AO AR AT AU AZ BA BD BE BG BH BO BR BT BW BY CA CH CI CL CM CN CO CR CU CY CZ DE DK DO DZ EC EE EG ES ET FI FJ FR GB GE GH GR GT HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KH KP KR KW KZ LA LB LI LK LT LU LV LY MA MC MD ME MG MK MM MN MT MU MV MX MY MZ NA NG NI NL NO NP NZ OM PA PE PG PH PK PL PT PY QA RO RS RU RW SA SD SE SG SI SK SN SO SY TH TN TR TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW';
const languages =
  'af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu ha haw he hi hr hu hy id ig is it ja ka kk km kn ko ku la lo lt lv mi mk ml mn mr ms mt my ne nl no pa pl ps pt qu ro ru sk sl so sq sr sv sw ta te th tl tr uk ur uz vi xh yi yo zh zu';

/** Countries in the locale's own language, as Intl knows them. */
export function countryValues(locale: string): string[] {
  return namesOf(regions, 'region', locale);
}

/** Languages in the locale's own language, as Intl knows them. */
export function languageValues(locale: string): string[] {
  return namesOf(languages, 'language', locale);
}

function namesOf(codes: string, type: 'region' | 'language', locale: string): string[] {
  const names = new Intl.DisplayNames(intlLocale(locale), { type });
  return codes.split(' ').flatMap((code) => names.of(code)?.toLowerCase() ?? []);
}
