import { collectSamples, type CorpusSample } from '../../server/src/analysis/corpus/collectSamples';
import { type FilledSample, fillSample } from '../../server/src/analysis/corpus/fillSample';
import { declaredSlot, type Lexicon } from '../../server/src/analysis/corpus/lexicon';
import { createRandom, seedFrom } from '../../server/src/base/random';
import type { Catalog } from '../../server/src/catalog/types';
import { normaliseTemplate } from '../../server/src/model/normaliseSample';
import type { Intent, InteractionModel, Sample } from '../../server/src/model/types';
import { tokenTexts } from '../../server/src/nlu/tokenize';

/** An own sample with values, and what Alexa would make of it. */
export interface OwnUtterance {
  readonly intent: string;
  readonly filled: FilledSample;
}

export interface OwnUtterances {
  /** With values that the skill's lists, or those of the catalog, hold. */
  readonly listed: readonly OwnUtterance[];
  /** With values that none of its lists holds. */
  readonly unlisted: readonly OwnUtterance[];
}

/** Samples of one skill that are asked at most, chosen by hash. */
const mostSamples = 300;

/** @param values of the skill's language, from which those that a list holds are left out */
export function ownUtterances(
  model: InteractionModel,
  catalog: Catalog,
  lexicon: Lexicon,
  values: readonly string[],
  seed: number,
): OwnUtterances {
  const chosen = choose(tellableSamples(model, catalog, lexicon), seed);
  const strange = withoutListed(values, model, lexicon);
  const open: Lexicon = {
    locale: lexicon.locale,
    values: (intent, slot) => (isOpen(intent, slot, catalog) ? strange : lexicon.values(intent, slot)),
  };
  const fill = (samples: readonly CorpusSample[], from: Lexicon): OwnUtterance[] =>
    samples
      .map(({ key, sample, intent }) => ({
        intent: intent.name.value,
        filled: fillSample(sample, intent, from, createRandom(seedFrom(`own ${key}`, seed))),
      }))
      .filter(({ filled }) => filled.tokens.length > 0);
  const isListed = ({ sample, intent }: CorpusSample): boolean =>
    slotsOf(sample).every((slot) => hasList(intent, slot, lexicon, catalog));
  const takesAny = ({ sample, intent }: CorpusSample): boolean =>
    !sample.text.includes('|') && slotsOf(sample).some((slot) => isOpen(intent, slot, catalog));
  return {
    listed: fill(chosen.filter(isListed), lexicon),
    unlisted: strange.length === 0 ? [] : fill(chosen.filter(takesAny), open),
  };
}

/** With slots, all of them declared, and of a shape that no other intent has. */
function tellableSamples(model: InteractionModel, catalog: Catalog, lexicon: Lexicon): CorpusSample[] {
  const intents = collectSamples(model, catalog, lexicon.locale);
  const owners = new Map<string, Set<string>>();
  for (const { name, samples } of intents) {
    for (const { sample } of samples) {
      const shape = shapeOf(sample);
      owners.set(shape, (owners.get(shape) ?? new Set()).add(name));
    }
  }
  return intents.flatMap(({ samples }) =>
    samples.filter(
      ({ sample, intent, hasSlots }) =>
        hasSlots &&
        owners.get(shapeOf(sample))!.size === 1 &&
        slotsOf(sample).every((slot) => declaredSlot(intent, slot) !== undefined),
    ),
  );
}

/** Whatever the slots take: with an unlisted value nobody can tell their types apart. */
function shapeOf({ template }: Sample): string {
  return normaliseTemplate(template, () => '{}');
}

function slotsOf({ template }: Sample): string[] {
  return template.parts.flatMap((part) => (part.kind === 'slot' ? [part.name] : []));
}

function typeOf(intent: Intent, slot: string): string {
  return declaredSlot(intent, slot)?.type?.value ?? '';
}

function isOpen(intent: Intent, slot: string, catalog: Catalog): boolean {
  return catalog.slotType(typeOf(intent, slot))?.kind !== 'computed';
}

/** General phrases stand in for the values of a type that has none: they are no list. */
function hasList(intent: Intent, slot: string, lexicon: Lexicon, catalog: Catalog): boolean {
  const phrases = catalog.values('AMAZON.SearchQuery', lexicon.locale);
  return lexicon.values(intent, slot) !== phrases || typeOf(intent, slot) === 'AMAZON.SearchQuery';
}

function withoutListed(values: readonly string[], model: InteractionModel, lexicon: Lexicon): string[] {
  const formOf = (value: string): string => tokenTexts(value.toLowerCase(), lexicon.locale).join(' ');
  const listed = new Set(
    model.intents.flatMap((intent) =>
      intent.slots.flatMap(({ name }) => lexicon.values(intent, name.value).map(formOf)),
    ),
  );
  return values.filter((value) => !listed.has(formOf(value)));
}

function choose(samples: readonly CorpusSample[], seed: number): CorpusSample[] {
  return samples
    .map((each) => ({ each, rank: seedFrom(`${each.intent.name.value} ${each.key}`, seed) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostSamples)
    .map(({ each }) => each);
}
