/** A legacy pair, written as the interaction model that it means. */
import { defaultLocale } from '../../catalog/locale';
import { URI, Utils } from 'vscode-uri';
import { t } from '../../base/l10n';
import { normaliseSample } from '../../model/normaliseSample';
import type { Intent, InteractionModel, Sample, Slot, SlotType } from '../../model/types';
import type { FeatureContext } from '../featureContext';
import { type JsonValue, jsonStyleOf, writeMultiline } from '../jsonStyle';
import { exampleValue } from './createType';
import type { FixSite, Offer } from './fix';
import { nameWords } from './nameWords';

/** Writes a new file beside the pair, which stays as it is. */
export function offerConvertLegacyModel({ context, skill }: FixSite): Offer[] {
  const { model, documents } = context.snapshot;
  if (model.form !== 'legacy' || model.intents.length === 0) return [];
  const taken = new Set([...(skill?.models ?? []), ...documents].map(({ uri }) => uri));
  const uri = freeUri(context.document.uri, model.locale ?? defaultLocale, taken);
  const lost = model.strays.length;
  const leftOut =
    lost === 0
      ? ''
      : lost === 1
        ? t(' (without a line of an unknown intent)')
        : t(' (without {0} lines of unknown intents)', lost);
  return [
    {
      title: t('Convert to the interaction model {0}{1}', Utils.basename(URI.parse(uri)), leftOut),
      changes: () => [],
      newFiles: () => [{ uri, text: modernText(context) }],
    },
  ];
}

function freeUri(documentUri: string, locale: string, taken: ReadonlySet<string>): string {
  const folder = Utils.dirname(URI.parse(documentUri));
  const names = [`${locale}.json`, `${locale}.model.json`];
  const uris = names.map((name) => Utils.joinPath(folder, name).toString());
  return uris.find((uri) => !taken.has(uri)) ?? uris.at(-1)!;
}

/** In the schema's own style. */
function modernText({ snapshot, document, catalog }: FeatureContext): string {
  const { model, documents } = snapshot;
  const schema = documents.find(({ part }) => part === 'model')?.text.getText() ?? '';
  const style = { ...jsonStyleOf(schema), colon: ': ', padding: '' };
  const typeName = (slot: Slot): string => modernTypeName(slot, catalog);
  const languageModel = {
    invocationName: invocationNameFor(document.uri),
    intents: model.intents.map((intent) => modernIntent(intent, typeName)),
    types: modernTypes(model, typeName, catalog),
  };
  const text = writeMultiline({ interactionModel: { languageModel } }, style, '');
  return `${text}${style.lineBreak}`;
}

/** The types of the first years had no prefix; what Amazon has dropped becomes a type of the skill's own. */
function modernTypeName({ name, type }: Slot, catalog: FeatureContext['catalog']): string {
  const written = type?.value.trim() ?? '';
  if (written === '' || /^(AMAZON\.)?LITERAL$/.test(written)) return `${name.value}_VALUES`;
  return catalog.slotType(written) === undefined && catalog.slotType(`AMAZON.${written}`) !== undefined
    ? `AMAZON.${written}`
    : written;
}

function modernIntent({ name, slots, samples }: Intent, typeName: (slot: Slot) => string): JsonValue {
  return {
    name: name.value,
    ...(slots.length === 0
      ? {}
      : { slots: slots.map((slot) => ({ name: slot.name.value, type: typeName(slot) })) }),
    samples: modernSamples(samples),
  };
}

/** `{value|Slot}` becomes `{Slot}`; lines that differed in the value alone become one. */
function modernSamples(samples: readonly Sample[]): string[] {
  const byWords = new Map<string, string>();
  for (const { template } of samples) {
    const text = template.parts
      .map((part) => (part.kind === 'slot' ? `{${part.name}}` : part.text))
      .join('')
      .trim();
    const words = normaliseSample(text);
    if (words !== '' && !byWords.has(words)) byWords.set(words, text);
  }
  return [...byWords.values()];
}

/** Those that the slots use or the folder holds, each with a value at least: Alexa takes no type without. */
function modernTypes(
  model: InteractionModel,
  typeName: (slot: Slot) => string,
  catalog: FeatureContext['catalog'],
): JsonValue[] {
  const values = new Map(model.slotTypes.map((type) => [type.name.value, valuesOf(type)]));
  for (const intent of model.intents) {
    for (const slot of intent.slots) {
      const name = typeName(slot);
      const examples = name === slot.type?.value ? [] : examplesOf(intent, slot);
      if (catalog.slotType(name) === undefined && !name.startsWith('AMAZON.')) {
        values.set(name, [...(values.get(name) ?? []), ...examples]);
      }
    }
  }
  return [...values].map(([name, listed]) => ({
    name,
    values: distinct(listed.length > 0 ? listed : [exampleValue(name)]).map((value) => ({ name: { value } })),
  }));
}

function valuesOf({ values }: SlotType): string[] {
  return values.map(({ value }) => value.value);
}

function examplesOf(intent: Intent, slot: Slot): string[] {
  return intent.samples.flatMap(({ template }) =>
    template.parts.flatMap((part) =>
      part.kind === 'slot' && part.name === slot.name.value && part.example ? [part.example] : [],
    ),
  );
}

function distinct(values: readonly string[]): string[] {
  return [...new Map(values.map((value) => [value.toLowerCase(), value])).values()];
}

/** Folders that say what lies in them, not which skill it is. */
const generalFolders =
  /^(speech[-_]?assets?|models?|interaction[-_]?models?|custom|skill|src|alexa|assets|[a-z]{2}[-_][a-z]{2})$/i;

/** A place-holder from the folder's name: the console kept the real one. */
function invocationNameFor(documentUri: string): string {
  const folders = Utils.dirname(URI.parse(documentUri)).path.split('/').reverse();
  const telling = folders.find((name) => name !== '' && !generalFolders.test(name)) ?? '';
  const words = nameWords(telling).join(' ');
  return words === '' ? 'my skill' : words;
}
