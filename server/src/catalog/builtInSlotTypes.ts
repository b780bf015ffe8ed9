import file from '../../assets/slot-types.json';
import { inLanguage } from '../base/l10n';
import type { BuiltInSlotType } from './types';

/** The file leaves out what is false and names sets of locales. */
interface SlotTypeEntry {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  readonly locales: string;
  readonly examples: readonly string[];
  readonly extendable?: boolean;
  readonly deprecated?: boolean;
}

const localeSets: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>(file.localeSets),
);
const entries: readonly SlotTypeEntry[] = file.slotTypes;

export const builtInSlotTypes: ReadonlyMap<string, BuiltInSlotType> = new Map(
  entries.map((entry) => [
    entry.name,
    {
      name: entry.name,
      describe: () => inLanguage(entry.description),
      kind: kindOf(entry.kind),
      extendable: entry.extendable ?? false,
      deprecated: entry.deprecated ?? false,
      locales: localeSets.get(entry.locales) ?? [],
      examples: entry.examples,
    },
  ]),
);

function kindOf(kind: string): BuiltInSlotType['kind'] {
  return kind === 'phrase' || kind === 'computed' ? kind : 'list';
}
