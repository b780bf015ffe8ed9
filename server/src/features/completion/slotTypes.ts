import { t } from '../../base/l10n';
import type { BuiltInSlotType, Catalog } from '../../catalog/types';
import type { InteractionModel, SlotType } from '../../model/types';
import { describeBuiltInType, knowledgeOf } from '../hover/describeBuiltIn';
import { describeValues } from '../hover/describeType';
import { counted } from '../hover/listed';
import { indexOf } from '../modelIndex';
import type { Suggestion } from './suggestion';

/** Types for a slot: the skill's own first, then what Alexa has in the locale's language. */
export function typesForSlot(model: InteractionModel, catalog: Catalog): Suggestion[] {
  const own = [...indexOf(model).slotTypes.values()].filter(
    ({ name }) => catalog.slotType(name.value) === undefined,
  );
  return [...own.map(suggestOwn), ...builtIns(model, catalog)];
}

/** Names for a type that is being defined: those that slots use already, then built-in ones that can be extended. */
export function typesToDefine(own: SlotType, model: InteractionModel, catalog: Catalog): Suggestion[] {
  const { slotTypes, typeUses } = indexOf(model);
  const isFree = (name: string): boolean => name === own.name.value || !slotTypes.has(name);
  const missing = [...typeUses]
    .filter(([name]) => isFree(name) && catalog.slotType(name) === undefined)
    .map(([name, uses]): Suggestion => {
      const detail = t('used by {0}', counted(uses.length, 'slot'));
      return { name, kind: 'slot-type', detail, documentation: '', rank: 0 };
    });
  const extendable = builtIns(model, catalog).filter(
    ({ name }) => isFree(name) && catalog.slotType(name)?.extendable === true,
  );
  return [...missing, ...extendable];
}

function suggestOwn(type: SlotType): Suggestion {
  const detail = counted(type.values.length, 'value');
  return { name: type.name.value, kind: 'slot-type', detail, documentation: describeValues(type), rank: 0 };
}

function builtIns({ locale }: InteractionModel, catalog: Catalog): Suggestion[] {
  return catalog.slotTypeNames.flatMap((name) => {
    const type = catalog.slotType(name);
    return type === undefined || knowledgeOf(type.locales, locale) === 'unknown'
      ? []
      : [suggestBuiltIn(type, locale)];
  });
}

function suggestBuiltIn(type: BuiltInSlotType, locale: string | undefined): Suggestion {
  const isSure = knowledgeOf(type.locales, locale) === 'known';
  return {
    name: type.name,
    kind: 'slot-type',
    detail: isSure ? t('built-in') : t('built-in, not known in {0}', locale ?? ''),
    documentation: describeBuiltInType(type, locale),
    rank: type.deprecated ? 3 : isSure ? 1 : 2,
    deprecated: type.deprecated,
  };
}
