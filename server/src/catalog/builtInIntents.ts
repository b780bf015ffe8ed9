import file from '../../assets/builtin-intents.json';
import { inLanguage } from '../base/l10n';
import { describeLibraryIntent } from './describeLibraryIntent';
import type { BuiltInIntent } from './types';

const localeSets: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>(file.localeSets),
);

const standard = file.standard.map(
  ({ name, description, locales }): BuiltInIntent => ({
    name,
    describe: () => inLanguage(description),
    library: 'standard',
    slotsAllowed: false,
    deprecated: false,
    locales: localeSets.get(locales) ?? [],
  }),
);

/** The library of ready-made intents was launched for American skills; nothing is known of other locales. */
const library = file.library.map(
  (name): BuiltInIntent => ({
    name,
    describe: () => describeLibraryIntent(name),
    library: 'library',
    slotsAllowed: false,
    deprecated: false,
    locales: ['en-US'],
  }),
);

export const builtInIntents: ReadonlyMap<string, BuiltInIntent> = new Map(
  [...standard, ...library].map((intent) => [intent.name, intent]),
);
