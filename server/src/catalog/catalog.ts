import { createRandom, seedFrom } from '../base/random';
import { builtInIntents } from './builtInIntents';
import { builtInSlotTypes } from './builtInSlotTypes';
import { closedClass, courtesyPhrases } from './closedClasses';
import { computedTypes } from './computed/computedTypes';
import { elisions } from './elisions';
import { intentPhrases } from './intentPhrases';
import { listedValues } from './listedValues';
import { recogniserOf } from './recognise/recogniser';
import type { Catalog } from './types';

/** What Alexa ships, from the files in `server/assets` and the computed types. */
export function createCatalog(): Catalog {
  const cache = new Map<string, readonly string[]>();
  return {
    slotType: (name) => builtInSlotTypes.get(name),
    intent: (name) => builtInIntents.get(name),
    slotTypeNames: [...builtInSlotTypes.keys()],
    intentNames: [...builtInIntents.keys()],
    values(typeName, locale) {
      const key = `${typeName} ${locale}`;
      let values = cache.get(key);
      if (!values) {
        values = distinctValues(typeName, locale);
        cache.set(key, values);
      }
      return values;
    },
    phrases: intentPhrases,
    recogniser: recogniserOf,
    closedClass,
    elisions,
    courtesy: courtesyPhrases,
  };
}

/** Empty for a type that Alexa does not ship. */
function distinctValues(typeName: string, locale: string): readonly string[] {
  const compute = computedTypes.get(typeName);
  const values = compute
    ? compute(locale, createRandom(seedFrom(typeName, 0)))
    : listedValues(typeName, locale);
  return [...new Set(values)];
}
