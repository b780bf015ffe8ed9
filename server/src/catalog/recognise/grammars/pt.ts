import type { SpokenGrammar } from '../spokenGrammar';

export const pt: SpokenGrammar = {
  rules: {
    ZERO: 'zero',
    ONE: 'um | uma',
    THOUSANDS: '[N2_999 | DIGITS] mil [e] [N1_999]',
    MILLIONS: '(um | N2_999 | DIGITS) (milhão | milhões | bilhão | bilhões) [e | de] [N1_999 | THOUSANDS]',
    WHOLE: 'ZERO | N1_999 | cem | THOUSANDS | MILLIONS | DIGITS',
    NUMBER:
      '[menos] WHOLE [(vírgula | ponto) DIGIT [DIGIT]] | WHOLE e (meio | meia) | (meia | uma | N2_9) (dúzia | dúzias)',
    DIGIT: 'ZERO | N1_9 | meia | /[0-9]/',
    PHONEPART: 'ZERO | N1_99 | meia | /[0-9]+/',
    PHONE: '/[0-9]{3,}/ [PHONEPART+] | [mais] PHONEPART PHONEPART PHONEPART+',
    ORDINAL: 'O1_100 | /[0-9]{1,3}/ | /[0-9]{1,3}[oa]/',
    WHICH: 'próximo | próxima | último | última | passado | passada',
    AFTER: 'que vem | passado | passada | próximo | próxima | seguinte | retrasado | retrasada',
    PARTOF:
      'de (manhã | tarde | noite | madrugada) [cedo] | (no | ao) (fim | final | começo) (da tarde | do dia | da noite | da manhã) | à (tarde | noite) | pela (manhã | tarde | noite) | da (manhã | tarde | noite) | na hora do almoço | cedo',
    WEEKDAY: 'WEEKDAYS | (segunda | terça | quarta | quinta | sexta) [feira]',
    SPAN: 'dia | semana | fim de semana | final de semana | mês | ano | trimestre | feriado',
    SPANS: 'dia | dias | semana | semanas | mês | meses | ano | anos',
    SEASON: 'primavera | verão | outono | inverno',
    AMOUNT: 'ONE | N2_99 | DIGITS | alguns | algumas | uns | umas | um par de',
    DAYNUMBER: 'primeiro | N1_31 | D31',
    YEAR: 'Y4 | THOUSANDS',
    FEAST: `[o] natal | véspera de natal | ano novo | réveillon | páscoa | carnaval | sexta feira santa | corpus christi | halloween | são joão
      dia (das mães | dos pais | dos namorados | das crianças | da independência) | véspera de ano novo`,
    DATE: `hoje | amanhã | depois de amanhã | ontem | anteontem | agora | agora mesmo | hoje mesmo
      (hoje | amanhã | ontem | depois de amanhã | WEEKDAY) PARTOF | (esta | essa | nesta | nessa) (noite | tarde | manhã | madrugada)
      [na | no] WEEKDAY (da semana (que vem | passada) | da (próxima | outra) semana | desta semana) | WEEKDAY agora | [na | no] WEEKDAY [dia] DAYNUMBER | (no | do) mês de MONTH | no feriado [de FEAST] | nas férias
      [na | no | nesta | neste | nessa | nesse | esta | este | essa | esse | toda | todo | para | pra] WEEKDAY [AFTER] [PARTOF]
      [o | a | na | no] WHICH (WEEKDAY | SPAN | MONTH | SEASON) | [a | o | na | no] (SPAN | MONTH | SEASON) AFTER | (este | esta | esse | essa | neste | nesta | nesse | nessa) (SPAN | SEASON | MONTH)
      (no | o) (fim | final) de semana | [na | no] SEASON | no (fim | começo | início | final | meio) (do mês | do ano | da semana | de MONTH)
      (em | daqui a | dentro de | daqui) AMOUNT SPANS | há AMOUNT SPANS [atrás] | faz AMOUNT SPANS | AMOUNT SPANS atrás
      [em | de] MONTH [de | do ano] [YEAR] | [em | no ano de | ano de | ano] YEAR | [no | em | o] [WEEKDAY] [dia] DAYNUMBER de (MONTH | N1_12 | D12) [de YEAR] | [no | o] dia DAYNUMBER
      [no | na | em] FEAST [de YEAR] | NUMERICDATE`,
    HOUR: 'uma | duas | N2_24 | zero | D24',
    PHASE: 'PARTOF | em ponto | a m | p m | am | pm | de hoje | de amanhã',
    MORE: 'e (meia | quinze | um quarto | N1_59 | D59) [minutos]',
    CLOCKTIME: `HOUR (hora | horas | h) [MORE | N1_59 | D59] | HOUR MORE | CLOCK [horas] | /[0-9]{1,2}h([0-5][0-9])?/ | (N1_29 | D59 | quinze | um quarto) (para | pras | para as | pra) [a | as | à | o] (HOUR | meio dia | meia noite) | (às | as | das) HOUR [N1_59 | MORE] | à uma [hora] [MORE] | N2_12 | D24 | (meio dia | meia noite) [MORE]`,
    TIME: `(hoje à noite | (esta | essa) (noite | tarde | manhã)) [às | à | as | ao] CLOCKTIME | [às | à | as | ao | por volta das | lá pelas | para as | pras | até as | até às | das | umas | na] CLOCKTIME [PHASE] [PHASE]
      PARTOF | (hoje | amanhã) PARTOF | agora | agora mesmo | (ao | à) (meio dia | meia noite) | (esta | essa) (noite | tarde | manhã) | [ao] (amanhecer | entardecer | anoitecer | pôr do sol)`,
    UNIT: 'UNITS | tarde | tardes | horinhas | tempinho | minutinhos | horinha | min | noite | noites | quinzena | semestre',
    DURATION:
      'SPANOFTIME [[e] SPANOFTIME] [[e] SPANOFTIME] | /[0-9]{1,2}h([0-5][0-9])?/ | (NUMBER | AMOUNT) (hora | horas) e (N1_59 | D59)',
    SPANOFTIME: `(NUMBER | AMOUNT) UNIT | (NUMBER | AMOUNT) UNIT e (meia | meio | um quarto | quinze) | meia (hora | horinha) | meio (dia | minuto | ano | segundo)
      (uns | umas) NUMBER UNIT | NUMBER (a | ou) NUMBER UNIT | um (fim | final) de semana | [um] quarto de hora | três quartos de hora | [o] dia (todo | inteiro) | a (noite | semana) (toda | inteira) | UNIT e (meia | meio)`,
  },
};
