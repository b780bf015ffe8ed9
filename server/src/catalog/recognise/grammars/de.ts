import type { SpokenGrammar } from '../spokenGrammar';

export const de: SpokenGrammar = {
  joints: ['tausend', 'hundert'],
  rules: {
    ZERO: 'null',
    THOUSANDS: 'GLUED | (N1_999 | DIGITS) tausend [[und] N1_999]',
    MILLIONS:
      '(N1_999 | DIGITS | eine) (million | millionen | milliarde | milliarden) [[und] (N1_999 | THOUSANDS)]',
    NUMBER: 'ZERO | N1_999 | THOUSANDS | MILLIONS | DIGITS',
    ORDINAL: 'O1_100 | /[0-9]{1,3}/ | /[0-9]{1,3}(te[rsn]?|ste[rsn]?)/',
    ONE: 'ein | eine | einen | einem | einer | eines | eins',
    WHICH: `(diese | nächste | kommende | letzte | vorige | vergangene | folgende | jede) | (diesen | dieses | dieser | diesem)
      (nächsten | nächstes | nächster | kommenden | kommendes | kommender | letzten | letztes | letzter | vorigen | voriges)
      (vergangenen | vergangenes | jeden | jedes | folgenden | heurigen | übernächste | übernächsten | übernächstes | vorletzte | vorletzten)`,
    PART: `früh | morgen | vormittag | mittag | nachmittag | abend | nacht`,
    PARTS:
      'morgens | früh | vormittags | mittags | nachmittags | abends | nachts | in der früh | frühmorgens',
    DAYPARTWORD:
      '/(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(früh|morgen|vormittag|mittag|nachmittag|abend|nacht|s)/',
    WEEKDAY: 'WEEKDAYS | sonnabend',
    ANYDAY: '(WEEKDAY [PART | PARTS] | DAYPARTWORD)',
    MONTH: 'MONTHS | jänner | feber | juno | julei',
    SPAN: 'tag | woche | wochenende | monat | jahr | quartal',
    SPANS:
      'tag | tagen | tage | woche | wochen | wochenende | monat | monaten | monate | jahr | jahren | jahre',
    SEASON: 'frühling | frühjahr | sommer | herbst | winter',
    AMOUNT: 'N1_99 | DIGITS | ONE | ein paar | anderthalb | eineinhalb',
    DAYNUMBER: 'O1_31 | D31',
    YEAR: 'Y4 | THOUSANDS | N11_99 hundert [N1_99]',
    FEAST: `weihnachten | heiligabend | heilig abend | silvester | neujahr | ostern | ostersonntag | ostermontag | karfreitag | pfingsten
      nikolaus | halloween | valentinstag | muttertag | vatertag | fasching | karneval | rosenmontag | aschermittwoch`,
    DATE: `heute | morgen | übermorgen | gestern | vorgestern | jetzt | heuer | gerade | sofort
      (heute | morgen | übermorgen | gestern | vorgestern) (PART | PARTS | in der früh | in der nacht)
      [am | den | für | ab | bis] ANYDAY | [am | an] [den | dem] WHICH WEEKDAY [PART | PARTS]
      [in | an | am] [der | dem] WHICH (SPAN | SEASON | MONTH) | dieses jahr | am wochenende | übers wochenende
      [im | in] MONTH [[des jahres] YEAR] | [im | in] [jahr] YEAR | (anfang | mitte | ende) (MONTH | der woche | des monats | des jahres | nächster woche | nächsten monats)
      [im | diesen | nächsten | letzten] SEASON [Y4] | in AMOUNT SPANS | vor AMOUNT SPANS | WEEKDAY in AMOUNT (woche | wochen) | heute in AMOUNT (woche | wochen)
      [am | den | der | vom | zum] [WEEKDAY] [den | der | dem] DAYNUMBER (MONTH | O1_12 | D12) [YEAR | /[0-9]{2}/] | (am | den | der) O1_31
      [an | zu] FEAST [Y4] | am FEAST`,
    HOUR: 'ein | eins | zwo | N1_24 | null | D24',
    MINUTE: 'N1_59 | M59',
    PHASE:
      'PARTS | am (morgen | vormittag | mittag | nachmittag | abend) | in der nacht | heute (PART) | morgen früh | morgen (PART)',
    TIME: `[um | gegen | ab | bis | so um | kurz vor | kurz nach] [punkt] CLOCKTIME [PHASE] | PHASE [um | gegen] CLOCKTIME
      PHASE | [um | gegen | zu] (mitternacht | mittag | mittags) | jetzt | sofort | [am] (sonnenaufgang | sonnenuntergang)
      (heute | morgen) (abend | früh | mittag | nachmittag | vormittag | nacht)`,
    CLOCKTIME: `HOUR uhr [MINUTE] | N1_24 | D24 | halb HOUR | [drei] viertel [vor | nach] HOUR | dreiviertel HOUR
      (N1_29 | M59) [minuten] (vor | nach) [halb] HOUR | CLOCK [uhr] | D24 uhr D59`,
    UNIT: 'UNITS | sekunden | std | min | minütchen | nacht | nächte | wochenende | wochenenden | quartal | tagen | monaten | jahren',
    DURATION: 'SPANOFTIME [[und] SPANOFTIME] [[und] SPANOFTIME]',
    SPANOFTIME: `(NUMBER | AMOUNT) UNIT | [N1_9 | DIGITS] (einhalb | komma fünf) UNIT | eineinhalb UNIT
      /(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)einhalb|anderthalb|eineinhalb/ UNIT
      [eine | einen | ein] (halbe | halben | halbes) (stunde | minute | tag | jahr | woche | monat) | ein halbes (jahr | stündchen)
      [eine | ne] (viertelstunde | dreiviertelstunde) | viertel stunde | drei viertel stunden | (ONE) stunde und ONE (halbe | viertelstunde)
      [den] (ganzen) (tag | abend | morgen | monat) | die ganze (nacht | woche) | das ganze (jahr | wochenende)`,
  },
};
