/** How users address Alexa and open a skill by its name, by language. The first words of an utterance, no grammar. */
import { languageOf, defaultLocale } from '../../catalog/locale';

export interface RequestWords {
  /** Before Alexa's name. */
  readonly greetings: ReadonlySet<string>;
  /** Before the invocation name; each a list of words. */
  readonly launching: readonly (readonly string[])[];
  /** With which a request of its own begins. */
  readonly asking: ReadonlySet<string>;
}

interface Written {
  readonly greetings: string;
  readonly launching: string;
  readonly asking: string;
}

const written: Readonly<Record<string, Written>> = {
  en: {
    greetings: 'hey hi hello ok okay',
    launching: 'ask, tell, open, launch, start, use, talk to, speak to, play, begin, load, run, resume, have',
    asking: 'what when where who why how which does do can could will tell give show find please',
  },
  de: {
    greetings: 'hey hallo ok okay',
    launching:
      'frage, frag, sage, sag, öffne, starte, lade, benutze, spiele, spiel, nutze, verwende, rede mit',
    asking: 'was wann wo wer warum wie welche welcher welches kann kannst sag sage gib zeig zeige bitte',
  },
  fr: {
    greetings: 'hé salut bonjour ok',
    launching: 'demande à, dis à, ouvre, lance, démarre, utilise, joue à, parle à',
    asking: 'quel quelle quels quelles quand où qui pourquoi comment combien dis donne montre',
  },
  es: {
    greetings: 'oye hola ok',
    launching: 'pide a, pregunta a, pregúntale a, di a, dile a, abre, inicia, lanza, usa, juega a',
    asking: 'qué cuál cuándo dónde quién por cómo cuánto di dime dame muestra',
  },
  it: {
    greetings: 'ehi ciao ok',
    launching: 'chiedi a, domanda a, di a, apri, avvia, lancia, usa, gioca a',
    asking: 'cosa che quale quando dove chi perché come quanto dimmi dammi mostra',
  },
  pt: {
    greetings: 'ei oi olá ok',
    launching:
      'peça a, peça para, pergunte a, pergunte para, diga a, abra, abrir, inicie, iniciar, use, jogue',
    asking: 'qual quais quando onde quem por como quanto diga dê mostre',
  },
  nl: {
    greetings: 'hé hey hallo ok oké',
    launching: 'vraag aan, vraag, zeg tegen, open, start, gebruik, speel, praat met',
    asking: 'wat wanneer waar wie waarom hoe welke welk kan kun vertel geef toon zoek',
  },
  ar: {
    greetings: 'يا مرحبا',
    launching: 'اسأل, قل ل, قولي ل, افتح, شغل, ابدأ, استخدم, العب',
    asking: 'ما ماذا متى أين من كيف كم هل وش أخبرني أعطني',
  },
  // The name stands first, what to do with it behind.
  hi: {
    greetings: 'हे हाय सुनो ओके',
    launching: 'खोलो, शुरू करो',
    asking: 'से खोलो चलाओ क्या कब कहाँ कौन कैसे कितना बताओ',
  },
};

/** The words of a language; those that are known of none are empty. */
export function requestWordsOf(locale: string | undefined): RequestWords {
  return known.get(languageOf(locale ?? defaultLocale)) ?? nothing;
}

const nothing: RequestWords = { greetings: new Set(), launching: [], asking: new Set() };

const known: ReadonlyMap<string, RequestWords> = new Map(
  Object.entries(written).map(([language, { greetings, launching, asking }]) => [
    language,
    {
      greetings: new Set(greetings.split(' ')),
      launching: launching
        .split(', ')
        .map((words) => words.split(' '))
        .sort((a, b) => b.length - a.length),
      asking: new Set(asking.split(' ')),
    },
  ]),
);
