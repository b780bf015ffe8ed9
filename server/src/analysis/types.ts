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

/** One thing worth telling the author. Every finding names its rule, place and mend. */
export interface Finding extends Place {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
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
}

export interface SampleSlotPrediction {
  readonly expected: string;
  /** undefined: the model takes the value for no slot, or only for a part of one. */
  readonly predicted: string | undefined;
  readonly confidence: number;
  /** The placeholder with its braces, in the document. */
  readonly range: TextRange;
}
