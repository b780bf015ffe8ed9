/** Parts of the day by language. */
export const dayParts: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    de: 'morgens, mittags, nachmittags, abends, nachts, am morgen, am abend, mitternacht, halb acht, vormittags, früh, heute abend, heute nachmittag, morgen früh, um mitternacht, am nachmittag, am mittag, jetzt, so gegen acht, am späten nachmittag, in der früh',
    fr: "midi, minuit, le matin, l'après midi, le soir, la nuit, ce soir, ce matin, à midi, à minuit, cet après midi, demain matin, demain soir, au coucher du soleil, midi et demi, dans la soirée, maintenant, en fin de journée, en soirée, vers les huit heures",
    es: 'mediodía, medianoche, por la mañana, por la tarde, por la noche, esta noche, esta tarde, al mediodía, a medianoche, esta mañana, mañana por la mañana, mañana por la noche, de madrugada, al amanecer, ahora, cuarto para las ocho, ocho en punto, en la noche, ocho de la noche',
    it: "mezzogiorno, mezzanotte, la mattina, il pomeriggio, la sera, stasera, stamattina, a mezzogiorno, a mezzanotte, di mattina, di sera, questo pomeriggio, domani mattina, domani sera, mezzogiorno e mezza, all'alba, adesso, nel tardo pomeriggio, dieci e un quarto, otto in punto",
    pt: 'meio dia, meia noite, de manhã, à tarde, à noite, hoje à noite, hoje de manhã, ao meio dia, à meia noite, da manhã, de madrugada, amanhã de manhã, amanhã à noite, esta tarde, ao amanhecer, agora, lá pelas nove, no fim da tarde, oito em ponto',
    nl: "'s ochtends, 's middags, 's avonds, middernacht, vanavond, vanmorgen, half acht, 's nachts, 's morgens, vanmiddag, vanochtend, vannacht, om middernacht, morgenochtend, morgenavond, in de middag, nu, 's avonds om tien uur, om een uur of acht, eind van de middag",
    hi: 'सुबह, दोपहर, शाम, रात, आधी रात, आज शाम, सुबह सुबह, आज रात, कल सुबह, कल शाम, रात को, शाम को, दोपहर में, तड़के, अभी, ठीक सात बजे, सुबह जल्दी, देर रात',
    ja: '朝, 昼, 正午, 夕方, 夜, 今夜, 今朝, 真夜中, 午前九時, 午後三時, 早朝, 深夜, 午前, 午後, 今晩, 明日の朝, 明日の夜, 今日の夜, お昼, 今, 五時十分前, 十八時頃, 今日の午後三時',
    ar: 'صباحا, ظهرا, مساء, منتصف الليل, الليلة, هذا المساء, في الصباح, في المساء, بعد الظهر, قبل الظهر, عصرا, ليلا, فجرا, غدا صباحا, الآن, منتصف النهار, الصبح, العصر, بالليل, الساعة سبعة ونص, بعد المغرب',
  }).map(([language, words]) => [language, words.split(', ')]),
);
