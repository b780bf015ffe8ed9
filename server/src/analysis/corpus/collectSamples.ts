import { groupBy } from '../../base/groupBy';
import { runToEnd } from '../../base/runToEnd';
import type { Catalog } from '../../catalog/types';
import { normaliseTemplate } from '../../model/normaliseSample';
import type { Intent, InteractionModel, Sample, TemplateSlot } from '../../model/types';
import { tokenize } from '../../nlu/tokenize';
import { isInReach, reachOf } from './reach';

/** A sample that its intent holds in no other spelling. */
export interface CorpusSample {
  /** What tells samples apart: the normalised text with slots as `{name}`, old examples included. */
  readonly key: string;
  readonly sample: Sample;
  /** Where the sample stands: it declares the slots. */
  readonly intent: Intent;
  readonly hasSlots: boolean;
  /** The catalog has it for the same intent, with or without the model. */
  readonly isBuiltIn?: true;
}

/** All that is known of what people say for one intent. */
export interface CorpusIntent {
  readonly name: string;
  /** Slot names that the intent declares. */
  readonly slots: readonly string[];
  readonly samples: readonly CorpusSample[];
  /** The catalog's phrases for a built-in intent, without those that are samples of this or another intent. */
  readonly phrases: readonly string[];
}

/** The intents that can be told apart: those with samples, and built-in ones with phrases of the catalog. */
export function collectSamples(model: InteractionModel, catalog: Catalog, locale: string): CorpusIntent[] {
  return runToEnd(collectSampleSteps(model, catalog, locale));
}

/** The same in steps, an intent each. */
export function* collectSampleSteps(
  model: InteractionModel,
  catalog: Catalog,
  locale: string,
): Generator<void, CorpusIntent[]> {
  const reach = reachOf(model);
  // An intent that a file has twice by mistake is one intent.
  const groups = [...groupBy(model.intents, ({ name }) => name.value)].filter(
    ([name]) => name !== '' && reach.intents.has(name),
  );
  const collected: Omit<CorpusIntent, 'phrases'>[] = [];
  for (const [name, intents] of groups) {
    const slots = new Set(intents.flatMap((intent) => intent.slots.map((slot) => slot.name.value)));
    collected.push({
      name,
      slots: [...slots].filter((slot) => reach.slots.has(slot)),
      samples: distinctSamples(intents, locale, new Set(catalog.phrases(name, locale))),
    });
    yield;
  }
  const taken = new Set(collected.flatMap(({ samples }) => samples.map(({ key }) => key)));
  return collected
    .map((intent) => ({
      ...intent,
      phrases: catalog.phrases(intent.name, locale).filter((phrase) => !taken.has(phrase)),
    }))
    .filter(({ samples, phrases }) => samples.length > 0 || phrases.length > 0);
}

function distinctSamples(
  intents: readonly Intent[],
  locale: string,
  phrases: ReadonlySet<string>,
): CorpusSample[] {
  const samples = new Map<string, CorpusSample>();
  for (const intent of intents) {
    for (const sample of intent.samples) {
      if (!isInReach(sample)) continue;
      const key = sampleKey(sample);
      const hasSlots = sample.template.parts.some((part) => part.kind === 'slot');
      if (!samples.has(key) && (hasSlots || tokenize(key, locale).length > 0)) {
        samples.set(key, { key, sample, intent, hasSlots, ...(phrases.has(key) && { isBuiltIn: true }) });
      }
    }
  }
  return [...samples.values()];
}

/** The same for samples that say the same. */
export function sampleKey({ template }: Sample): string {
  return normaliseTemplate(template, showSlot);
}

function showSlot({ name, example }: TemplateSlot): string {
  return example === undefined
    ? `{${name.toLowerCase()}}`
    : `{${example.toLowerCase()}|${name.toLowerCase()}}`;
}
