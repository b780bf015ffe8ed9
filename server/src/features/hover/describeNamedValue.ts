import { typeContentOf } from '../../analysis/origins';
import { t } from '../../base/l10n';
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
  const type = indexOf(model).slotTypes.get(typeName);
  const value = type && typeContentOf(type).values.find((each) => each.value.value === name);
  const opening =
    synonym === undefined
      ? t('**{0}** value of {1}', code(name), code(typeName))
      : t('{0} is resolved to **{1}**, a value of {2}', code(synonym), code(name), code(typeName));
  if (value === undefined)
    return typeName === ''
      ? `**${code(name)}**`
      : t('**{0}** is no value of {1}.', code(name), code(typeName));
  const synonyms = value.synonyms.map((each) => each.value);
  return paragraphs(
    opening,
    synonyms.length === 0 ? '' : t('Synonyms: {0}', listed(synonyms, shownSynonyms)),
    value.id === undefined || value.id.value === '' ? '' : `Id: ${code(value.id.value)}`,
  );
}
