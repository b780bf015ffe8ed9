import type { GazetteerMatch } from '../gazetteer';
import { mix } from './featureIndex';

/** What the gazetteer says of an utterance's tokens. */
export interface KnownValues {
  /** [tokens] one hash of everything that the token could be a value of; 0 where it is none. */
  readonly signs: Int32Array;
  /** Per token, the gazetteer's features. */
  readonly features: readonly (readonly number[])[];
  /** Numbers of the slots with a value in the utterance. */
  readonly slots: readonly number[];
}

export function knownValuesOf(tokens: number, matches: readonly GazetteerMatch[]): KnownValues {
  const signs = new Int32Array(tokens);
  const features: number[][] = Array.from({ length: tokens }, () => []);
  const slots = new Set<number>();
  for (const { token, feature } of matches) {
    signs[token] = mix(signs[token]!, feature + 1);
    features[token]!.push(feature);
    slots.add(feature >> 1);
  }
  return { signs, features, slots: [...slots] };
}
