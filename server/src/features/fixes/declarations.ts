/** Intents, slots and slot types, carried from the model of one locale to that of another. */
import type { ModelSnapshot, SourceDocument } from '../../analysis/snapshot';
import type { Noun } from '../../base/nouns';
import { languageOf } from '../../catalog/locale';
import type { Intent, InteractionModel, Slot, SlotType } from '../../model/types';
import type { TextRange } from '../../text/range';
import type { AppendChange } from '../jsonEdits';
import type { JsonValue } from '../jsonStyle';

export type Declaration =
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'slot'; readonly intent: Intent; readonly slot: Slot }
  | { readonly kind: 'slot-type'; readonly type: SlotType };

/** In a word that `noun` knows. */
export function declarationNoun(kind: Declaration['kind']): Noun {
  return kind === 'slot-type' ? 'slot type' : kind;
}

export function declaredName(declared: Declaration): string {
  if (declared.kind === 'slot-type') return declared.type.name.value;
  return declared.kind === 'slot' ? declared.slot.name.value : declared.intent.name.value;
}

/** A slot of an intent that is missing itself is not missing: it comes with the intent. */
export function lacks(model: InteractionModel, declared: Declaration): boolean {
  const name = declaredName(declared);
  if (name === '') return false;
  if (declared.kind === 'slot-type') return model.slotTypes.every((type) => type.name.value !== name);
  const intent = model.intents.find((each) => each.name.value === declared.intent.name.value);
  if (declared.kind === 'intent') return intent === undefined;
  return intent?.slots.every((slot) => slot.name.value !== name) ?? false;
}

export interface Origin {
  readonly snapshot: ModelSnapshot;
  readonly document: SourceDocument;
}

/** Puts a copy at the end of the target's list, with the slot types that it needs. */
export function copyChanges(declared: Declaration, from: Origin, target: InteractionModel): AppendChange[] {
  const types = typesOf(declared, from.snapshot.model);
  const own = declared.kind === 'slot-type' ? [] : copyOf(declared, from, target);
  return [...own, ...types.flatMap((type) => typeCopy(type, from, target))];
}

export function speakAlike(a: InteractionModel, b: InteractionModel): boolean {
  return languageOf(a.locale ?? '') === languageOf(b.locale ?? '');
}

/** Samples in another language would teach nothing. */
function copyOf(
  declared: Exclude<Declaration, { kind: 'slot-type' }>,
  { snapshot, document }: Origin,
  target: InteractionModel,
): AppendChange[] {
  const { range } = declared.kind === 'intent' ? declared.intent : declared.slot;
  const written = readCopy(document.text.getText(), range);
  if (written === undefined) return [];
  const value = speakAlike(snapshot.model, target) ? written : withoutSamples(written);
  if (declared.kind === 'intent') {
    const owner = target.languageModelRange;
    return [{ kind: 'append', owner, list: 'intents', after: 'invocationName', value }];
  }
  const owner = target.intents.find((each) => each.name.value === declared.intent.name.value)?.range;
  return owner === undefined ? [] : [{ kind: 'append', owner, list: 'slots', after: 'name', value }];
}

/** Values stay, even in another language: a type needs some. */
function typeCopy(type: SlotType, { document }: Origin, target: InteractionModel): AppendChange[] {
  const value = lacks(target, { kind: 'slot-type', type })
    ? readCopy(document.text.getText(), type.range)
    : undefined;
  const owner = target.languageModelRange;
  return value === undefined ? [] : [{ kind: 'append', owner, list: 'types', after: 'intents', value }];
}

function typesOf(declared: Declaration, { slotTypes }: InteractionModel): SlotType[] {
  if (declared.kind === 'slot-type') return [declared.type];
  const slots = declared.kind === 'slot' ? [declared.slot] : declared.intent.slots;
  const used = new Set(slots.map((slot) => slot.type?.value));
  return slotTypes.filter((type) => used.has(type.name.value));
}

function readCopy(text: string, { start, end }: TextRange): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text.slice(start, end));
    return value;
  } catch {
    return undefined;
  }
}

function withoutSamples(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutSamples);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === 'samples' ? [] : withoutSamples(each)]),
  );
}
