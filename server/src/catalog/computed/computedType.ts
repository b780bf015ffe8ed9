import type { Random } from '../../base/random';

/** Makes the values of a type for a locale; the same seed gives the same values. */
export type ComputedType = (locale: string, random: Random) => string[];
