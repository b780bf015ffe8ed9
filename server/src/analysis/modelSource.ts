import { parseInteractionModel } from '../model/parseInteractionModel';
import { parseLegacyModel } from '../model/parseLegacyModel';
import { reparseInteractionModel } from '../model/reparse';
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

/** @param previous the tree of an earlier text of the same file, where there is one: only what has changed is read anew */
export function parseSource(
  source: ModelSource,
  previous?: { readonly source: ModelSource; readonly model: InteractionModel },
): InteractionModel {
  if (source.kind === 'legacy') {
    return parseLegacyModel(source, source.path);
  }
  return previous?.source.kind === 'json' && previous.source.path === source.path
    ? reparseInteractionModel({ model: previous.model, text: previous.source.text }, source.text, source.path)
    : parseInteractionModel(source.text, source.path);
}
