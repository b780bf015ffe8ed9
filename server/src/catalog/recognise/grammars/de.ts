import type { SpokenGrammar } from '../spokenGrammar';

export const de: SpokenGrammar = {
  joints: ['tausend', 'hundert'],
  rules: {
    ZERO: 'null',
    THOUSANDS: 'GLUED [[und] N1_99] | (N1_999 | DIGITS) tausend [[und] N1_999] | [N1_19] hundert [und] N1_99',
    MILLIONS:
      '(N1_999 | DIGITS | eine) (million | millionen | milliarde | milliarden) [[und] (N1_999 | THOUSANDS)]',
    WHOLE: 'ZERO | N1_999 | THOUSANDS | MILLIONS | DIGITS',
    HALVES:
      '/(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)einhalb|anderthalb/ | (N1_99 | DIGITS) einhalb',
    NUMBER: '[minus] WHOLE [komma DIGIT [DIGIT] [DIGIT]] | HALVES | (ein | N2_99) dutzend',
    ORDINAL: 'O1_100 | /siebente[rsnm]?|hundertste[rsnm]?/ | /[0-9]{1,3}/ | /[0-9]{1,3}(te[rsn]?|ste[rsn]?)/',
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
    WEEK: '(diese | nächste | kommende | letzte | übernächste | dieser | nächster | kommender) woche',
    FEAST: `weihnachten | [erster | ersten | zweiter | zweiten] (weihnachtstag | weihnachtsfeiertag | feiertag | advent) | allerheiligen | dreikönig | heilige drei könige | heiligabend | heilig abend | silvester | neujahr | ostern | ostersonntag | ostermontag | karfreitag | pfingsten
      nikolaus | nationalfeiertag | tag der (arbeit | deutschen einheit) | [christi] himmelfahrt | fronleichnam | pfingstmontag | pfingstsonntag | buß und bettag | halloween | valentinstag | muttertag | vatertag | fasching | karneval | rosenmontag | aschermittwoch`,
    DATE: `heute | heut | morgen | übermorgen | gestern | vorgestern | jetzt | heuer | gerade | sofort | heuer im (SEASON | MONTH)
      (heute | morgen | übermorgen | gestern | vorgestern) (PART | PARTS | in der früh | in der nacht)
      [am | den | für | ab | bis] ANYDAY | [am | an] [den | dem] WHICH ANYDAY
      [am] ANYDAY [in] [der] WEEK | WEEK [am] ANYDAY
      [in | im | an | am | das] [der | dem] WHICH (SPAN | SEASON | MONTH) | das wochenende | WHICH jahr (im | in) (MONTH | SEASON) | dieses jahr | am wochenende | übers wochenende
      [im | in] MONTH [[des jahres] YEAR] | [im | in] [jahr] YEAR | (anfang | mitte | ende) (MONTH | der woche | des monats | des jahres | nächster woche | nächsten monats)
      [im | diesen | nächsten | letzten] SEASON [Y4] | in AMOUNT SPANS | vor AMOUNT SPANS | WEEKDAY in AMOUNT (woche | wochen) | (heute | WEEKDAY) in AMOUNT SPANS
      [am | den | der | vom | zum] [WEEKDAY] [den | der | dem] DAYNUMBER (MONTH | O1_12 | D12) [YEAR | /[0-9]{2}/] | (am | den | der) O1_31 [(des | diesen | dieses | nächsten | kommenden | letzten) monats] | [am] WEEKDAY (den | der | dem) (O1_31 | D31)
      [an | zu | über] FEAST [Y4] | am FEAST`,
    HOUR: 'ein | eins | zwo | N1_24 | null | D24',
    MINUTE: 'N1_59 | M59',
    PHASE:
      'PARTS | am [frühen | späten] (morgen | vormittag | mittag | nachmittag | abend) | in der nacht | heute (PART) | morgen früh | morgen (PART)',
    TIME: `[um | gegen | ab | bis | so um | so gegen | circa | ca | etwa um | ungefähr um | pünktlich um | kurz vor | kurz nach] [punkt] CLOCKTIME [PHASE] | PHASE [um | gegen] CLOCKTIME
      PHASE | [um | gegen | zu] (mitternacht | mittag | mittags) | jetzt | sofort | [am] (sonnenaufgang | sonnenuntergang)
      (heute | morgen) (abend | früh | mittag | nachmittag | vormittag | nacht)`,
    CLOCKTIME: `HOUR uhr [MINUTE] | N1_24 | D24 | halb HOUR | [drei] viertel [vor | nach] HOUR | dreiviertel HOUR
      (N1_29 | M59) [minuten] (vor | nach) [halb] HOUR | CLOCK [uhr] | D24 uhr D59`,
    UNIT: 'UNITS | sekunden | std | min | minütchen | nacht | nächte | wochenende | wochenenden | quartal | tagen | monaten | jahren',
    DURATION:
      'SPANOFTIME [[und] SPANOFTIME] [[und] SPANOFTIME] | (N1_99 | DIGITS | eine | einer) (stunde | stunden | minute | minuten) [und] (N1_59 | D59)',
    SPANOFTIME: `(NUMBER | AMOUNT) UNIT | (N1_99 | DIGITS) (bis | oder) (N1_99 | DIGITS) UNIT | (mehrere | einige | etliche) UNIT | [N1_9 | DIGITS] (einhalb | komma fünf) UNIT | eineinhalb UNIT
      /(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)einhalb|anderthalb|eineinhalb/ UNIT
      [eine | einen | ein] (halbe | halben | halbes) (stunde | minute | tag | jahr | woche | monat) | ein halbes (jahr | stündchen) | ein stündchen | eine (gute | knappe | volle) (stunde | woche | minute)
      [eine | einer | ne | ner] (viertelstunde | dreiviertelstunde | dreiviertel stunde | viertel stunde | halbe stunde | halben stunde) | (drei | 3) viertelstunden | viertel stunde | drei viertel stunden | (ONE) stunde und ONE (halbe | viertelstunde)
      [den] (ganzen) (tag | abend | morgen | monat) | die ganze (nacht | woche) | das ganze (jahr | wochenende)`,
  },
};
