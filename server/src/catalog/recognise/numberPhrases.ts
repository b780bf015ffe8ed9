import { languageOf } from '../locale';
import { cardinal, ordinal } from '../numberWords';
import { spellings } from './spellings';

/** The numbers of a range (between full hundreds only these) in words, in every form in which they are said. */
export function numberPhrases(from: number, to: number, locale: string): string[] {
  const inflect = cardinalForms.get(languageOf(locale)) ?? same;
  return inRange(from, to).flatMap((number) => {
    const words = locales(locale).map((each) => cardinal(number, each));
    return words
      .flatMap((text) => [text, ...inflect(text, number)])
      .flatMap((text) => spellings(text, locale));
  });
}

/** The ordinals of a range in words, in every gender and case. */
export function ordinalPhrases(from: number, to: number, locale: string): string[] {
  const inflect = ordinalForms.get(languageOf(locale)) ?? same;
  return inRange(from, to).flatMap((number) => {
    const text = ordinal(number, locale);
    return [text, ...inflect(text, number)].flatMap((form) => spellings(form, locale));
  });
}

type Inflect = (text: string, number: number) => string[];

const same: Inflect = () => [];

/** British and American numbers are said everywhere. */
function locales(locale: string): string[] {
  return languageOf(locale) === 'en' ? ['en-US', 'en-GB'] : [locale];
}

function inRange(from: number, to: number): number[] {
  const step = from % 100 === 0 && to % 100 === 0 ? 100 : 1;
  return Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);
}

/** All forms that single replacements make, one after the other. */
function replacing(...rules: readonly (readonly [RegExp, string])[]): Inflect {
  return (text) => {
    const forms = new Set([text]);
    for (const [pattern, replacement] of rules) {
      for (const form of [...forms]) forms.add(form.replace(pattern, replacement));
    }
    forms.delete(text);
    return [...forms];
  };
}

const cardinalForms: ReadonlyMap<string, Inflect> = new Map<string, Inflect>([
  ['de', replacing([/zwei$/, 'zwo'], [/^einhundert/, 'hundert'], [/hundert(?=.)/, 'hundertund'])],
  ['es', replacing([/(veinti|y )uno$/, '$1ún'], [/uno$/, 'una'], [/ún$/, 'un'], [/cientos/, 'cientas'])],
  ['fr', french],
  ['it', replacing([/(?<=.)uno$/, 'un'], [/^uno$/, 'una'], [/tre$/, 'tré'])],
  [
    'pt',
    replacing(
      [/(?<= )um$/, 'uma'],
      [/dois$/, 'duas'],
      [/entos/, 'entas'],
      [/\be /g, ''],
      [/quatorze/, 'catorze'],
      [/catorze/, 'quatorze'],
    ),
  ],
  ['nl', replacing([/ën/g, 'en'], [/honderd(?=.)/, 'honderden'], [/^(een|één)?honderd(?=.)/, 'eenhonderd'])],
  ['hi', replacing([/छह/, 'छः'], [/छः/, 'छे'], [/हज़ार/, 'हजार'], [/उन्नासी/, 'उनासी'], [/^एक सौ/, 'सौ'])],
  ['ar', arabicCardinals],
]);

/** Swiss and Belgian tens, and a plural that is written or not. */
function french(text: string, number: number): string[] {
  const tens = number % 100;
  const head = text.replace(/(soixante|quatre vingts?).*$/, '');
  const unit = (value: number): string =>
    value === 1 ? ' et un' : value > 0 ? ` ${cardinal(value, 'fr-FR')}` : '';
  const swiss = [
    ...(tens >= 70 && tens < 80 ? ['septante'] : []),
    ...(tens >= 80 && tens < 90 ? ['huitante', 'octante'] : []),
    ...(tens >= 90 ? ['nonante'] : []),
  ].map((ten) => `${head}${ten}${unit(tens % 10)}`);
  const plural = [text.replace(/cent(?= )/, 'cents'), text.replace(/(cent|vingt)s/g, '$1')];
  return [...swiss, ...plural, ...(number > 1 ? [text.replace(/ un$/, ' une')] : [])];
}

/** Both genders and both cases; the `and` also as a word of its own. */
function arabicCardinals(text: string): string[] {
  const forms = replacing(
    [/(ثلاث|أربع|خمس|ست|سبع|تسع|عشر)ة(?= |$)/, '$1'],
    [/ثمانية(?= |$)/, 'ثماني'],
    [/ عشر$/, ' عشرة'],
    [/واحد(?= |$)/, 'واحدة'],
    [/اثنان/, 'اثنين'],
    [/اثنا عشر/, 'اثني عشر'],
    [/ان(?= |$)/, 'ين'],
    [/ون$/, 'ين'],
    [/مائة/, 'مئة'],
  )(text, 0);
  return [text, ...forms].flatMap((form) => [form, form.replace(/ و(?!احد)/g, ' و ')]);
}

const ordinalForms: ReadonlyMap<string, Inflect> = new Map<string, Inflect>([
  ['de', (text) => ['r', 'n', 's', 'm'].map((ending) => `${text}${ending}`)],
  ['es', spanishOrdinals],
  ['fr', replacing([/^premier$/, 'première'], [/^deuxième$/, 'second'], [/^second$/, 'seconde'])],
  ['it', replacing([/o$/, 'a'], [/a$/, 'i'], [/i$/, 'e'])],
  ['pt', replacing([/o(?= |$)/g, 'a'])],
  ['hi', replacing([/वाँ$/, 'वीं'], [/वीं$/, 'वें'], [/वें$/, 'वा'], [/ा$/, 'ी'], [/ी$/, 'े'], [/छठ/, 'छट'])],
]);

/** `décimo primero`, `decimoprimero`, in both genders, short before a noun. */
function spanishOrdinals(text: string, number: number): string[] {
  const joined = text.includes(' ') ? [text.normalize('NFD').replace(/[\u0301 ]/g, '')] : [];
  const own = number === 11 ? ['undécimo'] : number === 12 ? ['duodécimo'] : [];
  const masculine = [text, ...joined, ...own];
  return masculine.flatMap((form) => [
    form,
    form.replace(/o(?= |$)/g, 'a'),
    form.replace(/(primer|tercer)o$/, '$1'),
  ]);
}
