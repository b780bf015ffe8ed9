/** Colours by meaning: slots in samples, and names of intents, slot types and prompts. */
import { SemanticTokenModifiers, type SemanticTokens, SemanticTokenTypes } from 'vscode-languageserver-types';
import type { SourceDocument } from '../analysis/snapshot';
import type { Catalog } from '../catalog/types';
import type { DialogIntent, Intent, Sample } from '../model/types';
import type { Located, TextRange } from '../text/range';
import type { FeatureContext } from './featureContext';
import { itemsIn } from './itemAt';
import { sampleLinesOf } from './sampleLines';

const tokenTypes = [
  SemanticTokenTypes.function,
  SemanticTokenTypes.parameter,
  SemanticTokenTypes.type,
  SemanticTokenTypes.variable,
] as const;
const tokenModifiers = [
  SemanticTokenModifiers.declaration,
  SemanticTokenModifiers.defaultLibrary,
  SemanticTokenModifiers.deprecated,
] as const;

export const semanticTokensLegend: { tokenTypes: string[]; tokenModifiers: string[] } = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

type Colour = 'intent' | 'slot' | 'type' | 'prompt';

const typeNumbers: Record<Colour, number> = { intent: 0, slot: 1, type: 2, prompt: 3 };
const declaration = 1;
const defaultLibrary = 2;
const deprecated = 4;

interface Token {
  readonly name: string;
  readonly range: TextRange;
  readonly colour: Colour;
  readonly modifiers: number;
}

/** Without a range all of the document. */
export function provideSemanticTokens(context: FeatureContext, range?: TextRange): SemanticTokens {
  const { document } = context;
  const wanted = range ?? { start: 0, end: document.text.getText().length };
  const tokens = document.part === 'samples' ? inLines(context, wanted) : inModel(context, wanted);
  return {
    data: encode(
      document,
      tokens.filter((token) => token.name !== '' && isIn(token.range, wanted)),
    ),
  };
}

function isIn({ start, end }: TextRange, wanted: TextRange): boolean {
  return end > wanted.start && start < wanted.end;
}

function inLines({ snapshot, catalog }: FeatureContext, wanted: TextRange): Token[] {
  return itemsIn(sampleLinesOf(snapshot), wanted).flatMap(({ intentName, sample }) => [
    intentToken(intentName, catalog, 0),
    ...slotsIn(sample),
  ]);
}

function inModel({ snapshot, catalog }: FeatureContext, wanted: TextRange): Token[] {
  const { intents, slotTypes, dialog, prompts, form } = snapshot.model;
  const isLegacy = form === 'legacy';
  return [
    ...itemsIn(intents, wanted).flatMap((intent) => inIntent(intent, isLegacy, catalog, wanted)),
    ...itemsIn(isLegacy ? [] : slotTypes, wanted).map(({ name }) => typeToken(name, catalog, declaration)),
    ...itemsIn(dialog?.intents ?? [], wanted).flatMap((intent) => inDialog(intent, catalog)),
    ...itemsIn(prompts, wanted).flatMap(({ id, variations }) => [
      promptToken(id, declaration),
      ...variations.flatMap(({ text }) => (text === undefined ? [] : slotsIn(text))),
    ]),
  ];
}

function inIntent(intent: Intent, isLegacy: boolean, catalog: Catalog, wanted: TextRange): Token[] {
  const samples = isLegacy ? [] : itemsIn(intent.samples, wanted);
  return [
    intentToken(intent.name, catalog, declaration),
    ...intent.slots.flatMap(({ name, type, samples: answers }) => [
      slotToken(name, declaration),
      ...(type === undefined ? [] : [typeToken(type, catalog, 0)]),
      ...answers.flatMap(slotsIn),
    ]),
    ...samples.flatMap(slotsIn),
  ];
}

function inDialog({ name, prompts, slots }: DialogIntent, catalog: Catalog): Token[] {
  return [
    intentToken(name, catalog, 0),
    ...prompts.map(({ id }) => promptToken(id, 0)),
    ...slots.flatMap((slot) => [
      slotToken(slot.name, 0),
      ...(slot.type === undefined ? [] : [typeToken(slot.type, catalog, 0)]),
      ...slot.prompts.map(({ id }) => promptToken(id, 0)),
      ...slot.validations.flatMap(({ prompt }) => (prompt === undefined ? [] : [promptToken(prompt.id, 0)])),
    ]),
  ];
}

function slotsIn({ template }: Sample): Token[] {
  return template.parts.flatMap((part) =>
    part.kind === 'slot' ? [slotToken({ value: part.name, range: part.nameRange }, 0)] : [],
  );
}

function intentToken({ value, range }: Located<string>, catalog: Catalog, modifiers: number): Token {
  return { name: value, range, colour: 'intent', modifiers: modifiers | shipped(catalog.intent(value)) };
}

function typeToken({ value, range }: Located<string>, catalog: Catalog, modifiers: number): Token {
  return { name: value, range, colour: 'type', modifiers: modifiers | shipped(catalog.slotType(value)) };
}

function slotToken({ value, range }: Located<string>, modifiers: number): Token {
  return { name: value, range, colour: 'slot', modifiers };
}

function promptToken({ value, range }: Located<string>, modifiers: number): Token {
  return { name: value, range, colour: 'prompt', modifiers };
}

function shipped(builtIn: { readonly deprecated: boolean } | undefined): number {
  if (builtIn === undefined) return 0;
  return builtIn.deprecated ? defaultLibrary | deprecated : defaultLibrary;
}

/** Five numbers a token: lines and characters since the last one, length, type, modifiers. */
function encode({ text }: SourceDocument, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  let lastEnd = 0;
  for (const { range, colour, modifiers } of [...tokens].sort((a, b) => a.range.start - b.range.start)) {
    const from = text.positionAt(range.start);
    // Names in broken JSON may lie within one another.
    if (range.end <= range.start || range.start < lastEnd || text.positionAt(range.end).line !== from.line) {
      continue;
    }
    const character = from.line === last.line ? from.character - last.character : from.character;
    data.push(from.line - last.line, character, range.end - range.start, typeNumbers[colour], modifiers);
    last = from;
    lastEnd = range.end;
  }
  return data;
}
