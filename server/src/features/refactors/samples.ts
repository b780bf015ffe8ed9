/** Formatting of an intent's samples, when it is asked for. */
import { samplesDocument } from '../../analysis/snapshot';
import { t } from '../../base/l10n';
import { intlLocale, defaultLocale } from '../../catalog/locale';
import { normaliseTemplate } from '../../model/normaliseSample';
import type { Intent, Sample, TemplateSlot } from '../../model/types';
import type { TextRange } from '../../text/range';
import type { FeatureContext } from '../featureContext';
import { type FileChange, intentAround, type Offer, shown } from '../fixes/fix';
import { wholeLines } from '../fixes/remove';
import { escapeJson } from '../jsonStyle';

/** For the intent that the range is in; what would change nothing is not offered. */
export function offerSampleRefactors(context: FeatureContext, range: TextRange): Offer[] {
  const intent = intentAround(context, range);
  if (intent === undefined || samplesDocument(context.snapshot) === undefined) return [];
  const of = t("of '{0}'", shown(intent.name.value));
  const offers: Offer[] = [
    { title: t('Sort the samples {0}', of), changes: () => sorted(intent, context) },
    { title: t('Remove duplicate samples {0}', of), changes: () => withoutDuplicates(intent, context) },
    { title: t('Normalise the samples {0}', of), changes: () => normalised(intent, context) },
  ];
  const needed = neededOf(intent, context);
  return offers.filter((_, i) => needed[i]);
}

const neededByIntent = new WeakMap<Intent, readonly boolean[]>();

/** In the order of the offers; kept, since the question comes with every move of the cursor. */
function neededOf(intent: Intent, context: FeatureContext): readonly boolean[] {
  const known = neededByIntent.get(intent);
  if (known !== undefined) return known;
  const needed = [!isSorted(intent, context), hasDuplicates(intent), !isNormal(intent, context)];
  neededByIntent.set(intent, needed);
  return needed;
}

/** The texts change places; what lies between them stays. */
function sorted(intent: Intent, context: FeatureContext): FileChange[] {
  const text = samplesDocument(context.snapshot)?.text.getText() ?? '';
  const written = ({ range }: Sample): string => text.slice(range.start, range.end);
  const wanted = intent.samples.toSorted(compareIn(context));
  return replacements(
    context,
    intent.samples.map((sample, i) => ({ range: sample.range, text: written(wanted[i]!) })),
  );
}

function isSorted({ samples }: Intent, context: FeatureContext): boolean {
  const compare = compareIn(context);
  return samples.every((sample, i) => i === 0 || compare(samples[i - 1]!, sample) <= 0);
}

/** By the words in the locale's alphabet, slots before words; equal ones by their spelling. */
function compareIn({ snapshot }: FeatureContext): (a: Sample, b: Sample) => number {
  const { compare } = new Intl.Collator(intlLocale(snapshot.model.locale ?? defaultLocale), {
    numeric: true,
  });
  return (a, b) => compare(a.text, b.text) || Number(a.text > b.text) - Number(a.text < b.text);
}

function withoutDuplicates(intent: Intent, context: FeatureContext): FileChange[] {
  const document = samplesDocument(context.snapshot);
  if (document === undefined) return [];
  return duplicatesOf(intent).map(({ range }) => ({
    document,
    change:
      document.part === 'model'
        ? { kind: 'remove', range }
        : { kind: 'replace', range: wholeLines(document.text.getText(), range), text: '' },
  }));
}

function hasDuplicates(intent: Intent): boolean {
  return duplicatesOf(intent).length > 0;
}

/** Samples that Alexa hears like an earlier one. */
function duplicatesOf({ samples }: Intent): Sample[] {
  const known = new Set<string>();
  return samples.filter(({ template }) => {
    const words = normaliseTemplate(template, showSlot);
    const isRepeated = words !== '' && known.has(words);
    known.add(words);
    return isRepeated;
  });
}

/** The example of `{value|slot}` counts: old models list one line for each. */
function showSlot({ name, example }: TemplateSlot): string {
  return example === undefined ? `{${name}}` : `{${example.toLowerCase()}|${name}}`;
}

function normalised(intent: Intent, context: FeatureContext): FileChange[] {
  const writeAs = context.snapshot.samplesPart === 'model' ? escapeJson : (text: string): string => text;
  const changed = intent.samples.filter((sample) => normalText(sample, context) !== sample.text);
  return replacements(
    context,
    changed.map((sample) => ({ range: sample.range, text: writeAs(normalText(sample, context)) })),
  );
}

function isNormal({ samples }: Intent, context: FeatureContext): boolean {
  return samples.every((sample) => normalText(sample, context) === sample.text);
}

/** Lower case save in slots, single blanks, none at the ends. */
function normalText({ text, template }: Sample, { snapshot }: FeatureContext): string {
  const locale = intlLocale(snapshot.model.locale ?? defaultLocale);
  const parts = template.parts.map((part) =>
    part.kind === 'slot'
      ? text.slice(part.start, part.end)
      : part.text.toLocaleLowerCase(locale).replace(/\s+/g, ' '),
  );
  return parts.join('').trim();
}

function replacements(
  context: FeatureContext,
  texts: readonly { readonly range: TextRange; readonly text: string }[],
): FileChange[] {
  const document = samplesDocument(context.snapshot);
  if (document === undefined) return [];
  const written = document.text.getText();
  return texts
    .filter(({ range, text }) => written.slice(range.start, range.end) !== text)
    .map(({ range, text }) => ({ document, change: { kind: 'replace', range, text } }));
}
