import type { SpokenGrammar } from '../spokenGrammar';

export const es: SpokenGrammar = {
  rules: {
    ZERO: 'cero',
    ONE: 'un | una | uno',
    SMALL: 'N1_999',
    THOUSANDS: '[N2_999 | DIGITS] mil [SMALL]',
    MILLIONS: '(un | N2_999 | DIGITS) (millón | millones) [de] [SMALL | THOUSANDS]',
    COUNT: 'N2_999 | uno | una | ZERO | THOUSANDS | MILLIONS | DIGITS | quinientas | diez y N6_9',
    NUMBER:
      '[menos] COUNT [(coma | punto) DIGIT [DIGIT]] | COUNT y (medio | media) | (una | media | N2_9) (docena | docenas)',
    DIGIT: 'ZERO | uno | una | N2_9 | /[0-9]/',
    PHONEPART: 'ZERO | uno | N2_99 | /[0-9]+/',
    PHONE: '/[0-9]{3,}/ [PHONEPART+] | [más] PHONEPART PHONEPART PHONEPART+',
    ORDINAL: 'O1_100 | onceavo | onceava | doceavo | doceava | /[0-9]{1,3}/ | /[0-9]{1,3}([oa]|er)/',
    WHICH: 'próximo | próxima | pasado | pasada | último | última | siguiente',
    AFTER: 'que viene | próximo | próxima | pasado | pasada | siguiente | entrante',
    PARTOF:
      'por la (mañana | tarde | noche) | en la (mañana | tarde | noche) | a la noche | a mediodía | al mediodía',
    WEEKDAY: 'WEEKDAYS | sábados | domingos',
    WEEK: 'la semana AFTER | la (próxima | siguiente | otra) semana | esta semana',
    MONTH: 'MONTHS | setiembre',
    SPAN: 'día | semana | fin de semana | finde | mes | año | trimestre | siglo',
    SPANS: 'día | días | semana | semanas | mes | meses | año | años',
    SEASON: 'primavera | verano | otoño | invierno',
    AMOUNT: 'ONE | N2_99 | DIGITS | unos | unas | un par de',
    DAYNUMBER: 'uno | primero | N2_31 | D31',
    YEAR: 'Y4 | THOUSANDS | [el] noventa [y N1_9]',
    FEAST: `navidad | nochebuena | nochevieja | año nuevo | reyes | semana santa | viernes santo | halloween | san valentín
      día (de la (madre | mujer | candelaria | independencia | constitución | hispanidad) | del (padre | niño | trabajo) | de [los] (muertos | reyes | enamorados | inocentes) | de acción de gracias)`,
    DATE: `hoy | mañana | pasado mañana | ayer | anteayer | antier | antes de ayer | antenoche | anteanoche | ahora | ahora mismo | hoy mismo | anoche | esta (noche | tarde | mañana)
      (hoy | mañana | ayer | pasado mañana) (PARTOF | temprano) | mañana a la (mañana | tarde | noche)
      [el | este | para el | los | todos los | cada | del] WEEKDAY [AFTER] [PARTOF] | [el | para el] WEEKDAY de WEEK [PARTOF] | [el] WEEKDAY DAYNUMBER | [el | la | este | esta] WHICH (WEEKDAY | SPAN | MONTH | SEASON)
      (este | esta) (SPAN | SEASON | MONTH) | [el | la] (SPAN | MONTH | SEASON | fin de semana) AFTER | (el | este | en el) (fin de semana | finde) | [en] (el | la | este | esta) SEASON
      [en] SEASON | [a] (principios | finales | mediados | fines | fin) de (mes | MONTH | año | semana)
      (en | dentro de) AMOUNT SPANS | hace AMOUNT SPANS | AMOUNT SPANS (atrás | después) | de (hoy | mañana) en (ocho | quince) [días]
      [en | de] MONTH [(de | del) (este año | próximo año | año AFTER)] | el (O1_5 | último) (WEEKDAY | día) (de MONTH | del mes | del año) | [en | de] MONTH [de | del] [YEAR] | [en] [el] [año] YEAR | [el | del | el día | para el] [WEEKDAY] DAYNUMBER de (MONTH) [(de | del) YEAR] | el [día] DAYNUMBER
      [el | en | por | de | del] FEAST | NUMERICDATE`,
    HOUR: 'una | N2_24 | cero | D24',
    PHASE:
      'de (hoy | mañana) | de la (mañana | tarde | noche | madrugada) | PARTOF | del (mediodía | día) | a m | p m | am | pm',
    CLOCKTIME: `(la | las) HOUR [MORE] [en punto] [horas] | D24 D59 [horas] | (la | las) D24 D59 | D12 (am | pm | a m | p m) | /[0-9]{1,2}(am|pm|h)/
      (la | las) (N2_24 | D24) horas [y (N1_59 | D59) minutos] | (N2_24 | D24) horas [MORE] | (N1_29 | D59 | cuarto | un cuarto | veinticinco) (para) (la | las) HOUR | HOUR (y | menos) (media | cuarto | N1_59) | HOUR en punto | (N2_12 | D24)`,
    MORE: '[y | con] (media | cuarto | N1_59 | D59) [minutos] | menos (cuarto | N1_29 | D59)',
    TIME: `esta (mañana | tarde | noche) (a | sobre | hacia) CLOCKTIME | [a | sobre | hacia | a eso de | para | desde | hasta] CLOCKTIME [PHASE] | [a | al | de | por] [el | la] (mediodía | medianoche | media noche | medio día | amanecer | anochecer)
      PARTOF | esta (mañana | tarde | noche) | ahora | ahora mismo | mañana PARTOF | [la] madrugada | de madrugada | de (noche | día) | temprano`,
    UNIT: 'UNITS | añito | horita | horitas | minutillo | minutillos | rato | minutito | minutitos | ratito | hs | min | noche | noches | quincena',
    DURATION:
      'SPANOFTIME [[y | con] SPANOFTIME] [[y | con] SPANOFTIME] | SPANOFTIME (y | con) N2_59 | SPANOFTIME y DIGITS | (COUNT | ONE) (hora | horas | minuto | minutos) (N2_59 | D59)',
    SPANOFTIME: `(COUNT | AMOUNT) UNIT | (COUNT | AMOUNT) UNIT y (media | medio | cuarto | un cuarto) | media (hora | horita | jornada) | (unos | unas) COUNT UNIT | COUNT (a | o) COUNT UNIT | medio (día | año | minuto | mes)
      UNIT y (media | medio | cuarto) | (COUNT | ONE) (hora | horas) menos cuarto | (un | el) fin de semana | [un] cuarto de hora | tres cuartos de hora | todo el (día | mes | año | fin de semana) | toda la (noche | semana | mañana | tarde)`,
  },
};
