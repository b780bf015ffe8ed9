import { pages } from './documentation';
import { nearestBuiltIn } from './names';
import { findingOf, type IntentRule, isBuiltIn } from './rule';

/** A name in Amazon's namespace that Amazon does not list. */
export const unknownBuiltInIntent: IntentRule = {
  id: 'unknown-builtin-intent',
  severity: 'warning',
  documentation: pages.standardIntents,
  checkIntent({ name: { value, range } }, { catalog }) {
    if (!isBuiltIn(value) || catalog.intent(value) !== undefined) {
      return [];
    }
    const nearest = nearestBuiltIn(value, catalog.intentNames);
    const mend =
      nearest === undefined ? 'Use a built-in intent, or one of your own.' : `Did you mean '${nearest}'?`;
    return [
      findingOf(unknownBuiltInIntent, {
        range,
        message: `Alexa has no built-in intent '${value}' that we know of. ${mend}`,
        fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
      }),
    ];
  },
};
