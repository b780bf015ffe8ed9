import type { SpokenGrammar } from '../spokenGrammar';

export const fr: SpokenGrammar = {
  rules: {
    ZERO: 'zéro',
    THOUSANDS: '[N2_999 | DIGITS] mille [N1_999] | N11_19 (cent | cents) [N1_99]',
    MILLIONS: '(N1_999 | DIGITS) (million | millions | milliard | milliards) [de | d] [N1_999 | THOUSANDS]',
    WHOLE: 'ZERO | N1_999 | THOUSANDS | MILLIONS | DIGITS',
    NUMBER:
      '[moins] WHOLE [(virgule | point) N1_99 | (virgule | point) ZERO [DIGIT]] | WHOLE et (demi | demie) | une demi douzaine | une (dizaine | douzaine | vingtaine | trentaine | cinquantaine | centaine)',
    ORDINAL: 'O1_100 | /[0-9]{1,3}/ | /[0-9]{1,3}(er|ère|re|e|ème|eme|nd|nde)/',
    PHONEPART: '(ZERO | N1_99) | /[0-9]+/',
    PART: 'matin | midi | après midi | soir | nuit',
    WEEKDAY: 'WEEKDAYS | lundis | mardis | mercredis | jeudis | vendredis | samedis | dimanches',
    SPAN: 'jour | semaine | week end | weekend | mois | année | an | fin de semaine | trimestre | fois',
    SPANS: 'jour | jours | semaine | semaines | mois | an | ans | année | années',
    WEEK: 'de (la semaine (prochaine | suivante | dernière) | cette semaine)',
    SEASON: 'printemps | été | automne | hiver',
    AFTER:
      'prochain | prochaine | dernier | dernière | passé | passée | suivant | suivante | qui vient | en huit | en quinze',
    ONE: 'un | une',
    AMOUNT: 'ONE | N2_99 | DIGITS | quelques | une quinzaine de | une dizaine de | deux ou trois',
    DAYNUMBER: 'premier | N1_31 | D31 | /1er/',
    YEAR: 'Y4 | THOUSANDS',
    FEAST: `noël | veille de noël | (l'action | action) de grâce | saint jean baptiste | [la] fête du canada | réveillon | nouvel an | pâques | lundi de pâques | toussaint | pentecôte | ascension | halloween | mardi gras
      (saint | st) (valentin | sylvestre | nicolas | jean) | jour de (l'an | noël) | fête (des mères | des pères | nationale | du travail)`,
    DATE: `aujourd'hui | demain | après demain | hier | avant hier | maintenant | tout de suite | tantôt | ce (soir | matin | midi) | cet (après midi | aprèm) | cette (nuit | après midi | aprèm | semaine | année)
      (demain | hier | après demain | aujourd'hui | WEEKDAY) (matin | midi | après midi | soir | à midi | dans (la (soirée | matinée | journée) | l'après midi) | en (soirée | matinée | fin de journée | fin d'après midi | début d'après midi))
      [ce | le | pour | de | du | chaque | tous les] WEEKDAY [AFTER] [PART] | [le] WEEKDAY WEEK [PART] | (de | du) WEEKDAY en huit | [le] WEEKDAY DAYNUMBER | (ce | cet | cette) (SPAN | SEASON) [ci] | ce mois ci | ces jours ci
      [le | la | en] (SPAN | MONTH | SEASON) AFTER | l'année AFTER | l'an (prochain | dernier | passé) | l'été AFTER | l'hiver AFTER | l'automne AFTER
      (le | au | du) (week end | weekend | printemps) | [la | en | cette | une] fin de semaine [AFTER] | [en | cet | l'] SEASON | (l'été | l'hiver | l'automne | cet été | en été) | [en | à la] (fin | début | mi) (MONTH | de mois | de semaine | d'année) | (à la fin | au début | au milieu) (du mois | de la semaine | de l'année)
      d'ici (demain | WEEKDAY | la fin du mois | la fin de la semaine) | le premier WEEKDAY (du mois | de MONTH) | (dans | d'ici | il y a) AMOUNT SPANS | aujourd'hui en huit | [en | au mois de | au mois d] MONTH [YEAR] | (d'avril | d'août | d'octobre) [YEAR] | [en] [l'an] YEAR
      [le | au | du | pour le] [WEEKDAY] DAYNUMBER MONTH [YEAR] | (le | au) DAYNUMBER | NUMERICDATE
      [à | le | pour | au | à la | la] FEAST [Y4] | l'ascension | (le | au) jour de l'an`,
    HOUR: 'ONE | N2_24 | zéro | D24',
    PHASE:
      "du (matin | soir) | de (l'après midi | la nuit | l'aprèm) | ce (soir | matin) | cet après midi | demain (matin | soir | midi)",
    MORE: '[et] (demie | demi | quart | N1_59 | M59) | moins (le quart | quart | N1_29 | D59) | trois quarts',
    CLOCKTIME: `HOUR (heure | heures | h) [MORE] [minutes] [pile | précises] | /[0-9]{1,2}h([0-5][0-9])?/ | CLOCK
      (les | et) trois quarts [d'heure] | (midi | minuit) [MORE] | (midi | minuit) (et (demi | demie | quart))`,
    TIME: `(ce (soir | matin | midi) | cet après midi) [à | vers] CLOCKTIME | [à | vers | vers les | sur les | aux alentours de | autour de | à partir de | pour | dès | de | avant | après] CLOCKTIME [PHASE] | [le | au] (matin | soir | petit matin) | [la | de | cette] nuit | [l'après | cet après | cette après | après] midi
      ce (matin | soir | midi) | dans la (soirée | matinée | journée | nuit) | en (soirée | matinée | fin de journée | fin d'après midi | début d'après midi | fin de matinée) | à l'aube | maintenant | tout de suite | demain (matin | soir | midi | après midi) | (au (lever | coucher) du soleil)`,
    UNIT: 'UNITS | année | années | h | min | sec | nuit | nuits | week end | weekend | quinzaine | trimestre | minute | heure | seconde | semaine | journée',
    DURATION:
      'SPANOFTIME [[et] SPANOFTIME] [[et] SPANOFTIME] | (NUMBER | ONE) heures N1_59 | (NUMBER | ONE) (heure | heures) (N1_59 | D59) | (NUMBER | ONE) (minute | minutes) (N1_59 | D59) | /[0-9]{1,2}h([0-5][0-9])?/',
    SPANOFTIME: `(NUMBER | AMOUNT) UNIT | (NUMBER | AMOUNT) UNIT et (demie | demi | quart | trois quarts) | [une | la] demi (heure | journée | minute) | [une] (demi) UNIT
      [un | petit] quart d'heure | (trois | les trois) quarts d'heure | (une | deux | trois | quelques | cinq | dix) (petite | petites | bonne | bonnes) UNIT | NUMBER (à | ou) NUMBER UNIT | une couple (d | de) UNIT | une couple d'heures | une fin de semaine | une semaine et demie | toute la (journée | nuit | semaine | soirée | matinée) | tout le (week end | weekend | mois)
      (une dizaine | une quinzaine | une vingtaine | une trentaine) (de | d) UNIT | une (dizaine | vingtaine | trentaine) d'heures`,
  },
};
