import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import type { InteractionModel } from '../../../server/src/model/types';

export interface WrittenIntent {
  readonly slots?: Readonly<Record<string, string>>;
  readonly samples?: readonly string[];
}

/** A model from its gist: intents with slots and samples, types with values (`value|synonym|synonym`). */
export function modelOf(
  intents: Readonly<Record<string, WrittenIntent>>,
  types: Readonly<Record<string, readonly string[]>> = {},
  locale = 'en-US',
): InteractionModel {
  const languageModel = {
    invocationName: 'the test',
    intents: Object.entries(intents).map(([name, { slots = {}, samples = [] }]) => ({
      name,
      slots: Object.entries(slots).map(([slot, type]) => ({ name: slot, type })),
      samples,
    })),
    types: Object.entries(types).map(([name, values]) => ({
      name,
      values: values.map((written) => {
        const [value, ...synonyms] = written.split('|');
        return { name: { value, synonyms } };
      }),
    })),
  };
  return parseInteractionModel(
    JSON.stringify({ interactionModel: { languageModel } }),
    `models/${locale}.json`,
  );
}
