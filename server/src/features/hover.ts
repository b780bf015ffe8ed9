/** What a name in a model means: intent, slot, slot type, prompt or value under the mouse. */
import type { Hover } from 'vscode-languageserver-types';
import type { Skill } from '../analysis/skill';
import type { FeatureContext } from './featureContext';
import { describeIntent } from './hover/describeIntent';
import { describeNamedValue } from './hover/describeNamedValue';
import { describePrompt } from './hover/describePrompt';
import { describeSlot } from './hover/describeSlot';
import { describeType } from './hover/describeType';
import { type ModelSymbol, symbolAt } from './symbolAt';
import { toWireRange } from './wireRange';

/** `skill` adds how an intent stands in the other locales; undefined: there is nothing to say at that place. */
export function provideModelHover(context: FeatureContext, offset: number, skill?: Skill): Hover | undefined {
  const symbol = symbolAt(context, offset);
  if (symbol === undefined) return undefined;
  return {
    contents: { kind: 'markdown', value: describe(context, symbol, skill) },
    range: toWireRange(context.document, symbol.range),
  };
}

function describe(
  { snapshot: { model }, document, catalog }: FeatureContext,
  symbol: ModelSymbol,
  skill: Skill | undefined,
): string {
  switch (symbol.kind) {
    case 'intent':
      return describeIntent(symbol.name, model, catalog, skill);
    case 'slot':
      return describeSlot(symbol.name, symbol.intents, model, catalog);
    case 'slot-type':
      return describeType(symbol.name, model, catalog);
    case 'prompt':
      return describePrompt(symbol.name, model);
    case 'value': {
      const { start, end } = symbol.range;
      const synonym = symbol.place === 'synonym' ? document.text.getText().slice(start, end) : undefined;
      return describeNamedValue(symbol.name, symbol.typeName, synonym, model);
    }
  }
}
