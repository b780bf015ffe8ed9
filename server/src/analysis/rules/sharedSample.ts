import type { Intent } from '../../model/types';
import { contentOf } from '../origins';
import type { Finding } from '../types';
import { pages } from './documentation';
import { findingOf, type Rule, type RuleContext } from './rule';

/** The same sample in two intents: whichever Alexa picks, one of them is wrong. */
export const sharedSample: Rule = {
  id: 'duplicate-sample-across-intents',
  severity: 'warning',
  documentation: pages.conflicts,
  check(context) {
    return [...ownersOf(context).values()]
      .filter((owners) => owners.size > 1)
      .flatMap((owners) => [...owners].flatMap(([intent, index]) => tell(intent, index, owners, context)));
  },
};

/** More rivals than these are not worth reading. */
const maxRelated = 10;

/** Intents with one sample, and where each has it first. */
type Owners = ReadonlyMap<Intent, number>;

/** By normalised text. Repeats inside an intent are another rule's. */
function ownersOf({ model, normalised }: RuleContext): ReadonlyMap<string, Owners> {
  const owners = new Map<string, Map<Intent, number>>();
  for (const intent of model.intents) {
    contentOf(intent).samples.forEach((sample, index) => {
      const text = normalised(sample);
      const known = owners.get(text) ?? new Map<Intent, number>();
      owners.set(text, known);
      if (text !== '' && !known.has(intent)) {
        known.set(intent, index);
      }
    });
  }
  return owners;
}

function tell(intent: Intent, index: number, owners: Owners, { samplesPart: part }: RuleContext): Finding[] {
  const rivals = [...owners].filter(([owner]) => owner.name.value !== intent.name.value).slice(0, maxRelated);
  const names = rivals.map(([owner]) => `'${owner.name.value}'`);
  return rivals.length === 0
    ? []
    : [
        findingOf(sharedSample, {
          part,
          range: intent.samples[index]!.range,
          message: `This sample is also in ${names.length > 1 ? 'intents' : 'intent'} ${names.join(', ')}. Keep it in one of them.`,
          related: rivals.map(([owner, rival]) => ({
            part,
            range: owner.samples[rival]!.range,
            message: `also in ${owner.name.value}`,
          })),
          fix: { kind: 'remove' },
        }),
      ];
}
