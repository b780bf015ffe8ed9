import type { SpokenGrammar } from '../spokenGrammar';

export const en: SpokenGrammar = {
  rules: {
    ZERO: 'zero | oh | nought',
    SMALL: 'N1_999 | a hundred [[and] N1_99]',
    THOUSANDS: '(SMALL | a | DIGITS) thousand [[and] SMALL] | YEARWORDS',
    YEARWORDS: 'N11_99 hundred [[and] N1_99] | N10_99 (N10_99 | oh N1_9)',
    MILLIONS: '(SMALL | a | DIGITS) (million | billion | trillion) [[and] (SMALL | THOUSANDS)]',
    WHOLE: 'zero | nought | SMALL | THOUSANDS | MILLIONS | DIGITS',
    NUMBER: '[minus] WHOLE [point DIGIT [DIGIT] [DIGIT]] | WHOLE and a half | (a | half a | N2_9) dozen',
    ORDINAL: 'O1_100 | hundredth | thousandth | /[0-9]{1,3}(st|nd|rd|th)/',
    PHONEPART: '[double | triple] (ZERO | N1_99) | /[0-9]+/',
    CHARACTER: '[double | triple] (/\\p{L}/ | DIGIT | /[0-9]+/)',
    DAYNUMBER: 'O1_31 | N1_31 | /[0-9]{1,2}(st|nd|rd|th)/ | D31',
    YEAR: 'Y4 | YEARWORDS | N1_9 thousand [[and] N1_99]',
    SPAN: 'day | week | weekend | month | year | quarter | decade | century',
    SPANS: 'day | days | week | weeks | weekend | weekends | month | months | year | years',
    SEASON: 'spring | summer | autumn | fall | winter',
    AMOUNT: 'N1_99 | DIGITS | a | an | a couple [of] | a few',
    WHICH:
      'this | next | last | this coming | the coming | the following | the next | the last | the previous',
    PART: 'morning | afternoon | evening | night',
    FEAST: `christmas [eve | day] | new year 's [eve | day] | new years [eve | day] | easter [sunday | monday] | good friday
      halloween | thanksgiving | valentine 's day | valentines day | mother 's day | father 's day | boxing day
      independence day | labor day | labour day | memorial day | diwali | holi | eid | australia day | anzac day | canada day | republic day | bank holiday monday | the bank holiday`,
    WEEKDAY: 'WEEKDAYS',
    WEEK: '(this | next | last) week',
    DATE: `[on] [WHICH | every] WEEKDAY [PART]
      today | now | right now | tonight | tomorrow | yesterday
      (today | tomorrow | yesterday) PART | this PART | last (night | evening)
      [the] day (after tomorrow | before yesterday)
      [on] WEEKDAY WEEK | WEEK [on] WEEKDAY | a week (on | from) WEEKDAY | (early | late | mid) (MONTH | next week) | the (O1_5 | last) WEEKDAY (in | of) (MONTH | the month | next month)
      [in] (a fortnight | AMOUNT SPANS time) | a fortnight (ago | from (today | tomorrow | WEEKDAY)) | WHICH (SPAN | SEASON | MONTH) | the (weekend | week) [after next | before last]
      [at | on | over] the weekend | [in] the SEASON | [in] SEASON [Y4]
      the (end | beginning | start | middle) of (the (month | week | year) | next (month | week | year) | MONTH)
      in AMOUNT SPANS | AMOUNT SPANS (ago | from (now | today | tomorrow | WEEKDAY)) | WEEKDAY week
      [in] MONTH [YEAR] | [in] YEAR | [in] the (year YEAR)
      [on] [WEEKDAY] [the] DAYNUMBER [of] MONTH [YEAR] | [on] [WEEKDAY] MONTH [the] DAYNUMBER [YEAR]
      [on] [WEEKDAY] the (O1_31 | /[0-9]{1,2}(st|nd|rd|th)/) [of (this | next) month]
      [on | at | this | next | last] FEAST [Y4] | NUMERICDATE`,
    HOUR: 'N1_12 | D24',
    MINUTE: 'N10_59 | oh N1_9 | o N1_9 | D59',
    HALFDAY: 'a m | p m | am | pm',
    PHASE:
      'in the (morning | afternoon | evening) | at night | tonight | this (morning | afternoon | evening)',
    TIME: `tonight [at] CLOCKTIME | [at | around | about | by] CLOCKTIME
      [at] (noon | midnight | midday | lunchtime | dawn | sunrise | sunset | dusk | night | bedtime) | now | right now
      [in] [the | this] PART | tonight | (early | late | early in the | late in the) PART | tomorrow PART`,
    CLOCKTIME: `(HOUR | N13_24) [MINUTE] [sharp | HALFDAY | PHASE] | HOUR o'clock [HALFDAY | PHASE] | N0_24 hundred [hours]
      [a] (half | quarter | N1_29 | D59) [minutes] (past | to | after | before | till | of) HOUR [o'clock] [HALFDAY | PHASE]
      half HOUR | /[0-9]{1,2}(am|pm)/ | D12 /[0-5][0-9](am|pm)/ | [twelve] (noon | midnight)`,
    UNIT: 'UNITS | hr | hrs | min | mins | sec | secs | weekend | weekends | fortnight | decade | decades | night | nights',
    DURATION:
      'SPANOFTIME [[and] SPANOFTIME] [[and] SPANOFTIME] | (NUMBER | an | a) (hour | hours | minute | minutes) N2_59 | overnight',
    SPANOFTIME: `(NUMBER | AMOUNT) [more] UNIT | (NUMBER | a | an) UNIT and a (half | quarter)
      (NUMBER) and a (half | quarter) UNIT | half (a | an) UNIT | a half UNIT | half UNIT
      [a | one] quarter [of a | of an] hour | (three | 3) quarters of an hour
      [the] (whole | entire | rest of the) (day | week | night | weekend) | all (day | night | week) | a couple [of] UNIT | several UNIT | the weekend | NUMBER (to | or) NUMBER UNIT`,
  },
};
