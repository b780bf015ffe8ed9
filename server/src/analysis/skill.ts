/** A skill: the models of all its locales and the files beside them. */
import type { Located, TextRange } from '../text/range';
import type { ModelSnapshot, SourceDocument } from './snapshot';

export interface Skill {
  /** The folder that holds the models' folder, where the skill's package begins; that of the model itself where there is no more. */
  readonly rootUri: string;
  /** Every locale's model, open or on disk, in the order of their URIs. */
  readonly models: readonly ModelSnapshot[];
  readonly manifest: Manifest | undefined;
  readonly annotationSets: readonly AnnotationSet[];
}

/** `skill.json`. */
export interface Manifest {
  readonly document: SourceDocument;
  /** Keys of `manifest.publishingInformation.locales`; the range is the key's. */
  readonly locales: readonly Located<string>[];
}

/** What the NLU evaluation tool is to expect: utterances with their intents and slots. */
export interface AnnotationSet {
  readonly document: SourceDocument;
  readonly annotations: readonly Annotation[];
}

export interface Annotation {
  readonly utterance: Located<string>;
  readonly intents: readonly AnnotatedIntent[];
}

export interface AnnotatedIntent {
  readonly name: Located<string>;
  readonly range: TextRange;
  readonly slots: readonly { readonly name: Located<string>; readonly value: Located<string> | undefined }[];
}
