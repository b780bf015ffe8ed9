import { t } from '../../base/l10n';
import type { Intent, Sample } from '../../model/types';
import type { Located } from '../../text/range';
import { keepFindings } from '../keptFindings';
import { originOfIntent } from '../origins';
import { pages } from './documentation';
import { type RequestWords, requestWordsOf } from './requestWords';
import { allSamplesOf, type Rule, type RuleContext } from './rule';
import { onceAnIntent } from './sampleTexts';
import { within } from './within';

/**
 * Words that Alexa takes away before the sample begins: its own name or the skill's, where they stand first and a request
 * follows. Elsewhere they are what the user speaks of. Told once an intent.
 */
export const sampleWakeOrInvocation: Rule = {
  id: 'sample-wake-or-invocation',
  severity: 'hint',
  documentation: pages.testUtterances,
  check(context) {
    const address = addressOf(context);
    const circumstances = [address.name.join(' '), context.form, context.locale];
    return context.model.intents.flatMap((intent) =>
      kept.of(intent, circumstances, (origin) => checkIntent(origin, address, context)),
    );
  },
};

const kept = keepFindings(originOfIntent);

/** How this skill is addressed. */
interface Address extends RequestWords {
  /** The words of the invocation name; empty where it is one common word, or longer than any name. */
  readonly name: readonly string[];
}

/** Her name as each script writes it. */
const wakeWords: ReadonlySet<string> = new Set(['alexa', 'アレクサ', 'एलेक्सा', 'अलेक्सा', 'أليكسا', 'اليكسا']);

/** Amazon's limit is 50 characters. */
const longestName = 200;

function addressOf({ model, locale }: RuleContext): Address {
  const name = model.invocationName?.value.trim().toLowerCase() ?? '';
  const words = name.length > longestName ? [] : name.split(/\s+/);
  return { ...requestWordsOf(locale), name: words.length > 1 ? words : [] };
}

function checkIntent(intent: Intent, address: Address, context: RuleContext): ReturnType<Rule['check']> {
  return onceAnIntent(sampleWakeOrInvocation, allSamplesOf(intent, context), ({ sample }) => {
    const found = addressIn(sample, address);
    return (
      found && {
        range: found.range,
        message: t("Users say '{0}' before what the sample holds. Remove it from the sample.", found.value),
      }
    );
  });
}

/** The first words of a sample, and whether there are more, or slots. */
interface Beginning {
  readonly text: Located<string>;
  readonly words: readonly { readonly word: string; readonly start: number; readonly end: number }[];
  readonly goesOn: boolean;
}

/** Enough for a greeting, a launch phrase, a name and the first word of a request. */
const wordsLookedAt = 60;

function addressIn(sample: Sample, address: Address): Located<string> | undefined {
  const beginning = beginningOf(sample);
  if (beginning === undefined) return undefined;
  const { words } = beginning;
  const greeted = address.greetings.has(words[0]?.word ?? '') ? 1 : 0;
  if (wakeWords.has(words[greeted]?.word ?? '')) return followed(beginning, greeted, 1);
  const launch = address.launching.find((phrase) => standsAt(words, 0, phrase));
  if (address.name.length === 0 || !standsAt(words, launch?.length ?? 0, address.name)) return undefined;
  const next = words[address.name.length]?.word;
  const isAddressed = launch !== undefined || (next !== undefined && address.asking.has(next));
  return isAddressed ? followed(beginning, launch?.length ?? 0, address.name.length) : undefined;
}

function beginningOf({ template }: Sample): Beginning | undefined {
  const [first] = template.parts;
  if (first?.kind !== 'text') return undefined;
  const words: { word: string; start: number; end: number }[] = [];
  for (const { 0: word, index } of first.text.matchAll(/[^\s,;:!?]+/gu)) {
    words.push({ word: word.toLowerCase(), start: index, end: index + word.length });
    if (words.length === wordsLookedAt) break;
  }
  return { text: { value: first.text, range: first.range }, words, goesOn: template.parts.length > 1 };
}

function standsAt(words: Beginning['words'], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, i) => words[at + i]?.word === word);
}

/** The words at a place, where anything follows them. */
function followed(
  { text, words, goesOn }: Beginning,
  at: number,
  count: number,
): Located<string> | undefined {
  const [first, last] = [words[at], words[at + count - 1]];
  if (first === undefined || last === undefined || (words.length === at + count && !goesOn)) return undefined;
  return {
    value: text.value.slice(first.start, last.end),
    range: within(text, first.start, last.end),
  };
}
