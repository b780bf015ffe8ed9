import { t } from '../../base/l10n';
import type { Catalog } from '../../catalog/types';
import type { Intent, InteractionModel, Sample, Slot } from '../../model/types';
import type { TextRange } from '../../text/range';
import { describeSlot } from '../hover/describeSlot';
import { touches } from '../itemAt';
import { indexOf } from '../modelIndex';
import type { Suggestion } from './suggestion';

/** Slots that a text may name; those that it names elsewhere already come last. */
export function slotsForText(
  intentNames: readonly string[],
  sample: Sample,
  cursor: TextRange,
  model: InteractionModel,
  catalog: Catalog,
): Suggestion[] {
  const used = new Set(
    sample.template.parts.flatMap((part) =>
      part.kind === 'slot' && !touches(part.range, cursor.start) ? [part.name] : [],
    ),
  );
  // A prompt that nothing uses yet may come to be used by any intent.
  const owners = intentNames.length > 0 ? intentNames : [...indexOf(model).intents.keys()];
  const seen = new Set<string>();
  return owners.flatMap((owner) =>
    (indexOf(model).intents.get(owner)?.slots ?? []).flatMap((slot) => {
      const name = slot.name.value;
      if (name === '' || seen.has(name)) return [];
      seen.add(name);
      return [suggest(slot, describeSlot(name, [owner], model, catalog), used.has(name) ? 1 : 0)];
    }),
  );
}

/** Names for a slot that is being declared: those that samples use already, then those of the dialog. */
export function slotsToDeclare(intent: Intent, slot: Slot, model: InteractionModel): Suggestion[] {
  const declared = new Set(intent.slots.filter((each) => each !== slot).map((each) => each.name.value));
  const inSamples = intent.samples.flatMap(({ template }) =>
    template.parts.flatMap((part) => (part.kind === 'slot' ? [part.name] : [])),
  );
  const inDialog = indexOf(model).dialogIntents.get(intent.name.value)?.slots ?? [];
  const names = new Map<string, string>();
  for (const { name } of inDialog) names.set(name.value, t('used in the dialog'));
  for (const name of inSamples) names.set(name, t('used in samples'));
  return [...names].flatMap(([name, detail]) =>
    name === '' || declared.has(name)
      ? []
      : [{ name, kind: 'slot' as const, detail, documentation: '', rank: 0 }],
  );
}

/** Slots of the language model's intent that its dialog does not have yet. */
export function slotsForDialog(
  intentName: string,
  taken: readonly string[],
  model: InteractionModel,
  catalog: Catalog,
): Suggestion[] {
  const slots = indexOf(model).intents.get(intentName)?.slots ?? [];
  return slots
    .filter(({ name }) => name.value !== '' && !taken.includes(name.value))
    .map((slot) => suggest(slot, describeSlot(slot.name.value, [intentName], model, catalog), 0));
}

function suggest({ name, type }: Slot, documentation: string, rank: number): Suggestion {
  return { name: name.value, kind: 'slot', detail: type?.value ?? t('no type'), documentation, rank };
}
