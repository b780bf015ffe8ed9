import type { Catalog } from '../../catalog/types';
import { normaliseTemplate } from '../../model/normaliseSample';
import type {
  DocumentPart,
  Intent,
  InteractionModel,
  ModelForm,
  Sample,
  SlotType,
  Template,
} from '../../model/types';
import type { TextRange } from '../../text/range';
import type { Finding, FindingFix, RelatedPlace, Severity } from '../types';

/** What every rule knows about the model that it looks into. */
export interface LocalContext {
  readonly catalog: Catalog;
  readonly form: ModelForm;
  readonly locale: string | undefined;
  /** Which text samples are written in. */
  readonly samplesPart: DocumentPart;
  /** Equal for samples that Alexa hears alike; kept, since several rules ask for every sample. */
  normalised(sample: Sample): string;
}

/** What a rule sees that looks at the whole model. */
export interface RuleContext extends LocalContext {
  readonly model: InteractionModel;
}

/** What users and their settings know of a rule. */
export interface RuleFacts {
  /** Kebab case, as in the list of rules; users see it beside the message. */
  readonly id: string;
  /** A rule may soften it for a single finding. `error` is for what Alexa refuses. */
  readonly severity: Severity;
  /** Amazon's page on the subject; undefined: there is none. */
  readonly documentation: string | undefined;
}

/** One thing that can be wrong with a model. */
export interface Rule extends RuleFacts {
  check(context: RuleContext): Finding[];
}

/** A rule that looks at one intent alone; what it finds is kept as long as the intent stays the same object. */
export interface IntentRule extends RuleFacts {
  checkIntent(intent: Intent, context: LocalContext): Finding[];
}

/** A rule that looks at one slot type alone; what it finds is kept as long as the type stays the same object. */
export interface TypeRule extends RuleFacts {
  checkType(type: SlotType, context: LocalContext): Finding[];
}

export function createRuleContext(model: InteractionModel, catalog: Catalog): RuleContext {
  return {
    model,
    catalog,
    form: model.form,
    locale: model.locale,
    samplesPart: samplesPartOf(model),
    normalised: normalisedSample,
  };
}

/** What one finding says beyond its rule. */
export interface Report {
  /** `model` where nothing is said. */
  readonly part?: DocumentPart;
  readonly range: TextRange;
  readonly message: string;
  /** Softer than the rule. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: FindingFix | undefined;
}

/** A finding of a rule. */
export function findingOf(
  rule: RuleFacts,
  { part = 'model', severity = rule.severity, related = [], ...said }: Report,
): Finding {
  return { ruleId: rule.id, severity, part, related, ...said };
}

export function samplesPartOf(model: InteractionModel): DocumentPart {
  return model.form === 'legacy' ? 'samples' : 'model';
}

const normalisedTemplates = new WeakMap<Template, string>();

/** What `normalised` of every context is, for what is kept beyond one. */
export function normalisedSample({ template }: Sample): string {
  let text = normalisedTemplates.get(template);
  if (text === undefined) {
    text = normaliseTemplate(template, showSlot);
    normalisedTemplates.set(template, text);
  }
  return text;
}

/** The example of `{value|slot}` counts: old models list one line for each. */
function showSlot({ name, example }: { name: string; example: string | undefined }): string {
  return example === undefined ? `{${name}}` : `{${example.toLowerCase()}|${name}}`;
}

/** A sample with the part it stands in: slot samples stand in the schema even where samples have their own file. */
export interface PlacedSample {
  readonly sample: Sample;
  readonly part: DocumentPart;
}

/** An intent's samples and those of its slots. */
export function allSamplesOf(intent: Intent, context: Pick<LocalContext, 'samplesPart'>): PlacedSample[] {
  const inSchema = intent.slots.flatMap((slot) => slot.samples);
  return [
    ...intent.samples.map((sample) => ({ sample, part: context.samplesPart })),
    ...inSchema.map((sample): PlacedSample => ({ sample, part: 'model' })),
  ];
}

export function isBuiltIn(name: string): boolean {
  return name.startsWith('AMAZON.');
}
