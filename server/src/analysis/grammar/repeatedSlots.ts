import type { GrammarSample } from '../../grammar/types';
import type { InteractionModel } from '../../model/types';

/** `intent slot` of the slots that one utterance can hold several times: declared so, or named twice by a sample. */
export function repeatedSlots(
  model: InteractionModel,
  samples: readonly GrammarSample[],
): ReadonlySet<string> {
  const declared = model.intents.flatMap(({ name, slots }) =>
    slots
      .filter(({ multipleValues }) => multipleValues?.value === true)
      .map((slot) => `${name.value} ${slot.name.value}`),
  );
  const named = samples.flatMap(({ intent, parts }) => {
    const names = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
    return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${intent} ${name}`);
  });
  return new Set([...declared, ...named]);
}
