/** Words of the analysis layer, which joins the model (documents) with the NLU (utterances). */
import type { DocumentPart } from '../model/types';
import type { ScoredIntent } from '../nlu/types';
import type { TextRange } from '../text/range';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Place {
  readonly part: DocumentPart;
  readonly range: TextRange;
}

export interface RelatedPlace extends Place {
  readonly message: string;
}

/** What a quick fix needs to know beyond the finding's own place. Plain data: it travels to the editor and back. */
export type FindingFix =
  | { readonly kind: 'declare-slot'; readonly slot: string; readonly intent: string }
  | { readonly kind: 'create-type'; readonly type: string }
  /** The finding's range is in an item of a list, which is to go. */
  | { readonly kind: 'remove' }
  /** `to` takes the place of the finding's range. */
  | { readonly kind: 'rename'; readonly to: string }
  /** `text` takes the place of `range`, in the finding's part; it is escaped as its document needs it. */
  | { readonly kind: 'replace'; readonly range: TextRange; readonly text: string }
  | { readonly kind: 'add-intents'; readonly names: readonly string[] }
  /** The finding's range is in a sample; `to` is an intent. */
  | { readonly kind: 'move-sample'; readonly to: string }
  | { readonly kind: 'carrier-phrase' }
  | { readonly kind: 'convert-legacy-slot'; readonly slot: string };

/** In what way a sample may be confused, see `confusions/judgeSamples.ts`. */
export type ConfusionKind = 'mislabelled' | 'close' | 'contrast' | 'outlier';

/**
 * Whose samples one utterance fits: two intents of the skill; an intent and the phrases that a built-in one stands for; an
 * intent and a built-in one's added samples; a sample that spells out a value and one with a slot for it.
 */
export type ConflictKind = 'custom' | 'built-in-phrase' | 'extended-built-in' | 'spelled-value';

/** One thing worth telling the author. Every finding names its rule, place and mend. */
export interface Finding extends Place {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  /** Of a sample that may be confused: what is meant by it, and how much of it there is, 0 to 1. */
  readonly confusion?: { readonly kind: ConfusionKind; readonly score: number } | undefined;
  /** Of samples that one utterance fits: in what way, and such an utterance. */
  readonly conflict?: { readonly kind: ConflictKind; readonly witness: string } | undefined;
  /** undefined: the mend is not mechanical. */
  readonly fix?: FindingFix | undefined;
}

/** What the model makes of one sample: mean over a few fillings of its slots. */
export interface SamplePrediction {
  /** Of the sample in its document. */
  readonly range: TextRange;
  readonly text: string;
  readonly expectedIntent: string;
  readonly intent: string;
  readonly confidence: number;
  readonly alternatives: readonly ScoredIntent[];
  /** In the order of the text. */
  readonly slots: readonly SampleSlotPrediction[];
  /** Slots that the model sees in words outside every placeholder. */
  readonly extraSlots: readonly string[];
  /** Said by who had not learned the sample, see `verdicts/outOfSample.ts`. */
  readonly outOfSample?: true;
  /** Its own intent, though who had not learned it would rather say another: no other sample is like it. */
  readonly onlyLearned?: true;
}

export interface SampleSlotPrediction {
  readonly expected: string;
  /** undefined: the model takes the value for no slot, or only for a part of one. */
  readonly predicted: string | undefined;
  readonly confidence: number;
  /** The placeholder with its braces, in the document. */
  readonly range: TextRange;
}
