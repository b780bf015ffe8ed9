import { groupBy } from '../groupBy';
import { inventoryOf, type Inventory, type InventoryItem } from './inventory';
import {
  headOf,
  listed,
  type LocalModel,
  localModelsOf,
  type PlacedFinding,
  placedFinding,
  type SkillRule,
} from './skillRule';

/** What the model of one locale has and that of another has not. */
export const localeDrift: SkillRule = {
  id: 'locale-drift',
  severity: 'hint',
  documentation: undefined,
  check(skill) {
    const models = localModelsOf(skill);
    const inventories = models.map((local) => ({ local, inventory: inventoryOf(local.model) }));
    return inventories.flatMap(({ local, inventory }) =>
      inGroups(missingIn(inventory, inventories)).flatMap((group) => findingsOf(group, local)),
    );
  },
};

interface PlacedInventory {
  readonly local: LocalModel;
  readonly inventory: Inventory;
}

interface Missing {
  readonly item: InventoryItem;
  /** Locales that have it. */
  readonly locales: readonly string[];
}

/** In the order of the models that have it; parts of what is missing as a whole are not told one by one. */
function missingIn(own: Inventory, all: readonly PlacedInventory[]): Missing[] {
  const missing = new Map<string, Missing>();
  for (const { local, inventory } of all) {
    for (const [key, item] of inventory) {
      if (!own.has(key) && (item.owner === undefined || own.has(item.owner))) {
        const known = missing.get(key)?.locales ?? [];
        missing.set(key, { item, locales: [...known, local.locale] });
      }
    }
  }
  return [...missing.values()];
}

/** More of a kind at one place are told together. */
const maxApart = 8;

function inGroups(missing: readonly Missing[]): Missing[][] {
  const byPlace = groupBy(missing, ({ item }) => `${item.kind} ${item.owner ?? ''}`);
  return [...byPlace.values()].flatMap((group) =>
    group.length > maxApart ? [group] : group.map((each) => [each]),
  );
}

function findingsOf(group: readonly Missing[], { model, uri, locale }: LocalModel): PlacedFinding[] {
  const [first] = group;
  if (first === undefined) {
    return [];
  }
  const owner = model.intents.find(({ name }) => name.value === first.item.intent);
  const locales = [...new Set(group.flatMap((each) => each.locales))];
  const subject =
    group.length === 1
      ? `${first.item.words} is missing in ${locale}`
      : `${group.length} ${first.item.kind}s are missing in ${locale}: ${listed(group.map(({ item }) => `'${item.name}'`))}`;
  return [
    placedFinding(localeDrift, uri, {
      range: owner?.name.range ?? headOf(model),
      message: `${subject}; ${listed(locales)} ${locales.length === 1 ? 'has' : 'have'} ${group.length === 1 ? 'it' : 'them'}. Keep the locales in step.`,
    }),
  ];
}
