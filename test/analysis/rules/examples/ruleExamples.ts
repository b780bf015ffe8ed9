import type { AnyRule } from '../../../support/checkRule';
import type { Severity } from '../../../../server/src/analysis/types';

/** A model in which a rule fires at every mark, and nowhere else. */
export interface Firing {
  readonly marked: string;
  /** Part of the first finding's message. */
  readonly says?: string;
  /** Of the first finding, where it is not the rule's. */
  readonly severity?: Severity;
  /** The first finding's fix; of one that replaces text, what the document holds afterwards. */
  readonly fix?: object;
  readonly becomes?: string;
  /** `en-US` where nothing is said; `` for a file whose name tells none. */
  readonly locale?: string;
}

/** Models that show what a rule is about. */
export interface RuleExamples {
  readonly rule: AnyRule;
  readonly fires: readonly Firing[];
  /** Models in which it does not fire. */
  readonly silent: readonly (string | { readonly marked: string; readonly locale: string })[];
}

/** A language model with an invocation name. */
export function called(name: string): string {
  return `{"languageModel": {"invocationName": "${name}", "intents": [{"name": "A", "samples": ["go"]}]}}`;
}

/** A whole language model around intents and types written as JSON. */
export function modelWith(intents: string, types = '', more = ''): string {
  return `{"interactionModel": {"languageModel": {"invocationName": "test friend", "intents": [${intents}], "types": [${types}]${more}}}}`;
}

/** An intent; slots as `name: Type`. */
export function intent(name: string, samples: readonly string[], slots: readonly string[] = []): string {
  const declared = slots.map((slot) => {
    const [, slotName, type] = /^(.*?): (.*)$/.exec(slot)!;
    return `{"name": "${slotName}", "type": "${type}"}`;
  });
  return `{"name": "${name}", "slots": [${declared.join(', ')}], "samples": [${samples.map((sample) => `"${sample}"`).join(', ')}]}`;
}

/** A slot type; values as `value = synonym, synonym`. */
export function slotType(name: string, ...values: string[]): string {
  const written = values.map((each) => {
    const [value, synonyms] = each.split(' = ');
    const list = synonyms?.split(', ').map((synonym) => `"${synonym}"`) ?? [];
    return `{"name": {"value": "${value}", "synonyms": [${list.join(', ')}]}}`;
  });
  return `{"name": "${name}", "values": [${written.join(', ')}]}`;
}

/** `count` letters of a name that counts without digits. */
export function letters(count: number): string {
  return count.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
}
