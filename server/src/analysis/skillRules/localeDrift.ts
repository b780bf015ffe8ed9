import { groupBy } from '../../base/groupBy';
import { t } from '../../base/l10n';
import { nouns } from '../../base/nouns';
import { type Inventory, type InventoryItem, inventoryOf } from './inventory';
import {
  headOf,
  type LocalModel,
  listed,
  localModelsOf,
  type PlacedFinding,
  placedFinding,
  type SkillRule,
} from './skillRule';

/**
 * What the model of one locale has and that of another has not. It is told in the few: where it is missing if most
 * have it, else where it is.
 */
export const localeDrift: SkillRule = {
  id: 'locale-drift',
  severity: 'hint',
  documentation: undefined,
  check(skill) {
    const models = localModelsOf(skill).map((local) => ({ local, inventory: inventoryOf(local.model) }));
    const drifts = driftsOf(models);
    const isCommon = ({ holders }: Drift): boolean => holders.length * 2 >= models.length;
    return [
      ...models.flatMap(({ local }) =>
        inGroups(drifts.filter((drift) => isCommon(drift) && drift.lacking.includes(local))).flatMap(
          (group) => missingHere(group, local),
        ),
      ),
      ...drifts.filter((drift) => !isCommon(drift)).flatMap(missingElsewhere),
    ];
  },
};

interface ModelInventory {
  readonly local: LocalModel;
  readonly inventory: Inventory;
}

interface Drift {
  readonly holders: readonly { readonly local: LocalModel; readonly item: InventoryItem }[];
  readonly lacking: readonly LocalModel[];
}

/** In the order of the models that have it; parts of what is missing as a whole are not told one by one. */
function driftsOf(models: readonly ModelInventory[]): Drift[] {
  const entries = models.flatMap(({ local, inventory }) =>
    Array.from(inventory, ([key, item]) => ({ key, holder: { local, item } })),
  );
  return Array.from(
    groupBy(entries, ({ key }) => key),
    ([key, group]) => {
      const owner = group[0]?.holder.item.owner;
      const lacking = models.filter(
        ({ inventory }) => !inventory.has(key) && (owner === undefined || inventory.has(owner)),
      );
      return { holders: group.map(({ holder }) => holder), lacking: lacking.map(({ local }) => local) };
    },
  ).filter(({ lacking }) => lacking.length > 0);
}

/** More of a kind at one place are told together. */
const maxApart = 8;

function inGroups(drifts: readonly Drift[]): Drift[][] {
  const placeOf = ({ item }: Drift['holders'][number]): string => `${item.kind} ${item.owner ?? ''}`;
  const byPlace = groupBy(drifts, ({ holders }) => (holders[0] ? placeOf(holders[0]) : ''));
  return [...byPlace.values()].flatMap((group) =>
    group.length > maxApart ? [group] : group.map((each) => [each]),
  );
}

function missingHere(group: readonly Drift[], { model, uri, locale }: LocalModel): PlacedFinding[] {
  const items = group.flatMap(({ holders }) => holders[0]?.item ?? []);
  const [first] = items;
  if (first === undefined) {
    return [];
  }
  const owner = model.intents.find(({ name }) => name.value === first.intent);
  const locales = [...new Set(group.flatMap(({ holders }) => holders.map(({ local }) => local.locale)))];
  const what =
    items.length === 1
      ? t('{0} is missing in {1}', first.words, locale)
      : t(
          '{0} {1} are missing in {2}: {3}',
          items.length,
          nouns(first.kind),
          locale,
          listed(items.map(({ name }) => `'${name}'`)),
        );
  const who = holdersOf(listed(locales), locales.length, items.length);
  return [
    placedFinding(localeDrift, uri, {
      range: owner?.name.range ?? headOf(model),
      message: t('{0}; {1}. Keep the locales in step.', what, who),
    }),
  ];
}

function missingElsewhere({ holders, lacking }: Drift): PlacedFinding[] {
  const locales = listed(lacking.map(({ locale }) => locale));
  return holders.map(({ local, item }) =>
    placedFinding(localeDrift, local.uri, {
      range: item.range,
      message: t('{0} is missing in {1}. Keep the locales in step.', item.words, locales),
    }),
  );
}

function holdersOf(locales: string, holders: number, items: number): string {
  if (holders === 1) return items === 1 ? t('{0} has it', locales) : t('{0} has them', locales);
  return items === 1 ? t('{0} have it', locales) : t('{0} have them', locales);
}
