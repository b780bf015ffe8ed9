import type { Catalog } from '../../catalog/types';
import { normaliseTemplate } from '../../model/normaliseSample';
import type { DocumentPart, Intent, InteractionModel, Sample } from '../../model/types';
import type { Finding, Severity } from '../types';

/** What every rule sees. */
export interface RuleContext {
  readonly model: InteractionModel;
  readonly catalog: Catalog;
  /** Which text samples are written in. */
  readonly samplesPart: DocumentPart;
  /** Equal for samples that Alexa hears alike; kept, since several rules ask for every sample. */
  normalised(sample: Sample): string;
}

/** One thing that can be wrong with a model. */
export interface Rule {
  /** Kebab case, as in the list of rules; users see it beside the message. */
  readonly id: string;
  /** A rule may soften it for a single finding. `error` is for what Alexa refuses. */
  readonly severity: Severity;
  check(context: RuleContext): Finding[];
}

export function createRuleContext(model: InteractionModel, catalog: Catalog): RuleContext {
  const known = new Map<Sample, string>();
  return {
    model,
    catalog,
    samplesPart: samplesPartOf(model),
    normalised(sample) {
      const text = known.get(sample) ?? normaliseTemplate(sample.template, showSlot);
      known.set(sample, text);
      return text;
    },
  };
}

export function samplesPartOf(model: InteractionModel): DocumentPart {
  return model.form === 'legacy' ? 'samples' : 'model';
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
export function allSamplesOf(intent: Intent, context: RuleContext): PlacedSample[] {
  const inSchema = intent.slots.flatMap((slot) => slot.samples);
  return [
    ...intent.samples.map((sample) => ({ sample, part: context.samplesPart })),
    ...inSchema.map((sample): PlacedSample => ({ sample, part: 'model' })),
  ];
}

export function isBuiltIn(name: string): boolean {
  return name.startsWith('AMAZON.');
}
