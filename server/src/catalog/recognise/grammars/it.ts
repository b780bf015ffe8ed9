import type { SpokenGrammar } from '../spokenGrammar';

export const it: SpokenGrammar = {
  joints: ['mila', 'mille', 'cento', 'cent'],
  rules: {
    ZERO: 'zero',
    ONE: "un | uno | una | un'",
    COUNT: 'ZERO | uno | N2_999 | THOUSANDS | MILLIONS | DIGITS',
    THOUSANDS: '[N2_999 | DIGITS] (mila | mille) [e] [N1_999] | GLUED [[e] N1_999] | (cento | mille) e N1_99',
    MILLIONS:
      '(un | N2_999 | DIGITS) (milione | milioni | miliardo | miliardi) [e | di] [N1_999 | THOUSANDS]',
    NUMBER:
      '[meno] COUNT [virgola DIGIT [DIGIT] | virgola N10_99] | COUNT e (mezzo | mezza) | una (dozzina | decina | ventina | trentina) | mezza dozzina',
    DIGIT: 'ZERO | uno | una | N2_9 | /[0-9]/',
    PHONEPART: 'ZERO | uno | N2_99 | /[0-9]+/',
    PHONE: '/[0-9]{3,}/ [PHONEPART+] | [più] PHONEPART PHONEPART PHONEPART+',
    ORDINAL: 'O1_100 | /[0-9]{1,3}/ | /[0-9]{1,3}[oa]/',
    WHICH: 'prossimo | prossima | scorso | scorsa | ultimo | ultima | seguente',
    AFTER: 'prossimo | prossima | scorso | scorsa | che viene | seguente | passato | passata',
    PART: 'mattina | pomeriggio | sera | notte | mattino',
    WEEKDAY: 'WEEKDAYS',
    SPAN: 'giorno | settimana | fine settimana | weekend | mese | anno | trimestre',
    SPANS: 'giorno | giorni | settimana | settimane | mese | mesi | anno | anni',
    SEASON: 'primavera | estate | autunno | inverno',
    AMOUNT: 'ONE | N2_99 | DIGITS | qualche | un paio di',
    DAYNUMBER: 'primo | uno | N2_31 | D31',
    YEAR: 'Y4 | THOUSANDS',
    FEAST: `natale | capodanno | pasqua | pasquetta | ferragosto | epifania | befana | carnevale | halloween | san (valentino | silvestro)
      vigilia [di natale] | santo stefano | ognissanti | festa (della mamma | del papà | della donna | del lavoro)`,
    DATE: `oggi | domani | dopodomani | dopo domani | ieri | l'altro ieri | altro ieri | altroieri | l'altroieri | avantieri | domattina | adesso | ora | subito | stasera | stamattina | stamani | stanotte | stanotte
      (oggi | domani | ieri | dopodomani | WEEKDAY) (PART | pomeriggio | a mezzogiorno) | questo (pomeriggio | weekend) | questa (mattina | sera | notte | settimana | estate)
      [di | il | la | questo | questa | ogni | per | tutti i | tutte le] WEEKDAY [AFTER] [PART] | [il] WEEKDAY della (prossima settimana | settimana AFTER) [PART] | WEEKDAY DAYNUMBER | [il | la | lo] WHICH (WEEKDAY | SPAN | MONTH | SEASON) | [il | la | lo | nella] (SPAN | MONTH | SEASON) AFTER | l'anno AFTER | l'estate AFTER | l'inverno AFTER | l'autunno AFTER
      (questo | questa) (SPAN | SEASON | MONTH) | (quest'anno | quest'estate | quest'inverno | quest'autunno) | (nel | il | durante il) (fine settimana | weekend) | in SEASON | d'estate | d'inverno
      (fra | tra | in) AMOUNT SPANS | AMOUNT SPANS fa | (da oggi | domani) a otto | a (fine | inizio | metà) (mese | MONTH | anno | settimana) | (alla fine | all'inizio) (del mese | della settimana | dell'anno | di MONTH) | ai primi di MONTH | (nel | del) mese di MONTH | (fine | inizio) (mese | anno)
      [a | in | di | ad] MONTH [[del] YEAR] | [nel | del | anno | l'anno] YEAR | [il | l' | lo | per il | dal | al] [WEEKDAY] DAYNUMBER [di] MONTH [[del] YEAR] | (il | del) DAYNUMBER | (l'otto | l'undici | l'uno | l'ottavo | l'1 | l'8 | l'11) [di] [MONTH [YEAR]]
      [a | per | alla | la | il giorno di] FEAST | NUMERICDATE`,
    HOUR: 'N2_24 | zero | D24',
    HOURS: "l'una | all'una | dell'una | le HOUR | alle HOUR | HOUR in punto",
    PHASE:
      'di (mattina | sera | notte | pomeriggio) | del (mattino | pomeriggio) | della (sera | mattina | notte) | domani (mattina | sera | pomeriggio) | a m | p m',
    MORE: '[e] (mezza | mezzo | un quarto | quarto | tre quarti | N1_59 | D59) [minuti] | meno (un quarto | N1_29 | D59)',
    CLOCKTIME: `([verso | per | dalle | prima delle | dopo le | alle | alle ore | le | circa le | verso le | per le | intorno alle | circa alle | entro le | delle] HOUR | HOURS) [MORE] [in punto | precise] | CLOCK | ore HOUR [MORE] | (un quarto | N5_29 | D59) (alle HOUR | all'una) | (mancano N1_29 alle HOUR)`,
    TIME: `(stasera | stamattina | stanotte | questa (sera | mattina)) CLOCKTIME | [a | verso | per] CLOCKTIME [PHASE] | [a | verso] (mezzogiorno | mezzanotte) [e (mezza | mezzo | un quarto)] | [la | di | in | nella | alla | questa | domani] (mattina | sera | notte | mattinata | serata)
      [il | di | nel | al | questo | domani | nel tardo | nel primo] (pomeriggio | mattino) | stasera | stamattina | stanotte | stamani | adesso | ora | subito | (all'alba | al tramonto)`,
    UNIT: "UNITS | oretta | orette | minutini | giornata | giornate | minutino | min | notte | notti | weekend | trimestre | d'ora",
    DURATION: 'SPANOFTIME [[e] SPANOFTIME] [[e] SPANOFTIME] | SPANOFTIME e (N2_59 | D59)',
    SPANOFTIME: `(COUNT | AMOUNT) UNIT | ((COUNT | AMOUNT) UNIT | un'ora | un'oretta) e (mezza | mezzo | un quarto | tre quarti) | un'ora | un'oretta | mezz'ora | mezzora | mezz'oretta | un paio d'ore | una (decina | ventina | trentina | quindicina) di UNIT | COUNT (o | a) COUNT UNIT | UNIT e (mezza | mezzo) | mezza (ora | giornata) | mezzo (minuto | giorno | anno)
      [un] quarto d'ora | tre quarti d'ora | tutto il (giorno | mese | weekend | pomeriggio) | tutta la (notte | settimana | giornata | sera | mattina) | tutto l'anno`,
  },
};
