import type { InteractionModel } from '../../model/types';
import { code } from '../describeModel';
import { indexOf } from '../modelIndex';
import { listed, paragraphs } from './listed';

const shownSynonyms = 12;

/** A value of a slot type: what else is understood as it, and what the skill gets. */
export function describeNamedValue(
  name: string,
  typeName: string,
  synonym: string | undefined,
  model: InteractionModel,
): string {
  const value = indexOf(model)
    .slotTypes.get(typeName)
    ?.values.find((each) => each.value.value === name);
  const opening =
    synonym === undefined
      ? `**${code(name)}** value of ${code(typeName)}`
      : `${code(synonym)} is resolved to **${code(name)}**, a value of ${code(typeName)}`;
  if (value === undefined)
    return `**${code(name)}**${typeName === '' ? '' : ` is no value of ${code(typeName)}.`}`;
  const synonyms = value.synonyms.map((each) => each.value);
  return paragraphs(
    opening,
    synonyms.length === 0 ? '' : `Synonyms: ${listed(synonyms, shownSynonyms)}`,
    value.id === undefined || value.id.value === '' ? '' : `Id: ${code(value.id.value)}`,
  );
}
