/** What stands at a place of a model: hover, definition, references and rename all ask here. */
import type {
  DialogSlot,
  DialogValidation,
  DocumentPart,
  PromptReference,
  Sample,
  SlotValue,
  TemplateSlot,
} from '../model/types';
import type { Located, TextRange } from '../text/range';
import { type Enclosing, enclosingAt } from './enclosing';
import type { FeatureContext } from './featureContext';
import { itemAt, touches } from './itemAt';
import { slotOwners } from './slotOwners';

export type ModelSymbol = IntentSymbol | SlotSymbol | SlotTypeSymbol | PromptSymbol | ValueSymbol;

interface PlacedName {
  readonly name: string;
  readonly part: DocumentPart;
  /** Of the name alone, without quotes and braces. */
  readonly range: TextRange;
}

export interface IntentSymbol extends PlacedName {
  readonly kind: 'intent';
  /** `line`: the first word of a line of SampleUtterances.txt. */
  readonly place: 'declaration' | 'dialog' | 'line';
  /** True where Alexa ships an intent of that name. */
  readonly builtIn: boolean;
}

export interface SlotSymbol extends PlacedName {
  readonly kind: 'slot';
  /** `sample`: `{slot}` in a sample of the intent or of one of its slots. */
  readonly place: 'declaration' | 'sample' | 'dialog' | 'prompt';
  /** Names of the intents that it is a slot of: one, save in a prompt that no intent or more than one uses. */
  readonly intents: readonly string[];
}

export interface SlotTypeSymbol extends PlacedName {
  readonly kind: 'slot-type';
  /** `slot`: the type of a slot. A built-in type is declared where the model adds values to it. */
  readonly place: 'declaration' | 'slot' | 'dialog';
  readonly builtIn: boolean;
}

export interface PromptSymbol extends PlacedName {
  readonly kind: 'prompt';
  readonly place: 'declaration' | 'dialog';
}

export interface ValueSymbol extends PlacedName {
  readonly kind: 'value';
  /** `dialog`: among the values of a validation. At a synonym, `name` is the value that it stands for. */
  readonly place: 'declaration' | 'synonym' | 'dialog';
  readonly typeName: string;
}

/** undefined between names, and at a name that is empty. */
export function symbolAt(context: FeatureContext, offset: number): ModelSymbol | undefined {
  const symbol = find(context, offset);
  return symbol === undefined || symbol.name.trim() === '' ? undefined : symbol;
}

function find(context: FeatureContext, offset: number): ModelSymbol | undefined {
  const enclosing = enclosingAt(context.snapshot, context.document.part, offset);
  switch (enclosing?.kind) {
    case 'intent':
      return inIntent(context, enclosing, offset);
    case 'slot-type':
      return inSlotType(context, enclosing, offset);
    case 'dialog':
      return inDialog(context, enclosing, offset);
    case 'prompt':
      return inPrompt(context, enclosing, offset);
    case 'line':
      return inLine(context, enclosing, offset);
    default:
      return undefined;
  }
}

type Kind<K extends Enclosing['kind']> = Extract<Enclosing, { readonly kind: K }>;

function inIntent(
  context: FeatureContext,
  { intent, slot, sample }: Kind<'intent'>,
  offset: number,
): ModelSymbol | undefined {
  const owner = [intent.name.value];
  if (sample !== undefined) return inSample(context, sample, owner, offset);
  if (slot !== undefined) {
    if (touches(slot.name.range, offset)) return slotSymbol(context, slot.name, 'declaration', owner);
    return typeSymbol(context, slot.type, 'slot', offset);
  }
  return touches(intent.name.range, offset) ? intentSymbol(context, intent.name, 'declaration') : undefined;
}

function inSlotType(
  context: FeatureContext,
  { slotType, value }: Kind<'slot-type'>,
  offset: number,
): ModelSymbol | undefined {
  return value === undefined
    ? typeSymbol(context, slotType.name, 'declaration', offset)
    : valueSymbol(context, value, slotType.name.value, offset);
}

function inDialog(
  context: FeatureContext,
  { intent, slot, validation }: Kind<'dialog'>,
  offset: number,
): ModelSymbol | undefined {
  if (intent === undefined) return undefined;
  if (slot === undefined) {
    return touches(intent.name.range, offset)
      ? intentSymbol(context, intent.name, 'dialog')
      : promptReference(context, intent.prompts, offset);
  }
  if (validation !== undefined) return inValidation(context, validation, slot, offset);
  if (touches(slot.name.range, offset)) return slotSymbol(context, slot.name, 'dialog', [intent.name.value]);
  return typeSymbol(context, slot.type, 'dialog', offset) ?? promptReference(context, slot.prompts, offset);
}

function inValidation(
  context: FeatureContext,
  { prompt, values }: DialogValidation,
  slot: DialogSlot,
  offset: number,
): ModelSymbol | undefined {
  const value = itemAt(values, offset);
  if (value === undefined) return promptReference(context, prompt === undefined ? [] : [prompt], offset);
  const typeName = slot.type?.value ?? '';
  return { kind: 'value', place: 'dialog', name: value.value, typeName, ...at(context, value.range) };
}

function inPrompt(
  context: FeatureContext,
  { prompt, variation }: Kind<'prompt'>,
  offset: number,
): ModelSymbol | undefined {
  if (touches(prompt.id.range, offset)) {
    return { kind: 'prompt', place: 'declaration', name: prompt.id.value, ...at(context, prompt.id.range) };
  }
  const text = variation?.text;
  const part = text && namedSlotAt(text, offset);
  if (part === undefined) return undefined;
  const owners = slotOwners(context.snapshot.model, prompt.id.value, part.name);
  return slotSymbol(context, { value: part.name, range: part.nameRange }, 'prompt', owners);
}

function inLine(context: FeatureContext, { line }: Kind<'line'>, offset: number): ModelSymbol | undefined {
  return touches(line.intentName.range, offset)
    ? intentSymbol(context, line.intentName, 'line')
    : inSample(context, line.sample, [line.intentName.value], offset);
}

function inSample(
  context: FeatureContext,
  sample: Sample,
  intents: readonly string[],
  offset: number,
): ModelSymbol | undefined {
  const part = namedSlotAt(sample, offset);
  return part && slotSymbol(context, { value: part.name, range: part.nameRange }, 'sample', intents);
}

/** The `{slot}` of a sample or prompt text at an offset, from its opening brace to before what follows it. */
export function templateSlotAt({ template }: Sample, offset: number): TemplateSlot | undefined {
  return template.parts.find(
    (part): part is TemplateSlot =>
      part.kind === 'slot' && offset >= part.range.start && offset < part.range.end,
  );
}

/** Not at the example of `{example|slot}`, which is no name. */
function namedSlotAt(sample: Sample, offset: number): TemplateSlot | undefined {
  const part = templateSlotAt(sample, offset);
  const isExample = part?.example !== undefined && offset < part.nameRange.start;
  return isExample ? undefined : part;
}

function intentSymbol(
  context: FeatureContext,
  { value, range }: Located<string>,
  place: IntentSymbol['place'],
): IntentSymbol {
  const builtIn = context.catalog.intent(value) !== undefined;
  return { kind: 'intent', place, name: value, builtIn, ...at(context, range) };
}

function slotSymbol(
  context: FeatureContext,
  { value, range }: Located<string>,
  place: SlotSymbol['place'],
  intents: readonly string[],
): SlotSymbol {
  return { kind: 'slot', place, name: value, intents, ...at(context, range) };
}

function typeSymbol(
  context: FeatureContext,
  name: Located<string> | undefined,
  place: SlotTypeSymbol['place'],
  offset: number,
): SlotTypeSymbol | undefined {
  if (name === undefined || !touches(name.range, offset)) return undefined;
  const builtIn = context.catalog.slotType(name.value) !== undefined;
  return { kind: 'slot-type', place, name: name.value, builtIn, ...at(context, name.range) };
}

function promptReference(
  context: FeatureContext,
  references: readonly PromptReference[],
  offset: number,
): PromptSymbol | undefined {
  const id = references.find((reference) => touches(reference.id.range, offset))?.id;
  return id && { kind: 'prompt', place: 'dialog', name: id.value, ...at(context, id.range) };
}

function valueSymbol(
  context: FeatureContext,
  { value, synonyms }: SlotValue,
  typeName: string,
  offset: number,
): ValueSymbol | undefined {
  const synonym = itemAt(synonyms, offset);
  if (synonym !== undefined) {
    return { kind: 'value', place: 'synonym', name: value.value, typeName, ...at(context, synonym.range) };
  }
  return touches(value.range, offset)
    ? { kind: 'value', place: 'declaration', name: value.value, typeName, ...at(context, value.range) }
    : undefined;
}

function at({ document }: FeatureContext, range: TextRange): Pick<PlacedName, 'part' | 'range'> {
  return { part: document.part, range };
}
