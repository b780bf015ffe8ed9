import type { SpokenGrammar } from '../spokenGrammar';

export const nl: SpokenGrammar = {
  joints: ['duizend', 'honderd'],
  rules: {
    ZERO: 'nul',
    COUNT: 'één | een | N2_999',
    THOUSANDS: '[N2_999 | DIGITS] duizend [en] [COUNT] | GLUED [[en] (COUNT | GLUED)]',
    MILLIONS: '(COUNT | DIGITS) (miljoen | miljard) [en] [COUNT | THOUSANDS]',
    WHOLE: 'ZERO | ONLYONE | N2_999 | THOUSANDS | MILLIONS | DIGITS',
    HALVES:
      '/(twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(ën|en)?eenhalf|(twee|drie)(ën|en)half/ | (COUNT | DIGITS) en een (half | halve) | anderhalf | anderhalve',
    NUMBER: '[min] WHOLE [komma DIGIT [DIGIT]] | COUNT komma DIGIT [DIGIT] | HALVES | (een | N2_9) dozijn',
    ONLYONE: '/één/',
    DIGIT: 'ZERO | COUNT9 | /[0-9]/',
    COUNT9: 'één | een | N2_9',
    PHONEPART: 'ZERO | één | een | N2_99 | /[0-9]+/',
    ORDINAL: 'O1_100 | /[0-9]{1,3}/ | /[0-9]{1,3}(e|de|ste)/',
    WHICH: `(deze | dit | die | volgende | volgend | vorige | vorig | afgelopen | komende | komend | aanstaande | laatste | elke | elk | iedere | ieder | verleden)`,
    WEEK: '(deze | volgende | komende | vorige) week',
    PART: "ochtend | morgen | middag | avond | nacht | 's ochtends | 's middags | 's avonds | 's nachts | 's morgens | vroeg",
    DAYPARTWORD:
      '/(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(ochtend|morgen|middag|avond|nacht)/',
    WEEKDAY: 'WEEKDAYS',
    SPAN: 'week | weekend | weekeinde | maand | jaar | kwartaal | dag',
    SPANS: 'dag | dagen | week | weken | maand | maanden | jaar | jaren',
    SEASON: 'lente | voorjaar | zomer | herfst | najaar | winter',
    AMOUNT: 'COUNT | DIGITS | een paar | enkele | anderhalve | anderhalf',
    DAYNUMBER: 'één | een | N2_31 | O1_31 | D31 | /[0-9]{1,2}(e|de|ste)/',
    YEAR: 'Y4 | THOUSANDS | N11_99 [honderd] N1_99',
    FEAST: `kerst | kerstmis | [eerste | tweede] kerstdag | kerstavond | oudjaar | oudejaarsavond | oudejaarsdag | sinterklaasavond | pakjesavond | oud en nieuw | nieuwjaar | nieuwjaarsdag | pasen | [eerste | tweede] paasdag
      pinksteren | [eerste | tweede] pinksterdag | hemelvaart | hemelvaartsdag | goede vrijdag | koningsdag | bevrijdingsdag | sinterklaas | sint maarten | halloween | valentijnsdag | moederdag | vaderdag | carnaval`,
    DATE: `vandaag | morgen | overmorgen | gisteren | eergisteren | nu | meteen | vanavond | vanmiddag | vanmorgen | vanochtend | vannacht | gisteravond | gisterenavond | morgenavond | morgenochtend | morgenmiddag | morgenvroeg | /overmorgen(ochtend|middag|avond|vroeg)/
      [op] (WEEKDAY [PART] | DAYPARTWORD) [van] WEEK | WEEK [op] (WEEKDAY [PART] | DAYPARTWORD) | [op] WEEKDAY de (O1_31 | D31 | /[0-9]{1,2}(e|de|ste)/) | WEEKDAY in de PART | voor het (weekend | weekeinde) | na het weekend
      (vandaag | morgen | gisteren | overmorgen) PART | [op | aan | tot | vanaf | voor] [WHICH] (WEEKDAY [PART] | DAYPARTWORD) | WEEKDAY over een week
      [in | aan] [de | het] WHICH (SPAN | SEASON | MONTH) | [in] (het weekend | het weekeinde | dit weekend) | [in] [de | het] SEASON | [aan het] (begin | eind | einde | half | medio) (MONTH | deze (week | maand) | van de (maand | week) | van het jaar | volgende (week | maand))
      over AMOUNT SPANS | AMOUNT SPANS (geleden | terug) | binnen AMOUNT SPANS | vandaag over een week
      [in] MONTH [YEAR] | [in] [het jaar] YEAR | [op] [WEEKDAY] [de] DAYNUMBER [van] (MONTH | D12) [YEAR] | [op] de (O1_31 | /[0-9]{1,2}(e|de|ste)/) | (op) de DAYNUMBER
      [met | op | voor] FEAST | NUMERICDATE`,
    HOUR: 'één | een | N2_24 | nul | D24',
    PHASE:
      "'s (ochtends | middags | avonds | nachts | morgens) | vanavond | vanmiddag | vanmorgen | vanochtend | vannacht | in de (ochtend | middag | avond | nacht) | morgenochtend | morgenavond",
    CLOCKTIME: `[stipt | precies | klokslag | een uur of] HOURALONE [uur] | HOUR uur (stipt | precies) | HOUR (uur | u) [(één | N2_59 | D59)] [precies] | HOURALONE | half HOUR | [een] kwart (voor | over | na) HOUR | (één | N2_29 | D59) [minuten] (voor | over | na) [half] HOUR | CLOCK [uur] | /[0-9]{1,2}(u|uur)/`,
    HOURALONE: 'N2_12 | ONLYONE | D24',
    TIME: `[aan het] (begin | eind | einde) van de (ochtend | middag | avond) | (tegen | na | voor) /(achten|zessen|vijven|zevenen|negenen|tienen|elven|twaalven|vieren|drieën|enen)/ | [om | rond | tegen | vanaf | tot | voor | na] CLOCKTIME [PHASE] | PHASE [om | rond] CLOCKTIME | PHASE | [om | rond] (middernacht | twaalf uur) | [tussen] de middag | nu | meteen
      (morgen | vandaag | gisteren) PART | morgenochtend | morgenavond | morgenmiddag | (bij) (zonsopgang | zonsondergang) | [de | in de] (ochtend | middag | avond | nacht)`,
    UNIT: 'UNITS | minuutje | minuutjes | uurtje | uurtjes | uren | jaren | min | nacht | nachten | weekend | kwartaal | dagen',
    DURATION:
      'SPANOFTIME [[en] SPANOFTIME] [[en] SPANOFTIME] | (COUNT | DIGITS) (uur | minuten) (N2_59 | D59)',
    SPANOFTIME: `(NUMBER | AMOUNT) UNIT | [een | 'n] (half (uur | uurtje | jaar) | halfuur | halfuurtje | uurtje) | (een | 'n) goed uur | een UNIT of COUNT | (COUNT | DIGITS) (tot | of | à | a) (COUNT | DIGITS) UNIT | COUNT kwartier | (COUNT | DIGITS) en [een] (half | halve | kwart) UNIT | /(twee|drie|vier|vijf|zes)(ën|en)(een)?(half|halve)/ UNIT | anderhalf (uur | jaar) | anderhalve (minuut | dag | week | maand)
      [een] halve (minuut | dag | week | maand) | [een | drie] (kwartier | kwartiertje) | (COUNT | DIGITS) uur en [een] (kwartier | half) | de hele (dag | nacht | week | avond | maand | middag | ochtend) | het hele (jaar | weekend)`,
  },
};
