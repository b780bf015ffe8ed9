import { groupBy } from '../../base/groupBy';
import { t } from '../../base/l10n';
import type { DialogIntent, Intent } from '../../model/types';
import { keepFindings } from '../keptFindings';
import { originOfIntent } from '../origins';
import type { Finding } from '../types';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';
import { slotsOf } from './sampleTexts';

/** A slot that nothing the user says can fill. */
export const unusedSlot: Rule = {
  id: 'unused-slot',
  severity: 'hint',
  documentation: pages.intents,
  check({ model }) {
    const inDialog = groupBy(model.dialog?.intents ?? [], ({ name }) => name.value);
    return model.intents.flatMap((intent) => {
      const asked = askedSlots(inDialog.get(intent.name.value) ?? []);
      return kept.of(intent, [[...asked].sort().join(' ')], (origin) => unusedIn(origin, asked));
    });
  },
};

const kept = keepFindings(originOfIntent);

function unusedIn(intent: Intent, asked: ReadonlySet<string>): Finding[] {
  // An intent without samples is another rule's.
  if (intent.samples.length === 0) {
    return [];
  }
  const answers = intent.slots.flatMap(({ samples }) => samples);
  const named = new Set(
    [...intent.samples, ...answers].flatMap((sample) => slotsOf(sample).map(({ name }) => name)),
  );
  return intent.slots
    .filter(({ name, samples }) => samples.length === 0 && !named.has(name.value) && !asked.has(name.value))
    .map(({ name }) =>
      findingOf(unusedSlot, {
        range: name.range,
        message: t(
          "Slot '{0}' is in no sample of intent '{1}'. Use it in one, or remove it.",
          name.value,
          intent.name.value,
        ),
        fix: { kind: 'remove' },
      }),
    );
}

/** Slots that the dialog asks for. */
function askedSlots(intents: readonly DialogIntent[]): ReadonlySet<string> {
  return new Set(intents.flatMap(({ slots }) => slots.map((slot) => slot.name.value)));
}
