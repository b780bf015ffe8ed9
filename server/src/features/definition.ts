import type { Location } from 'vscode-languageserver-types';
import type { Skill } from '../analysis/skill';
import type { FeatureContext } from './featureContext';
import { type SkillUse, usesInSkill } from './skillUses';
import { symbolAt } from './symbolAt';
import { toWireRange } from './wireRange';

/** Where the name at a place is declared: in its own model, or where it is declared in other locales only, there. */
export function provideDefinition(
  context: FeatureContext,
  offset: number,
  skill: Skill | undefined,
): Location[] {
  const symbol = symbolAt(context, offset);
  if (symbol === undefined) return [];
  const declared = usesInSkill(context, symbol, skill).filter(({ place }) => place === 'declaration');
  const own = declared.filter(({ elsewhere }) => !elsewhere);
  return (own.length > 0 ? own : declared).map(toLocation);
}

export function toLocation({ document, range }: SkillUse): Location {
  return { uri: document.uri, range: toWireRange(document, range) };
}
