import { defaultLocale } from '../../catalog/locale';
import { declaredSlot } from '../../analysis/corpus/lexicon';
import type { InteractionModel } from '../../model/types';
import type { Resolution } from '../types';
import { heardForms, valueIndex } from './valueIndex';

/** Alexa puts the skill's id between; a model does not know its own. */
const authorityPrefix = 'amzn1.er-authority.echo-sdk.amzn1.ask.skill.unknown.';

/**
 * What a slot's value stands for, by values and synonyms of its type, as Alexa's entity resolution says it in a request.
 * Alexa's own matching is wider in places (it is not published); this one takes what is written, whatever its case and
 * punctuation, and numbers in digits and words.
 *
 * @returns nothing for a slot whose type has no values of the skill's own
 */
export function resolveSlot(
  { intents, slotTypes, locale = defaultLocale }: InteractionModel,
  intentName: string,
  slotName: string,
  value: string,
): Resolution[] {
  const intent = intents.find(({ name }) => name.value === intentName);
  const typeName = intent && declaredSlot(intent, slotName)?.type?.value;
  if (typeName === undefined) return [];
  const index = valueIndex(slotTypes, typeName, locale);
  if (index.size === 0) return [];
  const values = [...heardForms(value, locale)].flatMap((form) => index.get(form) ?? []);
  const distinct = [...new Map(values.map((each) => [JSON.stringify(each), each])).values()];
  return [
    {
      authority: `${authorityPrefix}${typeName}`,
      code: distinct.length > 0 ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH',
      values: distinct,
    },
  ];
}
