import { t } from '../../base/l10n';
import type { Intent } from '../../model/types';
import { contentOf, sampleRangeOf } from '../origins';
import { createSharedKeys } from '../sharedKeys';
import type { Finding } from '../types';
import { pages } from './documentation';
import { findingOf, normalisedSample, type Rule, type RuleContext } from './rule';

/** The same sample in two intents: whichever Alexa picks, one of them is wrong. */
export const sharedSample: Rule = {
  id: 'duplicate-sample-across-intents',
  severity: 'warning',
  documentation: pages.conflicts,
  check(context) {
    return sharedSamples(context).flatMap((owners) => {
      const rivals = firstOfEachName(owners);
      return rivals.length < 2 ? [] : owners.flatMap((owner) => tell(owner, rivals, context));
    });
  },
};

/** More rivals than these are not worth reading. */
const maxRelated = 10;

/** An intent, and where among its samples the one in question is first. */
interface Owner {
  readonly intent: Intent;
  readonly index: number;
}

/** The owners of every sample that has several. */
function sharedSamples({ model }: RuleContext): Owner[][] {
  const contents = model.intents.map(contentOf);
  return sharedTexts(contents).map(({ key, owners }) =>
    owners.map((place) => ({
      intent: model.intents[place]!,
      index: distinctSamples(contents[place]!).get(key)!,
    })),
  );
}

const sharedTexts = createSharedKeys((content: Intent) => distinctSamples(content).keys());

const distinct = new WeakMap<Intent, ReadonlyMap<string, number>>();

/** The samples of an intent's content, normalised; repeats inside an intent are another rule's. */
function distinctSamples(content: Intent): ReadonlyMap<string, number> {
  let texts = distinct.get(content);
  if (texts === undefined) {
    const numbered = content.samples.map((sample, index) => [normalisedSample(sample), index] as const);
    // Of equal keys the last one stays: the other way round, that is the first.
    texts = new Map(numbered.filter(([text]) => text !== '').reverse());
    distinct.set(content, texts);
  }
  return texts;
}

/** Enough for `maxRelated` others of each. */
function firstOfEachName(owners: readonly Owner[]): Owner[] {
  const byName = new Map<string, Owner>();
  for (const owner of owners) {
    const name = owner.intent.name.value;
    if (!byName.has(name)) byName.set(name, owner);
    if (byName.size > maxRelated) break;
  }
  return [...byName.values()];
}

function tell(
  { intent, index }: Owner,
  owners: readonly Owner[],
  { samplesPart: part }: RuleContext,
): Finding[] {
  const rivals = owners.filter((owner) => owner.intent.name.value !== intent.name.value).slice(0, maxRelated);
  const names = rivals.map((rival) => `'${rival.intent.name.value}'`);
  return rivals.length === 0
    ? []
    : [
        findingOf(sharedSample, {
          part,
          range: sampleRangeOf(intent, index),
          message:
            names.length > 1
              ? t('This sample is also in intents {0}. Keep it in one of them.', names.join(', '))
              : t('This sample is also in intent {0}. Keep it in one of them.', names.join(', ')),
          related: rivals.map((rival) => ({
            part,
            range: sampleRangeOf(rival.intent, rival.index),
            message: t('also in {0}', rival.intent.name.value),
          })),
          fix: { kind: 'remove' },
        }),
      ];
}
