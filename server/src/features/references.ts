import type { Location } from 'vscode-languageserver-types';
import type { Skill } from '../analysis/skill';
import { toLocation } from './definition';
import type { FeatureContext } from './featureContext';
import { usesInSkill } from './skillUses';
import { symbolAt } from './symbolAt';

/** Every place of the skill that names the same thing; declarations are those of all locales. */
export function provideReferences(
  context: FeatureContext,
  offset: number,
  skill: Skill | undefined,
  includeDeclaration: boolean,
): Location[] {
  const symbol = symbolAt(context, offset);
  if (symbol === undefined) return [];
  return usesInSkill(context, symbol, skill)
    .filter(({ place }) => includeDeclaration || place !== 'declaration')
    .map(toLocation);
}
