import { parseInteractionModel } from '../model/parseInteractionModel';
import { parseLegacyModel } from '../model/parseLegacyModel';
import type { InteractionModel } from '../model/types';

/** The texts that a model is read from: plain data, so that a worker can be handed the same. */
export type ModelSource = JsonSource | LegacySource;

export interface JsonSource {
  readonly kind: 'json';
  /** Tells the locale; need not exist. */
  readonly path: string;
  readonly text: string;
}

export interface LegacySource {
  readonly kind: 'legacy';
  readonly path: string;
  /** IntentSchema.json; undefined where it is missing. */
  readonly schema: string | undefined;
  /** SampleUtterances.txt; undefined where it is missing. */
  readonly samples: string | undefined;
  /** One file a custom slot type, one value a line. */
  readonly slotTypes: readonly { readonly name: string; readonly text: string }[];
}

export function parseSource(source: ModelSource): InteractionModel {
  return source.kind === 'json'
    ? parseInteractionModel(source.text, source.path)
    : parseLegacyModel(source, source.path);
}
