import type { SpokenGrammar } from '../spokenGrammar';

export const es: SpokenGrammar = {
  rules: {
    ZERO: 'cero',
    ONE: 'un | una | uno',
    SMALL: 'N1_999',
    THOUSANDS: '[N2_999 | DIGITS] mil [SMALL]',
    MILLIONS: '(un | N2_999 | DIGITS) (millón | millones) [de] [SMALL | THOUSANDS]',
    COUNT: 'N2_999 | uno | una | ZERO | THOUSANDS | MILLIONS | DIGITS',
    NUMBER: 'COUNT',
    DIGIT: 'ZERO | uno | una | N2_9 | /[0-9]/',
    PHONEPART: 'ZERO | uno | N2_99 | /[0-9]+/',
    PHONE: '/[0-9]{3,}/ [PHONEPART+] | [más] PHONEPART PHONEPART PHONEPART+',
    ORDINAL: 'O1_100 | /[0-9]{1,3}/ | /[0-9]{1,3}([oa]|er)/',
    WHICH: 'próximo | próxima | pasado | pasada | último | última | siguiente',
    AFTER: 'que viene | próximo | próxima | pasado | pasada | siguiente | entrante',
    PARTOF:
      'por la (mañana | tarde | noche) | en la (mañana | tarde | noche) | a la noche | a mediodía | al mediodía',
    WEEKDAY: 'WEEKDAYS',
    MONTH: 'MONTHS | setiembre',
    SPAN: 'día | semana | fin de semana | mes | año | trimestre | siglo',
    SPANS: 'día | días | semana | semanas | mes | meses | año | años',
    SEASON: 'primavera | verano | otoño | invierno',
    AMOUNT: 'ONE | N2_99 | DIGITS | unos | unas | un par de',
    DAYNUMBER: 'uno | primero | N2_31 | D31',
    YEAR: 'Y4 | THOUSANDS | [el] noventa [y N1_9]',
    FEAST: `navidad | nochebuena | nochevieja | año nuevo | reyes | semana santa | viernes santo | halloween | san valentín
      (el | del) día de (la madre | la madre | la el | padre | los muertos | muertos | acción de gracias)`,
    DATE: `hoy | mañana | pasado mañana | ayer | anteayer | antier | ahora | ahora mismo | hoy mismo | anoche | esta (noche | tarde | mañana)
      (hoy | mañana | ayer | pasado mañana) (PARTOF | temprano) | mañana a la (mañana | tarde | noche)
      [el | este | para el | los | del] WEEKDAY [AFTER] [PARTOF] | [el | la | este | esta] WHICH (WEEKDAY | SPAN | MONTH | SEASON)
      (este | esta) (SPAN | SEASON | MONTH) | [el | la] (SPAN | MONTH | SEASON | fin de semana) AFTER | (el | este | en el) fin de semana | [en] (el | la | este | esta) SEASON
      [en] SEASON | a (principios | finales | mediados) de (mes | MONTH | año | semana)
      (en | dentro de) AMOUNT SPANS | hace AMOUNT SPANS | AMOUNT (SPANS) atrás | de (hoy | mañana) en ocho [días]
      [en | de] MONTH [de | del] [YEAR] | [en] [el] [año] YEAR | [el | el día | para el] [WEEKDAY] DAYNUMBER de (MONTH) [(de | del) YEAR] | el [día] DAYNUMBER
      [el | en | por | de] FEAST | NUMERICDATE`,
    HOUR: 'una | N2_24 | cero | D24',
    PHASE: 'de la (mañana | tarde | noche | madrugada) | PARTOF | del (mediodía | día) | a m | p m | am | pm',
    CLOCKTIME: `(la | las) HOUR [MORE] [en punto] [horas] | D24 D59 [horas] | (la | las) D24 D59 | D12 (am | pm | a m | p m) | /[0-9]{1,2}(am|pm|h)/
      (N2_24 | D24) horas [MORE] | (N1_29 | D59 | cuarto | un cuarto | veinticinco) (para) (la | las) HOUR | HOUR (y | menos) (media | cuarto | N1_59) | HOUR en punto | (N2_12 | D24)`,
    MORE: '[y | con] (media | cuarto | N1_59 | D59) [minutos] | menos (cuarto | N1_29 | D59)',
    TIME: `[a | sobre | hacia | a eso de | para | desde | hasta] CLOCKTIME [PHASE] | [a | al | de | por] [el | la] (mediodía | medianoche | media noche | medio día | amanecer | anochecer)
      PARTOF | esta (mañana | tarde | noche) | ahora | ahora mismo | mañana PARTOF | [la] madrugada | de madrugada | de (noche | día) | temprano`,
    UNIT: 'UNITS | añito | minutito | minutitos | ratito | hs | min | noche | noches | quincena',
    DURATION:
      'SPANOFTIME [[y | con] SPANOFTIME] [[y | con] SPANOFTIME] | SPANOFTIME (y | con) N2_59 | SPANOFTIME y DIGITS',
    SPANOFTIME: `(COUNT | AMOUNT) UNIT | (COUNT | AMOUNT) UNIT y (media | medio | cuarto | un cuarto) | media (hora) | medio (día | año | minuto | mes)
      UNIT y (media | medio) | [un] cuarto de hora | tres cuartos de hora | todo el (día | mes | año | fin de semana) | toda la (noche | semana | mañana | tarde)`,
  },
};
