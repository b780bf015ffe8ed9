import type { BuiltInIntent, BuiltInSlotType, Catalog } from '../../server/src/catalog/types';

/** A catalog that a test can read at a glance. */
export function tinyCatalog(slotTypes: readonly string[] = ['AMAZON.NUMBER', 'AMAZON.City']): Catalog {
  const intents = ['AMAZON.StopIntent', 'AMAZON.SearchAction<object@Event>'];
  return {
    slotType: (name) => (slotTypes.includes(name) ? builtInSlotType(name) : undefined),
    intent: (name) => (intents.includes(name) ? builtInIntent(name) : undefined),
    slotTypeNames: slotTypes,
    intentNames: intents,
    values: () => [],
    phrases: () => [],
    recogniser: () => undefined,
    closedClass: () => new Set(),
    courtesy: () => [],
    elisions: () => new Map(),
  };
}

function builtInSlotType(name: string): BuiltInSlotType {
  return {
    name,
    describe: () => '',
    kind: 'list',
    extendable: true,
    deprecated: false,
    locales: [],
    examples: [],
  };
}

function builtInIntent(name: string): BuiltInIntent {
  const library = name.includes('<') ? 'library' : 'standard';
  return { name, describe: () => '', library, slotsAllowed: false, deprecated: false, locales: [] };
}
