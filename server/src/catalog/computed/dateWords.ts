/** Relative dates by language; the English ones are richer and have a file of their own. */
export const relativeDates: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    de: 'heute, morgen, übermorgen, gestern, vorgestern, jetzt, diese woche, nächste woche, letzte woche, dieses wochenende, nächstes wochenende, am wochenende, diesen monat, nächsten monat, nächstes jahr, nächsten montag, kommenden freitag, letzten dienstag, heute abend, morgen früh, am samstag',
    fr: "aujourd'hui, demain, après demain, hier, avant hier, maintenant, cette semaine, la semaine prochaine, la semaine dernière, ce week end, le week end prochain, ce mois ci, le mois prochain, l'année prochaine, lundi prochain, vendredi prochain, mardi dernier",
    es: 'hoy, mañana, pasado mañana, ayer, anteayer, ahora, esta semana, la semana que viene, la próxima semana, la semana pasada, este fin de semana, el próximo fin de semana, este mes, el mes que viene, el año que viene, el próximo lunes, el viernes, el martes pasado',
    it: 'oggi, domani, dopodomani, ieri, adesso, questa settimana, la prossima settimana, la settimana scorsa, questo fine settimana, il prossimo fine settimana, questo mese, il mese prossimo, il prossimo anno, lunedì prossimo, venerdì prossimo, martedì scorso',
    pt: 'hoje, amanhã, depois de amanhã, ontem, anteontem, agora, esta semana, semana que vem, semana passada, este fim de semana, próximo fim de semana, este mês, mês que vem, ano que vem, próxima segunda, sexta feira que vem, terça passada',
    nl: 'vandaag, morgen, overmorgen, gisteren, nu, deze week, volgende week, vorige week, dit weekend, volgend weekend, deze maand, volgende maand, volgend jaar, volgende maandag, aanstaande vrijdag, vanavond',
    ja: '今日, 明日, あさって, 昨日, おととい, 今, 今週, 来週, 先週, 今週末, 来週末, 今月, 来月, 来年, 来週の月曜日, 今度の金曜日',
    hi: 'आज, कल, परसों, अभी, इस हफ्ते, अगले हफ्ते, पिछले हफ्ते, इस महीने, अगले महीने, अगले साल, अगले सोमवार, इस शुक्रवार',
    ar: 'اليوم, غدا, بعد غد, أمس, الآن, هذا الأسبوع, الأسبوع القادم, الأسبوع الماضي, هذا الشهر, الشهر القادم, السنة القادمة, يوم الاثنين القادم',
  }).map(([language, words]) => [language, words.split(', ')]),
);
