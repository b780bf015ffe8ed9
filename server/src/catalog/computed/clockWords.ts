/** `halb acht`, `las siete y media`: hours of the clock face with halves and quarters, by language. */

type Say = (number: number) => string;
/** Of the hours 1 to 12 and the one that follows. */
type ClockFace = (hour: number, next: number, say: Say) => readonly string[];

const es = (hour: number, say: Say): string => (hour === 1 ? 'la una' : `las ${say(hour)}`);
const it = (hour: number, say: Say): string => (hour === 1 ? "l'una" : `le ${say(hour)}`);
const atIt = (hour: number, say: Say): string => (hour === 1 ? "all'una" : `alle ${say(hour)}`);
const fr = (hour: number, say: Say): string => (hour === 1 ? 'une heure' : `${say(hour)} heures`);
const pt = (hour: number, say: Say): string => (hour === 1 ? 'uma' : hour === 2 ? 'duas' : say(hour));
const atPt = (hour: number, say: Say): string => `${hour === 1 ? 'à' : 'às'} ${pt(hour, say)}`;

const arabicHours = [
  'الواحدة',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
  'الحادية عشرة',
  'الثانية عشرة',
];

export const clockFaces: ReadonlyMap<string, ClockFace> = new Map<string, ClockFace>([
  [
    'de',
    (hour, next, say) => [
      `halb ${say(next)}`,
      `um halb ${say(next)}`,
      `viertel nach ${say(hour)}`,
      `viertel vor ${say(next)}`,
      `dreiviertel ${say(next)}`,
      `zehn nach ${say(hour)}`,
      `fünf vor ${say(next)}`,
      `um ${say(hour)}`,
      `${hour === 1 ? 'ein' : say(hour)} uhr ${hour < 6 ? 'nachmittags' : 'abends'}`,
    ],
  ],
  [
    'nl',
    (hour, next, say) => [
      `half ${say(next)}`,
      `om half ${say(next)}`,
      `kwart over ${say(hour)}`,
      `kwart voor ${say(next)}`,
      `tien over ${say(hour)}`,
      `vijf voor half ${say(next)}`,
      `om ${say(hour)} uur`,
      `${say(hour)} uur 's ${hour < 6 ? 'middags' : 'avonds'}`,
    ],
  ],
  [
    'es',
    (hour, next, say) => [
      `a ${es(hour, say)}`,
      `${es(hour, say)} y cuarto`,
      `${es(next, say)} menos cuarto`,
      `${es(next, say)} menos diez`,
      `${es(hour, say)} en punto`,
      `a ${es(hour, say)} y media`,
      `${es(hour, say)} de la ${hour < 8 ? 'tarde' : 'noche'}`,
      `${es(hour, say)} de la mañana`,
    ],
  ],
  [
    'it',
    (hour, next, say) => [
      atIt(hour, say),
      `${it(hour, say)} e un quarto`,
      `${it(next, say)} meno un quarto`,
      `${it(next, say)} meno dieci`,
      `${atIt(hour, say)} in punto`,
      `${atIt(hour, say)} e mezza`,
      `${it(hour, say)} di ${hour < 6 ? 'notte' : 'sera'}`,
      `${it(hour, say)} del mattino`,
    ],
  ],
  [
    'fr',
    (hour, next, say) => [
      `à ${fr(hour, say)}`,
      `${fr(hour, say)} et demie`,
      `${fr(hour, say)} et quart`,
      `${fr(next, say)} moins le quart`,
      `${fr(next, say)} moins dix`,
      `${fr(hour, say)} du matin`,
      `à ${fr(hour, say)} du soir`,
      `${hour}h30`,
    ],
  ],
  [
    'pt',
    (hour, next, say) => [
      atPt(hour, say),
      `${atPt(hour, say)} e meia`,
      `${pt(hour, say)} e quinze`,
      `quinze para ${next === 1 ? 'a' : 'as'} ${pt(next, say)}`,
      `dez para ${next === 1 ? 'a' : 'as'} ${pt(next, say)}`,
      `${pt(hour, say)} ${hour === 1 ? 'hora' : 'horas'} da manhã`,
      `${atPt(hour, say)} da ${hour < 7 ? 'tarde' : 'noite'}`,
    ],
  ],
  [
    'hi',
    (hour, next, say) => [
      ...(hour > 2 ? [`साढ़े ${say(hour)} बजे`] : []),
      ...(hour === 1 ? ['डेढ़ बजे'] : []),
      ...(hour === 2 ? ['ढाई बजे'] : []),
      `सवा ${say(hour)} बजे`,
      ...(next > 1 ? [`पौने ${say(next)} बजे`] : []),
      `सुबह ${say(hour)} बजे`,
      `${hour < 4 ? 'दोपहर' : hour < 8 ? 'शाम' : 'रात'} के ${say(hour)} बजे`,
      `${hour}:30 बजे`,
    ],
  ],
  [
    'ja',
    (hour, _, say) => [
      `午前${say(hour)}時`,
      `午後${say(hour)}時`,
      `午後${say(hour)}時半`,
      `朝の${say(hour)}時`,
      `夜${say(hour)}時`,
      `午前${hour}時15分`,
      `${say(hour)}時頃`,
    ],
  ],
  [
    'ar',
    (hour, next) => [
      `الساعة ${arabicHours[hour - 1]}`,
      `الساعة ${arabicHours[hour - 1]} والنصف`,
      `الساعة ${arabicHours[hour - 1]} والربع`,
      `الساعة ${arabicHours[next - 1]} إلا ربع`,
      `الساعة ${arabicHours[hour - 1]} صباحا`,
      `الساعة ${hour} مساء`,
    ],
  ],
]);
