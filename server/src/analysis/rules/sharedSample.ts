import type { Intent, Sample } from '../../model/types';
import type { Finding } from '../types';
import { pages } from './documentation';
import { findingOf, type Rule, type RuleContext } from './rule';

/** The same sample in two intents: whichever Alexa picks, one of them is wrong. */
export const sharedSample: Rule = {
  id: 'duplicate-sample-across-intents',
  severity: 'warning',
  documentation: pages.conflicts,
  check(context) {
    const owners = ownersOf(context);
    return context.model.intents.flatMap((intent) =>
      intent.samples.flatMap((sample) => checkSample(sample, intent, owners, context)),
    );
  },
};

/** More rivals than these are not worth reading. */
const maxRelated = 10;

type Owners = ReadonlyMap<string, ReadonlyMap<Intent, Sample>>;

/** The first sample of each intent, by normalised text. */
function ownersOf(context: RuleContext): Owners {
  const owners = new Map<string, Map<Intent, Sample>>();
  for (const intent of context.model.intents) {
    for (const sample of intent.samples) {
      const text = context.normalised(sample);
      const known = owners.get(text) ?? new Map<Intent, Sample>();
      owners.set(text, known);
      if (!known.has(intent)) {
        known.set(intent, sample);
      }
    }
  }
  return owners;
}

function checkSample(sample: Sample, intent: Intent, owners: Owners, context: RuleContext): Finding[] {
  const text = context.normalised(sample);
  const known = owners.get(text);
  // Repeats inside the intent are another rule's.
  if (text === '' || !known || known.size < 2 || known.get(intent) !== sample) {
    return [];
  }
  const rivals = [...known].filter(([owner]) => owner.name.value !== intent.name.value);
  if (rivals.length === 0) {
    return [];
  }
  const names = rivals.slice(0, maxRelated).map(([owner]) => `'${owner.name.value}'`);
  return [
    findingOf(sharedSample, {
      part: context.samplesPart,
      range: sample.range,
      message: `This sample is also in ${names.length > 1 ? 'intents' : 'intent'} ${names.join(', ')}. Keep it in one of them.`,
      related: rivals.slice(0, maxRelated).map(([owner, rival]) => ({
        part: context.samplesPart,
        range: rival.range,
        message: `also in ${owner.name.value}`,
      })),
      fix: { kind: 'remove' },
    }),
  ];
}
