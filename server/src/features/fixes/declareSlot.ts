import { t } from '../../base/l10n';
import type { InteractionModel } from '../../model/types';
import { appendType, exampleValue } from './createType';
import type { FileChange, FixSite, Offer } from './fix';
import { intentAround, modelDocument, samplesAround, shown } from './fix';
import { guessSlotTypes, isAvailable } from './guessSlotTypes';
import { nameWords } from './nameWords';

const searchQuery = 'AMAZON.SearchQuery';
const maxOffers = 3;

/** Declares a slot that a sample has, with one of the types that it may have. */
export function offerDeclareSlot(slot: string, site: FixSite): Offer[] {
  const intent = intentAround(site.context, site.range);
  const document = modelDocument(site.context);
  if (intent === undefined || document === undefined) return [];
  const { model } = site.context.snapshot;
  const declare = (type: string): FileChange => ({
    document,
    change: {
      kind: 'append',
      owner: intent.range,
      list: 'slots',
      after: model.form === 'legacy' ? 'intent' : 'name',
      value: { name: slot, type },
    },
  });
  const types = guessSlotTypes(slot, site);
  if (!types.includes(searchQuery) && takesPhrase(site)) types.push(searchQuery);
  const offers = types.map(
    (type): Offer => ({
      title: t("Declare slot '{0}' with type {1}", shown(slot), shown(type)),
      changes: () => [declare(type)],
    }),
  );
  return [...offers, ...newType(slot, model, declare)].slice(0, maxOffers);
}

function newType(slot: string, model: InteractionModel, declare: (type: string) => FileChange): Offer[] {
  const type = nameOfType(slot, model);
  // The types of a legacy model are not in its files.
  if (model.form === 'legacy' || type === undefined) return [];
  return [
    {
      title: t("Declare slot '{0}' with a new slot type '{1}'", shown(slot), shown(type)),
      changes: () => {
        const declared = declare(type);
        const example = exampleValue(slot);
        return [declared, { document: declared.document, change: appendType(model, type, [example]) }];
      },
    },
  ];
}

/** In the way of the other types: `CITY` or `City`; with an ending where that is taken. */
function nameOfType(slot: string, { slotTypes, intents }: InteractionModel): string | undefined {
  const names = slotTypes.map((type) => type.name.value);
  const inCapitals = names.some((name) => /^[A-Z_]+$/.test(name));
  const words = nameWords(slot).filter((word) => /^[a-z]+$/.test(word));
  const written = inCapitals
    ? words.join('_').toUpperCase()
    : words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  if (written === '') return undefined;
  const taken = new Set([...names, ...intents.map((intent) => intent.name.value)]);
  return [written, inCapitals ? `${written}_TYPE` : `${written}Type`].find((name) => !taken.has(name));
}

/** A phrase slot needs words around it and stands alone in its sample. */
function takesPhrase({ context, range }: FixSite): boolean {
  const parts = samplesAround(context, range)[0]?.template.parts ?? [];
  const slots = parts.filter((part) => part.kind === 'slot');
  const hasWords = parts.some((part) => part.kind === 'text' && part.text.trim() !== '');
  return slots.length === 1 && hasWords && isAvailable(searchQuery, context);
}
