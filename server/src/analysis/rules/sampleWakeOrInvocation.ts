import type { Intent } from '../../model/types';
import { keepFindings } from '../keptFindings';
import { originOfIntent } from '../origins';
import { pages } from './documentation';
import { allSamplesOf, type Rule, type RuleContext } from './rule';
import { matchesIn, onceAnIntent } from './sampleTexts';

/** Words that Alexa takes away before the sample begins; told once an intent. */
export const sampleWakeOrInvocation: Rule = {
  id: 'sample-wake-or-invocation',
  severity: 'hint',
  documentation: pages.testUtterances,
  check(context) {
    const words = wordsToAvoid(context);
    return context.model.intents.flatMap((intent) =>
      kept.of(intent, [words.source, context.form], (origin) => checkIntent(origin, words, context)),
    );
  },
};

const kept = keepFindings(originOfIntent);

/** `alexa`, and the invocation name where it is more than a common word. */
function wordsToAvoid({ model }: RuleContext): RegExp {
  const name = model.invocationName?.value.trim().toLowerCase() ?? '';
  const words = /\s/.test(name) ? ['alexa', name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')] : ['alexa'];
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

function checkIntent(intent: Intent, words: RegExp, context: RuleContext): ReturnType<Rule['check']> {
  return onceAnIntent(sampleWakeOrInvocation, allSamplesOf(intent, context), ({ sample }) => {
    const [found] = sample.text.search(words) < 0 ? [] : matchesIn(sample, words);
    return (
      found && {
        range: found.range,
        message: `Users say '${found.value}' before what the sample holds. Remove it from the sample.`,
      }
    );
  });
}
