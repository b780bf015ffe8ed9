/** Immutable views of documents at one version. A snapshot becomes stale, never wrong. */
import { defaultLocale } from '../catalog/locale';
import { lazy } from '../base/lazy';
import { type Stepwise, stepwise } from '../base/stepwise';
import type { Catalog } from '../catalog/types';
import { movedSlotTypes } from '../model/incremental/moved';
import type { DocumentPart, Intent, InteractionModel, Sample, SlotType, UtteranceFile } from '../model/types';
import type { SkillText } from '../nlu/skillText';
import type { TrainingData } from '../nlu/types';
import { editBetween } from '../text/edit';
import { editLineStarts, type LineStarts } from '../text/lineStarts';
import { checkModel } from './check';
import { conflictSteps } from './conflicts/findConflicts';
import { type Gathered, gatherRowSteps } from './confusions/gatherRows';
import { createLexicon, type Lexicon } from './corpus/lexicon';
import { trainingDataSteps } from './corpus/trainingData';
import { skillTextSteps } from './grammar/createSkillText';
import { GrammarMemory } from './grammar/grammarMemory';
import { type ModelSource, parseSource } from './modelSource';
import { createSourceText, type SourceText } from './sourceText';
import type { Finding } from './types';

/** One text of a model, open in the editor or read from disk. */
export interface SourceDocument {
  readonly uri: string;
  readonly part: DocumentPart;
  /** undefined: not open. */
  readonly version: number | undefined;
  /** The text with its lines: offsets to positions and back. */
  readonly text: SourceText;
}

export interface IntentSample {
  readonly intent: Intent;
  readonly sample: Sample;
}

export interface ModelSnapshot {
  readonly kind: 'model';
  /** Of the file that stands for the model: the JSON, or the samples of a legacy pair, there or not. */
  readonly uri: string;
  readonly source: ModelSource;
  readonly documents: readonly SourceDocument[];
  readonly model: InteractionModel;
  /** Which part the samples are written in. */
  readonly samplesPart: DocumentPart;
  /** In the order of the text. */
  readonly samples: readonly IntentSample[];
  /** The rules' findings, checked at first use. */
  findings(): readonly Finding[];
  /** Samples of different intents that one utterance fits, looked for at first use. */
  readonly conflicts: Stepwise<readonly Finding[]>;
  lexicon(): Lexicon;
  /** What the text says to whoever reads an utterance, worked out at first use. */
  readonly skillText: Stepwise<SkillText>;
  /** What the grammar remembers from version to version. */
  readonly grammarMemory: GrammarMemory;
  /** The samples as they are held against each other, gathered at first use. */
  readonly confusables: Stepwise<Gathered>;
  /** What training on this text would see; the held-out utterances depend on the seed. */
  trainingData(seed: number): TrainingData;
  /** The same in short steps. */
  trainingDataSteps(seed: number): Generator<void, TrainingData>;
  /** Of the training data, which need not be there any more. */
  contentHashSteps(seed: number): Generator<void, string>;
}

export interface ScratchSnapshot {
  readonly kind: 'utterances';
  readonly uri: string;
  readonly documents: readonly [SourceDocument];
  readonly file: UtteranceFile;
  /** Of the model that answers; undefined where none was found. */
  readonly modelUri: string | undefined;
  /** Of that model. */
  skillText(): SkillText | undefined;
}

export type Snapshot = ModelSnapshot | ScratchSnapshot;

/** @param previous of an earlier version: what an edit has not touched is taken from it */
export function createModelSnapshot(
  uri: string,
  source: ModelSource,
  documents: readonly SourceDocument[],
  catalog: Catalog,
  previous?: Pick<ModelSnapshot, 'source' | 'model' | 'lexicon' | 'grammarMemory'>,
): ModelSnapshot {
  const model = parseSource(source, previous);
  const samples = lazy(() =>
    model.intents.flatMap((intent) => intent.samples.map((sample) => ({ intent, sample }))),
  );
  const lexicon =
    previous && hasSameTypes(model, previous.model) ? previous.lexicon : lexiconOf(model, catalog);
  const memory = previous?.grammarMemory;
  const locale = model.locale ?? defaultLocale;
  const grammarMemory = memory?.locale === locale ? memory : new GrammarMemory(locale);
  const skillText = stepwise(() => skillTextSteps(model, catalog, lexicon(), grammarMemory));
  const training = createTrainingMemory(model, catalog);
  return Object.freeze({
    kind: 'model',
    uri,
    source,
    documents,
    model,
    samplesPart: model.form === 'legacy' ? 'samples' : 'model',
    get samples() {
      return samples();
    },
    findings: lazy(() => checkModel(model, catalog)),
    conflicts: stepwise(function* () {
      const { grammar } = yield* skillText.steps();
      return yield* conflictSteps(model, grammar, catalog);
    }),
    lexicon,
    skillText,
    grammarMemory,
    confusables: stepwise(() => gatherRowSteps(model, catalog, lexicon())),
    trainingData: (seed: number) => training.dataOf(seed)(),
    trainingDataSteps: (seed: number) => training.dataOf(seed).steps(),
    contentHashSteps: training.hashSteps,
  } satisfies ModelSnapshot);
}

/** By itself, since it outlives its snapshot and must not hold it. */
function lexiconOf(model: InteractionModel, catalog: Catalog): () => Lexicon {
  return lazy(() => createLexicon(model, catalog));
}

interface TrainingMemory {
  dataOf(seed: number): Stepwise<TrainingData>;
  hashSteps(seed: number): Generator<void, string>;
}

/**
 * Training data of a long model takes more room than the model, and is of use to whoever learns from it alone: it is kept as long as
 * somebody has it, its hash for good.
 */
function createTrainingMemory(model: InteractionModel, catalog: Catalog): TrainingMemory {
  const bySeed = new Map<number, WeakRef<Stepwise<TrainingData>>>();
  const hashes = new Map<number, string>();
  const dataOf = (seed: number): Stepwise<TrainingData> => {
    const known = bySeed.get(seed)?.deref();
    if (known) return known;
    const data = stepwise(() => trainingDataSteps(model, catalog, { seed }));
    bySeed.set(seed, new WeakRef(data));
    return data;
  };
  return {
    dataOf,
    *hashSteps(seed) {
      const hash = hashes.get(seed) ?? (yield* dataOf(seed).steps()).contentHash;
      hashes.set(seed, hash);
      return hash;
    },
  };
}

/** Whether slots take the same values: to work out thousands of them at each keystroke would be felt. */
function hasSameTypes(a: InteractionModel, b: InteractionModel): boolean {
  const contentOf = (type: SlotType): SlotType => movedSlotTypes.originOf(type).node;
  return (
    a.locale === b.locale &&
    a.slotTypes.length === b.slotTypes.length &&
    a.slotTypes.every((type, i) => contentOf(type) === contentOf(b.slotTypes[i]!))
  );
}

export function createScratchSnapshot(
  document: SourceDocument,
  file: UtteranceFile,
  model: ModelSnapshot | undefined,
): ScratchSnapshot {
  return Object.freeze({
    kind: 'utterances',
    uri: document.uri,
    documents: [document],
    file,
    modelUri: model?.uri,
    skillText: () => model?.skillText(),
  } satisfies ScratchSnapshot);
}

/** The one that the samples are written in; undefined: it is not there. */
export function samplesDocument({
  documents,
  samplesPart,
}: Pick<ModelSnapshot, 'documents' | 'samplesPart'>): SourceDocument | undefined {
  return documents.find(({ part }) => part === samplesPart);
}

/** A document of a snapshot. Its lines are those of the same document before, where that is known, after the edit. */
export function sourceDocument(
  uri: string,
  part: DocumentPart,
  text: string,
  version: number | undefined,
  previous?: SourceDocument,
): SourceDocument {
  const lineStarts = previous?.uri === uri ? lineStartsAfter(previous.text, text) : undefined;
  return Object.freeze({ uri, part, version, text: createSourceText(uri, version ?? 0, text, lineStarts) });
}

function lineStartsAfter(before: SourceText, text: string): LineStarts {
  const edit = editBetween(before.getText(), text);
  return edit ? editLineStarts(before.lineStarts(), text, edit) : before.lineStarts();
}
