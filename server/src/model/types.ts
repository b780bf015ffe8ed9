/**
 * The interaction model as a typed tree with source ranges.
 *
 * A tree is a value: built from one text, never changed, incomplete wherever the text is.
 * Ranges of strings cover the text between the quotes.
 */
import type { Located, TextRange } from '../text/range';

/** The shapes of file met in the wild; `legacy` is IntentSchema.json with SampleUtterances.txt. */
export type ModelForm = 'interactionModel' | 'languageModel' | 'intents' | 'legacy';

/** Which text a range points into. Everything but a legacy pair has the `model` part only. */
export type DocumentPart = 'model' | 'samples';

export interface InteractionModel {
  readonly form: ModelForm;
  /** BCP 47, from the file's name, e.g. `en-US`; undefined where the name says nothing. */
  readonly locale: string | undefined;
  /** The object that holds `intents`; an empty range at 0 where there is none. */
  readonly languageModelRange: TextRange;
  readonly invocationName: Located<string> | undefined;
  readonly intents: readonly Intent[];
  readonly slotTypes: readonly SlotType[];
  /** Legacy only: lines whose first word is no intent of the schema. */
  readonly strays: readonly StraySample[];
  /** Legacy only: lines that hold several samples, one after the other. */
  readonly joinedLines?: readonly JoinedLine[];
  readonly dialog: Dialog | undefined;
  readonly prompts: readonly Prompt[];
  /** `fallbackIntentSensitivity.level` of the model's configuration. */
  readonly fallbackSensitivity: Located<string> | undefined;
  /** What is wrong with the JSON or its structure. Parsing itself never throws. */
  readonly problems: readonly ModelProblem[];
}

export interface Intent {
  readonly name: Located<string>;
  /** The whole object. */
  readonly range: TextRange;
  readonly slots: readonly Slot[];
  readonly samples: readonly Sample[];
  /** The `samples` array; undefined where the property is missing (or the form is legacy). */
  readonly samplesRange: TextRange | undefined;
}

export interface Slot {
  readonly name: Located<string>;
  readonly type: Located<string> | undefined;
  readonly range: TextRange;
  /** Answers to an elicitation prompt. */
  readonly samples: readonly Sample[];
  /** `multipleValues.enabled`. */
  readonly multipleValues: Located<boolean> | undefined;
}

export interface SlotType {
  readonly name: Located<string>;
  readonly range: TextRange;
  readonly values: readonly SlotValue[];
  /** True where values come from a catalog that the file does not hold. */
  readonly hasValueSupplier: boolean;
}

export interface SlotValue {
  /** The whole object; in the old form the string between its quotes. */
  readonly range: TextRange;
  readonly id: Located<string> | undefined;
  readonly value: Located<string>;
  readonly synonyms: readonly Located<string>[];
}

/** What the dialog model says of intents that Alexa itself asks for. */
export interface Dialog {
  readonly range: TextRange;
  readonly delegationStrategy: Located<string> | undefined;
  readonly intents: readonly DialogIntent[];
}

export interface DialogIntent {
  readonly name: Located<string>;
  readonly range: TextRange;
  readonly delegationStrategy: Located<string> | undefined;
  readonly confirmationRequired: Located<boolean> | undefined;
  readonly prompts: readonly PromptReference[];
  readonly slots: readonly DialogSlot[];
}

export interface DialogSlot {
  readonly name: Located<string>;
  readonly type: Located<string> | undefined;
  readonly range: TextRange;
  readonly elicitationRequired: Located<boolean> | undefined;
  readonly confirmationRequired: Located<boolean> | undefined;
  readonly prompts: readonly PromptReference[];
  readonly validations: readonly DialogValidation[];
}

/** A check of a slot's value; which other properties belong to it depends on its type. */
export interface DialogValidation {
  readonly type: Located<string> | undefined;
  readonly range: TextRange;
  readonly prompt: PromptReference | undefined;
  /** Names of the properties that are there. */
  readonly properties: readonly string[];
  /** The strings of `value`, `values`, `start` and `end`, in the order of the text. */
  readonly values: readonly Located<string>[];
}

export interface PromptReference {
  readonly role: 'elicitation' | 'confirmation' | 'validation';
  readonly id: Located<string>;
}

/** What Alexa says, in one of several wordings. */
export interface Prompt {
  readonly id: Located<string>;
  readonly range: TextRange;
  readonly variations: readonly PromptVariation[];
}

export interface PromptVariation {
  readonly range: TextRange;
  readonly type: Located<string> | undefined;
  /** `{slot}` stands for what the user has said. */
  readonly text: Sample | undefined;
}

/** One sample utterance: a template in which `{slot}` stands for a value. */
export interface Sample {
  readonly text: string;
  /** Between the quotes (JSON) or the rest of the line after the intent's name (legacy). */
  readonly range: TextRange;
  readonly template: Template;
}

export interface StraySample {
  readonly intentName: Located<string>;
  readonly sample: Sample;
}

/** A line of SampleUtterances.txt with the samples of further intents in it. */
export interface JoinedLine {
  /** The first of them. */
  readonly intentName: Located<string>;
  /** From behind the line's own sample to the last intent's name. */
  readonly range: TextRange;
  /** What stands there where each sample has its own line. */
  readonly text: string;
}

export interface Template {
  readonly parts: readonly TemplatePart[];
  readonly problems: readonly TemplateProblem[];
}

export type TemplatePart = TemplateText | TemplateSlot;

/** Offsets of parts count in the sample's text; `range` in the document (they differ after an escape). */
export interface TemplateText {
  readonly kind: 'text';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly range: TextRange;
}

export interface TemplateSlot {
  readonly kind: 'slot';
  readonly name: string;
  /** With the braces. */
  readonly start: number;
  readonly end: number;
  readonly range: TextRange;
  readonly nameRange: TextRange;
  /** The example of the old form `{value|Slot}`. */
  readonly example: string | undefined;
}

export type TemplateProblemKind = 'unclosed-brace' | 'unopened-brace' | 'nested-brace' | 'empty-slot';

export interface TemplateProblem {
  readonly kind: TemplateProblemKind;
  readonly range: TextRange;
}

export type ModelProblemKind =
  | 'empty-file'
  | 'json-syntax'
  | 'wrong-type'
  | 'missing-language-model'
  | 'missing-invocation-name'
  | 'missing-intents'
  | 'missing-name';

export interface ModelProblem {
  readonly kind: ModelProblemKind;
  readonly part: DocumentPart;
  readonly range: TextRange;
  /** A whole sentence that names the place and the mend. */
  readonly message: string;
}

/** A scratch file `*.utterances`: one free utterance a line, `#` comments, an optional first `model:` line. */
export interface UtteranceFile {
  /** Path as written, relative to the file; from a first line `model: PATH`. */
  readonly model: Located<string> | undefined;
  readonly utterances: readonly Located<string>[];
}

/** What a document is to Skill Lens. */
export type DocumentKind = 'interaction-model' | 'legacy-schema' | 'legacy-samples' | 'utterances';
