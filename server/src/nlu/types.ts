/** The words of the NLU layer. It knows utterances and labels, never documents. */

import type { ParseKind } from '../grammar/types';
import type { GazetteerValues } from './gazetteer';
import type { SkillText } from './skillText';

/** A word of an utterance with its place in it; `text` is normalised (lower case), offsets are not. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Tokens `[start, end)` that fill a slot. */
export interface SlotSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface AnnotatedUtterance {
  /** Normalised token texts. */
  readonly tokens: readonly string[];
  readonly intent: string;
  readonly slots: readonly SlotSpan[];
}

/** What there is to tell apart. */
export interface LabelSet {
  readonly intents: readonly string[];
  /** Slot names over all intents. */
  readonly slots: readonly string[];
  /** Slot names that an intent declares: decoding tags no others once the intent is known. */
  readonly intentSlots: Readonly<Record<string, readonly string[]>>;
}

/** What the labels' names say, word by word, in the order of the label set; names may say nothing. */
export interface LabelWords {
  readonly intents: readonly (readonly string[])[];
  /** Of a slot's name and of its types'. */
  readonly slots: readonly (readonly string[])[];
}

export interface TrainingData {
  readonly labels: LabelSet;
  readonly labelWords: LabelWords;
  /** BCP 47; decides how text is cut into tokens. */
  readonly locale: string;
  /** Hash of everything that training depends on: the samples, the slot values, the labels. */
  readonly contentHash: string;
  /** A short name of each sample that is learned, by which its text is known again; undefined: they have none. */
  readonly learned?: readonly string[];
  /** Number of distinct samples behind the utterances. */
  readonly sampleCount: number;
  /** Training utterances of pass 0, 1, 2 ...: fresh slot values each pass, the same for the same pass. */
  pass(index: number): readonly AnnotatedUtterance[];
  /** The same of all samples, the held-out ones too: for the last part of training, once they have been read. */
  wholePass(index: number): readonly AnnotatedUtterance[];
  /** Of a whole pass what belongs to samples that are not among these names; undefined: samples have none. */
  newPass?(learned: ReadonlySet<string>, index: number): readonly AnnotatedUtterance[];
  /** Slot values for the gazetteer features. */
  readonly gazetteers: {
    /** Those that the passes fill in, for training and for honest figures on the held-out utterances. */
    readonly training: GazetteerValues;
    /** All that the skill lists, for the model that is shipped. */
    readonly complete: GazetteerValues;
  };
  /** What the text says without the held-out samples; undefined: there is no text, only utterances. */
  readonly skill: SkillText | undefined;
  /** The same in short steps. */
  skillSteps?(): Generator<void, SkillText>;
  /** Utterances that no pass holds, for the figures and the temperature; may be empty for a tiny skill. */
  readonly heldOut: readonly AnnotatedUtterance[];
}

export interface PredictedSlot {
  readonly name: string;
  /** Tokens `[tokenStart, tokenEnd)`. */
  readonly tokenStart: number;
  readonly tokenEnd: number;
  /** Characters `[start, end)` of the utterance. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Mean probability of the span's tags, 0 to 1. */
  readonly confidence: number;
}

export interface ScoredIntent {
  readonly intent: string;
  readonly confidence: number;
}

export interface Prediction {
  readonly utterance: string;
  readonly intent: string;
  readonly confidence: number;
  readonly slots: readonly PredictedSlot[];
  /** The other intents, best first. */
  readonly alternatives: readonly ScoredIntent[];
  /** How likely it is that the utterance belongs to any of the skill's intents, 0 to 1. */
  readonly scope: number;
  /** The sample that takes the whole utterance; undefined where none does, or where the answer rests on something else. */
  readonly match: Match | undefined;
}

/** A sample that takes an utterance word by word, and what fills its slots. */
export interface Match {
  readonly intent: string;
  /** As the model has it; of a built-in intent's phrase the phrase. */
  readonly sample: string;
  readonly kind: ParseKind;
}

/** Shares of utterances, 0 to 1; definitions in ARCHITECTURE.md. `undefined` where nothing was held out. */
export interface HeldOutMetrics {
  readonly utterances: number;
  readonly intentAccuracy: number;
  readonly slotF1: number;
  readonly frameAccuracy: number;
}
