import { typeContentOf } from '../../analysis/origins';
import { t } from '../../base/l10n';
import { noun } from '../../base/nouns';
import type { Catalog } from '../../catalog/types';
import type { InteractionModel, SlotType, SlotValue } from '../../model/types';
import { code } from '../describeModel';
import { indexOf } from '../modelIndex';
import { describeBuiltInType } from './describeBuiltIn';
import { bullets, capitalised, counted, listed, paragraphs, shownOf } from './listed';

const shownValues = 5;
const shownSynonyms = 4;
const shownUses = 6;

/** A slot type by its name: what it catches and who uses it. */
export function describeType(name: string, model: InteractionModel, catalog: Catalog): string {
  const builtIn = catalog.slotType(name);
  const own = indexOf(model).slotTypes.get(name);
  const kind = builtIn === undefined ? noun('slot type') : t('built-in slot type');
  return paragraphs(
    `**${code(name)}** ${kind}`,
    builtIn && describeBuiltInType(builtIn, model.locale),
    own && describeValues(own, builtIn === undefined ? '' : t('Added here: ')),
    own || builtIn ? '' : t('Not defined: add it to `types`.'),
    describeTypeUses(name, model),
  );
}

/** How many values, and the first ones with what else is understood as them. */
export function describeValues(type: SlotType, opening = ''): string {
  const { values, hasValueSupplier } = typeContentOf(type);
  const synonyms = values.reduce((sum, value) => sum + value.synonyms.length, 0);
  const count = `${opening}${counted(values.length, 'value')}${synonyms === 0 ? '' : `, ${counted(synonyms, 'synonym')}`}`;
  const shown = shownOf(values.length, shownValues);
  const hidden = values.length - shown;
  const lines = values.slice(0, shown).map(describeValue);
  if (hidden > 0) lines.push(t('and {0} more', hidden));
  const supplied = hasValueSupplier ? t('More values come from a catalog that is not in this file.') : '';
  return paragraphs(capitalised(count), bullets(lines), supplied);
}

/** A value with its id and synonyms, all of which Alexa resolves to it. */
export function describeValue({ value, id, synonyms }: SlotValue): string {
  const shownId = id === undefined || id.value === '' ? '' : t(' (id {0})', code(id.value));
  const others = synonyms.map((synonym) => synonym.value);
  return `${code(value.value)}${shownId}${others.length === 0 ? '' : `: ${listed(others, shownSynonyms)}`}`;
}

function describeTypeUses(name: string, model: InteractionModel): string {
  const uses = indexOf(model).typeUses.get(name) ?? [];
  if (uses.length === 0) return t('Used by no slot.');
  const slots = uses.map(({ intent, slot }) => `${intent.name.value}.${slot.name.value}`);
  return t('Used by {0}.', listed(slots, shownUses));
}
