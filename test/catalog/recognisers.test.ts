import { describe, expect, it } from 'vitest';
import { createRandom } from '../../server/src/base/random';
import { createCatalog } from '../../server/src/catalog/catalog';
import { cardinal } from '../../server/src/catalog/numberWords';
import { languageOf } from '../../server/src/catalog/locale';
import { recogniserOfUnits } from '../../server/src/analysis/grammar/recogniserOfUnits';
import { tokenize } from '../../server/src/nlu/tokenize';
import { unitsOf } from '../../server/src/nlu/units';

const catalog = createCatalog();
const locales = [
  'en-US',
  'en-GB',
  'de-DE',
  'es-ES',
  'fr-FR',
  'it-IT',
  'pt-BR',
  'ja-JP',
  'hi-IN',
  'ar-SA',
  'nl-NL',
];
const types = [
  'AMAZON.AlphaNumeric',
  'AMAZON.DATE',
  'AMAZON.DURATION',
  'AMAZON.DayOfWeek',
  'AMAZON.FOUR_DIGIT_NUMBER',
  'AMAZON.Month',
  'AMAZON.NUMBER',
  'AMAZON.Ordinal',
  'AMAZON.PhoneNumber',
  'AMAZON.TIME',
];

function tokensOf(text: string, locale: string): string[] {
  return tokenize(text, locale).map((token) => token.text);
}

function isWhole(text: string, type: string, locale: string): boolean {
  const tokens = tokensOf(text, locale);
  return catalog.recogniser(type, locale)!(tokens, 0).includes(tokens.length);
}

/** As the grammar asks, whose units are finer than tokens in some languages. */
function isWholeInUnits(text: string, type: string, locale: string): boolean {
  const units = unitsOf(tokensOf(text, locale), languageOf(locale)).texts;
  return recogniserOfUnits(catalog.recogniser(type, locale)!, locale)(units, 0).includes(units.length);
}

describe.each(locales)('%s', (locale) => {
  it.each(types)('recognises whole what the catalog writes for %s', (type) => {
    const missed = catalog.values(type, locale).filter((value) => !isWhole(value, type, locale));
    expect(missed).toEqual([]);
  });
});

it.each(locales)('%s: recognises numbers of up to six digits in words', (locale) => {
  const random = createRandom(7);
  const numbers = Array.from({ length: 600 }, (_, i) => random.integer(10 ** (2 + (i % 5))));
  const missed = numbers
    .map((number) => cardinal(number, locale))
    .filter((words) => !isWhole(words, 'AMAZON.NUMBER', locale));
  expect(missed).toEqual([]);
});

describe('what people say beyond that', () => {
  it.each<readonly [locale: string, type: string, said: string]>([
    ...spoken('en-US', {
      NUMBER:
        'twenty-five|a hundred|one hundred and five|two thousand five hundred|fifteen hundred|1,000,000|nineteen eighty four|three million|three point five|two and a half|half a dozen|minus five',
      Ordinal: '1st|twenty second|hundredth',
      DATE: 'this weekend|next friday|on friday|friday night|in two weeks|two days ago|the day after tomorrow|march 3rd|the third of march|monday the third|the end of the month|march twenty twenty five|tomorrow morning|5/12/2024|a week from tomorrow|christmas eve|friday next week|a week on friday|in a fortnight|early june|the first monday in may|in three days time',
      TIME: "half past seven|quarter to nine|a quarter past three|7 p.m.|7 p. m.|7pm|7:30 pm|seven thirty|seven o'clock|at seven in the evening|ten to six|noon|this evening|five|twenty minutes past four|eight sharp|tonight at eight",
      DURATION:
        'half an hour|an hour and a half|two and a half hours|one hour and thirty minutes|90 seconds|a couple of hours|three quarters of an hour|ten more minutes|a fortnight|two hours ten minutes and five seconds|two hours thirty|several minutes|two to three hours',
      FOUR_DIGIT_NUMBER: 'one two three four|1234|nineteen oh five|twelve thirty four|four thousand and one',
      PhoneNumber: 'five five five double one two three|555 1234|+1 555 123 4567|nine one one',
    }),
    ...spoken('de-DE', {
      NUMBER:
        'zweiundzwanzig|zweitausendfünfhundert|hundert|tausend|zwo|hundertfünf|fünf tausend|drei millionen|fuenf|drei komma fünf|hundert eins|neunzehnhundert neunundneunzig|anderthalb|minus fünf|ein dutzend',
      Ordinal: 'ersten|zweite|einundzwanzigster|3.|3te|hundertste|siebente',
      DATE: 'nächsten freitag|am freitag|freitagabend|am montag abend|in zwei wochen|vor drei tagen|am dritten märz|3. märz 2024|der erste mai|morgen früh|heute in einer woche|ende des monats|an heiligabend|im jänner|kommendes wochenende|1. 5. 2023|am samstag den dritten mai|dienstag nächste woche|nächste woche dienstag|kommenden freitagabend|mittwoch den vierten|heute in vierzehn tagen|am ersten des monats|im nächsten jahr|am ersten weihnachtstag',
      TIME: 'halb acht|um halb acht|viertel nach drei|viertel vor acht|dreiviertel acht|drei viertel acht|zehn nach fünf|fünf vor halb neun|um sieben uhr dreißig|acht uhr abends|am abend|um sieben|19:30 uhr|morgen früh um sechs uhr|mittags|um mitternacht|so gegen acht|am späten nachmittag',
      DURATION:
        'eine halbe stunde|anderthalb stunden|zweieinhalb stunden|eine stunde und dreißig minuten|eine viertelstunde|ein paar minuten|zehn minuten|eine stunde|einen tag|90 sekunden|eine dreiviertelstunde|zwei stunden dreißig|drei bis vier stunden|eine gute stunde|ne halbe stunde|mehrere stunden',
      FOUR_DIGIT_NUMBER: 'eins zwei drei vier|1234|neunzehnhundertachtzig|zwölf vierunddreißig',
      PhoneNumber: 'null eins sieben sechs drei drei|0176 33445566',
    }),
    ...spoken('es-ES', {
      NUMBER:
        'veintidós|treinta y cinco|mil quinientos|doscientas|veintiuna|un millón|cien|tres coma cinco|dos y media|media docena|quinientas|menos cinco',
      Ordinal: 'primera|tercer|décimo|vigésimo primero|undécimo',
      DATE: 'el próximo viernes|el viernes que viene|este fin de semana|dentro de dos semanas|hace tres días|el tres de marzo|el tres de marzo de 2024|mañana por la mañana|mañana por la noche|pasado mañana|el lunes por la tarde|a finales de mes|en navidad|el día cinco|el lunes de la semana que viene|este finde|el martes quince|del 15 de marzo|de hoy en quince|en mayo del año que viene|todos los lunes|antes de ayer|el primer lunes de marzo',
      TIME: 'las siete y media|a las siete y media|las ocho menos cuarto|las tres y cuarto de la tarde|a la una|a las 7 de la mañana|cuarto para las ocho|mañana por la mañana|al mediodía|7 pm|las diez en punto|a las 19:30|las veinte horas y treinta minutos|esta noche a las nueve',
      DURATION:
        'hora y media|una hora y media|media hora|un cuarto de hora|tres cuartos de hora|dos horas y diez minutos|dos horas y media|un par de minutos|quince minutos|veintiún minutos|media horita|hora y cuarto|una hora diez|tres o cuatro horas|una hora menos cuarto',
      FOUR_DIGIT_NUMBER: 'uno dos tres cuatro|mil novecientos ochenta',
      PhoneNumber: 'seis uno cinco veintidós treinta y tres',
    }),
    ...spoken('fr-FR', {
      NUMBER:
        'vingt et un|vingt-deux|soixante-dix|quatre-vingt-dix-neuf|septante|nonante-cinq|mille deux cents|deux millions|une douzaine|trois virgule cinq|trois et demi|moins cinq',
      Ordinal: 'première|deuxième|seconde|1er|2ème|2e|vingt et unième',
      DATE: "vendredi prochain|ce week-end|dans deux semaines|il y a trois jours|le trois mars|le premier mai 2024|demain matin|lundi soir|la semaine prochaine|l'année dernière|à noël|le quatorze juillet|après-demain|fin mars|en août|lundi de la semaine prochaine|en fin de semaine|la fin de semaine|cet après-midi|lundi dans l'après-midi|d'ici vendredi|tous les lundis|de lundi en huit",
      TIME: "sept heures et demie|à huit heures moins le quart|les trois quarts|midi et demi|quatorze heures trente|à sept heures du soir|7h30|à midi|vers vingt heures|dix heures et quart|trois heures moins dix|demain soir|9 h|deux heures de l'après-midi|en fin de journée|vers les huit heures|à partir de huit heures|ce soir à huit heures",
      DURATION:
        "une demi-heure|une heure et demie|un quart d'heure|trois quarts d'heure|deux heures trente|une heure|quelques minutes|1h30|une dizaine de minutes|deux heures et quart|trente secondes|deux minutes trente|cinq petites minutes|une couple d'heures|trois à quatre heures",
      FOUR_DIGIT_NUMBER: 'un deux trois quatre|dix-neuf cent quatre-vingts|douze trente-quatre',
      PhoneNumber: 'zéro six douze trente quatre cinquante six',
    }),
    ...spoken('it-IT', {
      NUMBER:
        'ventidue|trentotto|millecinquecento|duemila|cento|un milione|ventitre|tre virgola cinque|tre e mezzo|cento e uno|duemila ventiquattro|meno cinque',
      Ordinal: 'prima|seconda|terzo|ventunesimo|1o',
      DATE: "venerdì prossimo|il prossimo venerdì|questo weekend|fra due settimane|tre giorni fa|il tre marzo|il primo maggio 2024|domani mattina|lunedì sera|la settimana prossima|l'anno scorso|a natale|dopodomani|a fine mese|l'altro ieri|lunedì della prossima settimana|venerdì ventitré|nel mese di maggio|alla fine del mese|l'otto agosto|quest'estate|l'inverno prossimo|domattina",
      TIME: "le sette e mezza|alle sette e mezza|alle otto meno un quarto|le tre e un quarto|all'una|alle 7 di sera|mezzogiorno e mezza|alle 19:30|alle nove in punto|di mattina|domani sera|all'una e mezza|alle otto e quarto|intorno alle otto|alle otto precise|nel tardo pomeriggio|stasera alle ventuno",
      DURATION:
        "mezz'ora|un'ora e mezza|un quarto d'ora|tre quarti d'ora|due ore e dieci minuti|due ore e mezza|un'ora|un minuto|quindici minuti|mezz'oretta|una decina di minuti|un paio d'ore|tre o quattro ore|cinque minutini",
      FOUR_DIGIT_NUMBER: 'uno due tre quattro|millenovecentottanta',
      PhoneNumber: 'tre tre otto quindici ventidue',
    }),
    ...spoken('pt-BR', {
      NUMBER:
        'vinte e dois|vinte e duas|cem|cento e cinco|mil e quinhentos|dois mil|um milhão|duzentas|três vírgula cinco|três e meio|uma dúzia|menos cinco',
      Ordinal: 'primeira|segundo|terceira|décimo primeiro|1º',
      DATE: 'sexta que vem|sexta-feira que vem|próxima sexta|neste fim de semana|daqui a duas semanas|há três dias|três de março|dia três de março de 2024|amanhã de manhã|segunda à noite|semana que vem|ano passado|no natal|depois de amanhã|no fim do mês|dia cinco|na segunda da semana que vem|quinta dia doze|no mês de maio|terça agora|amanhã no fim do dia',
      TIME: 'sete e meia|às sete e meia|quinze para as oito|às três e quinze da tarde|à uma hora|às 7 da manhã|meio-dia e meia|às 19:30|sete horas da noite|amanhã de manhã|às dez em ponto|uma e meia|19h30|no fim da tarde|de manhã cedo|hoje à noite às oito',
      DURATION:
        'meia hora|uma hora e meia|duas horas e dez minutos|duas horas e meia|um minuto|quinze minutos|uns minutos|uma hora|três quartos de hora|uns dez minutos|1h30|três ou quatro horas|um fim de semana',
      FOUR_DIGIT_NUMBER: 'um dois três quatro|mil novecentos e oitenta',
      PhoneNumber: 'nove nove meia dois três zero',
    }),
    ...spoken('ja-JP', {
      NUMBER: '二十五|25|三百五|千五百|一万二千|ゼロ|3万|三点五|1万5千',
      Ordinal: '三番目|一番|第二|3回目|最後|ひとつ目',
      DATE: '来週の金曜日|今週末|二週間後|3日前|三月三日|2024年5月1日|明日の朝|月曜日の夜|今月末|クリスマスイブ|5月の初め|令和五年|明後日|五月上旬|3月3日の朝|夏休み|今週中',
      TIME: '3時半|午後三時半|七時|7時30分|朝の七時|夜8時|午前9時15分|正午|19:30|七時頃|今夜|五時十分前|今日の午後三時',
      DURATION: '30分|三十分間|一時間半|二時間十分|半日|数分|一週間|三日間|10秒|2か月|二泊三日|十分くらい',
      FOUR_DIGIT_NUMBER: '一二三四|千九百八十|1234',
      PhoneNumber: '090 1234 5678|〇九〇の一二三四',
    }),
    ...spoken('hi-IN', {
      NUMBER:
        'पच्चीस|पांच|एक सौ पाँच|दो हजार|डेढ़ सौ|साढ़े तीन|पाँच लाख|२५|पौने दो|सवा दो सौ|हज़ार|तीन दशमलव पाँच|दो दर्जन',
      Ordinal: 'पहली|दूसरे|पांचवां|तीसरी',
      DATE: 'अगले शुक्रवार|इस वीकेंड|दो हफ्ते बाद|तीन दिन पहले|तीन मार्च|तीन मार्च 2024|कल सुबह|सोमवार को|आज शाम|पांच तारीख|दिवाली पर|मार्च में|अगले महीने की पहली तारीख को|पिछले दस दिनों|इस वीकेंड पर',
      TIME: 'साढ़े सात बजे|सवा तीन बजे|पौने आठ बजे|सुबह सात बजे|शाम के सात बजे|कल सुबह 7 बजे|सात बजकर दस मिनट|डेढ़ बजे|रात को|आधी रात|7:30 बजे|ठीक सात बजे|सात तीस पर|सात पीएम',
      DURATION:
        'आधा घंटा|आधे घंटे|डेढ़ घंटा|ढाई घंटे|साढ़े तीन घंटे|एक घंटा तीस मिनट|दस मिनट|कुछ मिनट|एक घंटे और दस मिनट|सवा घंटा|दो तीन घंटे|रात भर|थोड़ी देर',
      FOUR_DIGIT_NUMBER: 'एक दो तीन चार|1234',
      PhoneNumber: 'नौ आठ सात डबल छह पांच',
    }),
    ...spoken('ar-SA', {
      NUMBER:
        'خمسة وعشرون|خمسة وعشرين|خمس|مئة|ثلاثة آلاف|ألفين|مليون|٢٥|عشرين|مية وخمسين|خمستعش|ثنين|اثنين ونصف|ألف وخمسمية',
      Ordinal: 'الأول|الثانية|الحادي عشر|الخامس والعشرون|أول',
      DATE: 'يوم الجمعة القادم|الجمعة|نهاية الأسبوع|بعد أسبوعين|قبل ثلاثة أيام|ثلاثة مارس|٣ مارس ٢٠٢٤|غدا صباحا|مساء الأحد|الأسبوع القادم|السنة الماضية|في رمضان|بعد غد|شهر رمضان|غداً|بعد بكرة|الأسبوع اللي فات|نهاية هذا الأسبوع',
      TIME: 'الساعة السابعة والنصف|الساعة سبعة ونصف|الساعة الثامنة إلا ربع|الساعة الثالثة وربع|السابعة مساء|الساعة 7 صباحا|الساعة السابعة وعشر دقائق|بعد الظهر|منتصف الليل|في المساء|الساعة سبعة ونص|الساعة ستة ونص الصباح|الساعة عشرة بالليل|بعد صلاة المغرب',
      DURATION:
        'نصف ساعة|ساعة ونصف|ربع ساعة|ساعتين|ساعتين وعشر دقائق|خمس دقائق|عشر ثواني|دقيقة|ثلاثة أيام|يومين|15 دقيقة|ساعة ونص|ساعة واحدة|خمس دقائق',
      FOUR_DIGIT_NUMBER: 'واحد اثنان ثلاثة أربعة|1234',
      PhoneNumber: 'صفر خمسة خمسة واحد اثنين ثلاثة',
    }),
    ...spoken('nl-NL', {
      NUMBER:
        'tweeëntwintig|vijfentwintig|tweeduizend|honderd|vijftienhonderd|honderdvijf|drie miljoen|drieentwintig|acht komma vijf|zeseneenhalf|drie en een half|min vijf',
      Ordinal: 'eerste|tweede|3e|eenentwintigste|8ste',
      DATE: 'volgende vrijdag|aanstaande vrijdag|vrijdagavond|dit weekend|over twee weken|drie dagen geleden|drie maart|de derde maart|3 maart 2024|morgenochtend|op maandag|volgende week|vorig jaar|met kerst|overmorgen|eind maart|op vrijdag drie mei|volgende week dinsdag|maandag volgende week|dinsdag de twaalfde|de 21e|overmorgenochtend|eind deze maand|voor het weekend',
      TIME: "half acht|om half acht|kwart voor acht|kwart over drie|tien over vijf|vijf voor half negen|om zeven uur 's avonds|19:30|om zeven uur|'s ochtends|vanavond om acht uur|om zeven|precies acht uur|om een uur of acht|na achten|eind van de middag",
      DURATION:
        'een half uur|anderhalf uur|tweeënhalf uur|twee en een half uur|een kwartier|drie kwartier|een uur en tien minuten|een paar minuten|tien minuten|een uur|een halfuurtje|een dag of drie|drie tot vier uur|een uur tien',
      FOUR_DIGIT_NUMBER: 'één twee drie vier|negentienhonderdtachtig',
      PhoneNumber: 'nul zes een twee drie vier',
    }),
  ])('%s %s: %s', (locale, type, said) => {
    expect(isWhole(said, type, locale)).toBe(true);
    expect(isWholeInUnits(said, type, locale)).toBe(true);
  });
});

function spoken(locale: string, lists: Readonly<Record<string, string>>): [string, string, string][] {
  return Object.entries(lists).flatMap(([type, said]) =>
    said.split('|').map((text): [string, string, string] => [locale, `AMAZON.${type}`, text]),
  );
}

describe('a function word alone is no value', () => {
  const lone: Readonly<Record<string, string>> = {
    en: 'a an the and of to at in on for half quarter next last this o p m oh',
    de: 'ein eine einen einer der die das und um am im in halb viertel vor nach den',
    es: 'un la las el los y a de en por media menos que',
    fr: 'une le la les et à de du en dans ce cette demi moins',
    it: "un la le il lo e a di in alle mezza meno un'",
    pt: 'uma o a os as e às à de da em no na',
    hi: 'की के को में और इस पर',
    ar: 'و في من إلى هذا إلا',
    nl: "een de het en om op in 's half kwart over voor",
    ja: 'の に は を と 半',
  };
  it.each(Object.entries(lone))('%s', (language, words) => {
    const locale = locales.find((each) => each.startsWith(language))!;
    const taken = words.split(' ').flatMap((word) =>
      types
        .slice(1)
        .filter((type) => isWhole(word, type, locale))
        .map((type) => `${word} as ${type}`),
    );
    expect(taken).toEqual([]);
  });
});

it('gives every end of a value, in ascending order', () => {
  const number = catalog.recogniser('AMAZON.NUMBER', 'en-US')!;
  expect(number(['add', 'twenty', 'five', 'hundred'], 1)).toEqual([2, 3, 4]);
  expect(number(['add', 'twenty', 'five'], 0)).toEqual([]);
  expect(number(['twenty'], 1)).toEqual([]);
});

it('recognises no list or phrase type', () => {
  expect(catalog.recogniser('AMAZON.City', 'en-US')).toBeUndefined();
  expect(catalog.recogniser('AMAZON.SearchQuery', 'de-DE')).toBeUndefined();
});
