import type { LegacyFiles } from '../analysis/legacyPair';

/** Files that make up one interaction model. */
export type ModelFiles =
  | { readonly form: 'json'; readonly modelPath: string }
  | {
      readonly form: 'legacy';
      /** IntentSchema.json; it or the samples may be missing, not both. */
      readonly modelPath: string;
      /** SampleUtterances.txt */
      readonly samplesPath: string;
      readonly slotTypes: LegacyFiles['slotTypes'];
    };
