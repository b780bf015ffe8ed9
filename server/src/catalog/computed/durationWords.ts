/** What joins hours and minutes; Arabic writes it as part of the next word, Japanese says nothing. */
export const durationAnd: ReadonlyMap<string, string> = new Map([
  ['de', 'und'],
  ['es', 'y'],
  ['fr', 'et'],
  ['hi', 'और'],
  ['it', 'e'],
  ['nl', 'en'],
  ['pt', 'e'],
]);

const feminine: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['second', 'minute', 'hour', 'week']),
  es: new Set(['hour', 'week']),
  fr: new Set(['second', 'minute', 'hour', 'week']),
  it: new Set(['week']),
  pt: new Set(['hour', 'week']),
};

/** The article-like one (and Portuguese two) before a unit: `eine stunde`, `un'ora`; undefined: the plain number. */
export function countWord(number: number, unit: string, language: string): string | undefined {
  const isFeminine = feminine[language]?.has(unit) ?? false;
  if (number === 2) {
    return language === 'pt' && isFeminine ? 'duas' : undefined;
  }
  if (number !== 1) {
    return undefined;
  }
  if (language === 'it' && unit === 'hour') {
    return "un'";
  }
  const [masculine, other] = ones.get(language) ?? [];
  return isFeminine ? other : masculine;
}

const ones: ReadonlyMap<string, readonly [masculine: string, feminine: string]> = new Map([
  ['de', ['ein', 'eine']],
  ['es', ['un', 'una']],
  ['fr', ['un', 'une']],
  ['it', ['un', 'una']],
  ['nl', ['een', 'een']],
  ['pt', ['um', 'uma']],
]);

/** Halves, quarters and vague spans by language; the English ones stand beside the rest of English. */
export const durationWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    de: 'eine halbe stunde, anderthalb stunden, eineinhalb stunden, zweieinhalb stunden, eine viertelstunde, eine dreiviertelstunde, eine stunde und dreißig minuten, ein paar minuten, ein paar stunden, einen tag, einen monat, den ganzen tag, ein halbes jahr, zwei stunden dreißig, eine gute stunde, drei bis vier stunden',
    es: 'media hora, una hora y media, hora y media, dos horas y media, un cuarto de hora, tres cuartos de hora, un par de horas, unos minutos, medio día, medio minuto, todo el día, toda la noche, hora y cuarto, media horita, una hora diez, tres o cuatro horas',
    fr: "une demi heure, une heure et demie, deux heures et demie, un quart d'heure, trois quarts d'heure, une heure et quart, quelques minutes, une dizaine de minutes, une demi journée, toute la journée, une quinzaine de jours, cinq petites minutes, deux minutes trente, une couple d'heures, trois à quatre heures",
    it: "mezz'ora, un'ora e mezza, due ore e mezza, un quarto d'ora, tre quarti d'ora, un paio di ore, qualche minuto, mezza giornata, tutto il giorno, tutta la notte, mezzo minuto, mezz'oretta, un'oretta, una decina di minuti, tre o quattro ore",
    pt: 'meia hora, uma hora e meia, duas horas e meia, um quarto de hora, alguns minutos, um par de horas, meio dia, meio minuto, o dia todo, a noite inteira, uma hora e quinze minutos, meia horinha, uns dez minutos, uma hora e vinte, três ou quatro horas',
    nl: 'een half uur, anderhalf uur, tweeënhalf uur, twee en een half uur, een kwartier, drie kwartier, een paar minuten, een paar uur, de hele dag, een halve minuut, anderhalve minuut, een half jaar, een halfuurtje, een kwartiertje, een dag of drie, drie tot vier uur',
    ja: '半日, 半年, 一時間半, 二時間半, 三十分間, 一日中, 一週間, 数分, 数時間, 三日間, 二泊三日, 十分くらい, 一時間ほど',
    hi: 'आधा घंटा, डेढ़ घंटा, ढाई घंटे, साढ़े तीन घंटे, सवा घंटा, पौन घंटा, कुछ मिनट, पूरा दिन, पूरी रात, आधा मिनट, दो तीन घंटे, थोड़ी देर, रात भर',
    ar: 'نصف ساعة, ساعة ونصف, ربع ساعة, ساعتين, ساعتين ونصف, ساعة وربع, ثلث ساعة, دقيقتين, يومين, أسبوعين, بضع دقائق, طوال اليوم, نصف دقيقة, ساعة ونص, نص ساعة, ساعتين ونص',
  }).map(([language, words]) => [language, words.split(', ')]),
);
