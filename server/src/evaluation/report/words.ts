/** What a report says, in the languages of the editor's part. */
export interface ReportWords {
  readonly language: string;
  readonly title: string;
  readonly contents: string;
  readonly heardBy: Readonly<Record<'leave-one-out' | 'cross-validation' | 'learned', string>>;
  readonly estimate: string;
  readonly samples: string;
  readonly utterances: string;
  readonly intentAccuracy: string;
  readonly slotF1: string;
  readonly frameAccuracy: string;
  readonly calibrationError: string;
  readonly misheard: string;
  readonly noneMisheard: string;
  readonly flagged: string;
  readonly noneFlagged: string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'information' | 'hint', string>>;
  readonly severityHead: string;
  readonly finding: string;
  readonly sample: string;
  readonly belongsTo: string;
  readonly heardAs: string;
  readonly confidence: string;
  readonly confusion: string;
  readonly confusionHelp: string;
  readonly expectedDown: string;
  /** {0}: number, {1}: own intent, {2}: heard intent. */
  readonly cell: string;
  readonly byIntent: string;
  readonly bySlot: string;
  readonly intent: string;
  readonly slot: string;
  readonly number: string;
  readonly heard: string;
  readonly precision: string;
  readonly recall: string;
  readonly calibration: string;
  readonly calibrationHelp: string;
  readonly accuracy: string;
  readonly tests: string;
  readonly passed: string;
  readonly set: string;
  readonly failures: string;
  readonly wrong: string;
  readonly agreement: string;
  /** {0}: percent, {1}: number. */
  readonly agreementHelp: string;
  readonly alexa: string;
  readonly ourEstimate: string;
  readonly agreed: string;
  readonly changes: string;
  readonly before: string;
  readonly now: string;
  readonly map: string;
  readonly mapHelp: string;
  readonly curve: string;
  readonly curveHelp: string;
  readonly samplesLearned: string;
  readonly allSamples: string;
  readonly asMeant: string;
  readonly slotsDiffer: string;
}

const english: ReportWords = {
  language: 'en',
  title: 'Report on {0}',
  contents: 'Contents',
  heardBy: {
    'leave-one-out':
      'Each sample is heard by a reading that had not seen it (leave-one-out); slots are the live model’s.',
    'cross-validation':
      'Each sample is heard by a network that had learned only the others (cross-validation).',
    learned: 'Samples are heard by the model that has learned them, so it agrees with most of them.',
  },
  estimate: 'All of it is a local estimate of what Alexa would hear.',
  samples: 'Samples',
  utterances: 'Utterances',
  intentAccuracy: 'Right intent',
  slotF1: 'Slot F1',
  frameAccuracy: 'Intent and slots right',
  calibrationError: 'Calibration error',
  misheard: 'Misheard samples',
  noneMisheard: 'Every sample is heard as its own intent.',
  flagged: 'Flagged samples',
  noneFlagged: 'No sample is flagged.',
  severity: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
  severityHead: 'Severity',
  finding: 'Finding',
  sample: 'Sample',
  belongsTo: 'Belongs to',
  heardAs: 'Heard as',
  confidence: 'Confidence',
  confusion: 'Confusion matrix',
  confusionHelp: 'Rows are the intents that samples belong to, columns what they are heard as.',
  expectedDown: 'Belongs to ↓ · heard as →',
  cell: '{0} of {1} heard as {2}',
  byIntent: 'By intent',
  bySlot: 'By slot',
  intent: 'Intent',
  slot: 'Slot',
  number: 'Number',
  heard: 'Heard',
  precision: 'Precision',
  recall: 'Recall',
  calibration: 'Calibration',
  calibrationHelp: 'Where confidence and accuracy are alike, what is said to be so sure is right so often.',
  accuracy: 'Accuracy',
  tests: 'Tests',
  passed: 'Passed',
  set: 'File',
  failures: 'Tests that failed',
  wrong: 'What is wrong',
  agreement: 'Beside Alexa’s own answers',
  agreementHelp: 'Ours are an estimate: the same intent for {0} of {1} utterances.',
  alexa: 'Alexa',
  ourEstimate: 'Our estimate',
  agreed: 'Same intent',
  changes: 'Changed since the last report',
  before: 'Before',
  now: 'Now',
  map: 'Map of the samples',
  mapHelp: 'Samples that the encoder sees alike lie close together; a hollow one is not heard as meant.',
  curve: 'Learning curve',
  curveHelp:
    'How well unseen samples are heard by the quick reader (n-grams and a conditional random field), by how many it has learned; the network is better, and the shape is alike.',
  samplesLearned: 'Samples learned',
  allSamples: 'All samples',
  asMeant: 'as meant',
  slotsDiffer: 'slots differ',
};

const german: ReportWords = {
  language: 'de',
  title: 'Bericht über {0}',
  contents: 'Inhalt',
  heardBy: {
    'leave-one-out':
      'Jede Beispieläußerung hört, wer sie nicht kannte (leave-one-out); Slots sind die des Modells.',
    'cross-validation':
      'Jede Beispieläußerung hört ein Netz, das nur die anderen gelernt hat (Kreuzvalidierung).',
    learned: 'Die Beispieläußerungen hört das Modell, das sie gelernt hat: Es stimmt den meisten zu.',
  },
  estimate: 'Alles ist eine lokale Schätzung dessen, was Alexa verstünde.',
  samples: 'Beispieläußerungen',
  utterances: 'Äußerungen',
  intentAccuracy: 'Richtiger Intent',
  slotF1: 'Slot-F1',
  frameAccuracy: 'Intent und Slots richtig',
  calibrationError: 'Kalibrierungsfehler',
  misheard: 'Falsch verstandene Äußerungen',
  noneMisheard: 'Jede Äußerung wird als ihr eigener Intent verstanden.',
  flagged: 'Gemeldete Äußerungen',
  noneFlagged: 'Keine Äußerung ist gemeldet.',
  severity: { error: 'Fehler', warning: 'Warnung', information: 'Hinweis', hint: 'Tipp' },
  severityHead: 'Schwere',
  finding: 'Befund',
  sample: 'Äußerung',
  belongsTo: 'Gehört zu',
  heardAs: 'Verstanden als',
  confidence: 'Sicherheit',
  confusion: 'Verwechslungsmatrix',
  confusionHelp:
    'Zeilen sind die Intents, zu denen Äußerungen gehören, Spalten, als was sie verstanden werden.',
  expectedDown: 'Gehört zu ↓ · verstanden als →',
  cell: '{0} von {1} verstanden als {2}',
  byIntent: 'Nach Intent',
  bySlot: 'Nach Slot',
  intent: 'Intent',
  slot: 'Slot',
  number: 'Anzahl',
  heard: 'Verstanden',
  precision: 'Genauigkeit',
  recall: 'Trefferquote',
  calibration: 'Kalibrierung',
  calibrationHelp:
    'Wo Sicherheit und Anteil der richtigen gleich sind, stimmt so oft, was so sicher gesagt wird.',
  accuracy: 'Anteil richtig',
  tests: 'Tests',
  passed: 'Bestanden',
  set: 'Datei',
  failures: 'Gescheiterte Tests',
  wrong: 'Was nicht stimmt',
  agreement: 'Neben Alexas eigenen Antworten',
  agreementHelp: 'Unsere sind eine Schätzung: derselbe Intent bei {0} von {1} Äußerungen.',
  alexa: 'Alexa',
  ourEstimate: 'Unsere Schätzung',
  agreed: 'Selber Intent',
  changes: 'Anders als im letzten Bericht',
  before: 'Vorher',
  now: 'Jetzt',
  map: 'Karte der Äußerungen',
  mapHelp:
    'Äußerungen, die der Encoder für ähnlich hält, liegen nah beieinander; eine hohle wird nicht wie gemeint verstanden.',
  curve: 'Lernkurve',
  curveHelp:
    'Wie gut der schnelle Leser (n-Gramme und ein Conditional Random Field) ungesehene Äußerungen versteht, je nachdem, wie viele er gelernt hat; das Netz ist besser, die Form ähnlich.',
  samplesLearned: 'Gelernte Äußerungen',
  allSamples: 'Alle Äußerungen',
  asMeant: 'wie gemeint',
  slotsDiffer: 'Slots weichen ab',
};

/** `language`: BCP 47, as an editor has it; English where there are no words of it. */
export function wordsFor(language: string): ReportWords {
  return /^de\b/i.test(language) ? german : english;
}

/** Fills `{0}`, `{1}` … in. */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
