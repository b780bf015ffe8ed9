import type { Intent, TemplateSlot } from '../../model/types';
import { nearestName } from '../../text/nearestName';
import type { Finding } from '../types';
import { pages } from './documentation';
import { allSamplesOf, findingOf, type IntentRule, type LocalContext, type PlacedSample } from './rule';

/** A `{slot}` in a sample that its intent does not declare; case matters. */
export const undeclaredSlot: IntentRule = {
  id: 'sample-slot-defined',
  severity: 'error',
  documentation: pages.intents,
  checkIntent(intent, context) {
    if (bringsOwnSlots(intent, context)) {
      return [];
    }
    const declared = new Set(intent.slots.map((slot) => slot.name.value).filter((name) => name !== ''));
    return allSamplesOf(intent, context).flatMap((placed) =>
      placed.sample.template.parts.flatMap((part) =>
        part.kind === 'slot' && !declared.has(part.name) ? [undeclared(part, intent, declared, placed)] : [],
      ),
    );
  },
};

/** Library intents get their slots from Alexa, e.g. `{object.name}`. */
function bringsOwnSlots(intent: Intent, { catalog }: LocalContext): boolean {
  return intent.name.value.includes('<') || catalog.intent(intent.name.value)?.library === 'library';
}

function undeclared(
  slot: TemplateSlot,
  intent: Intent,
  declared: ReadonlySet<string>,
  { part }: PlacedSample,
): Finding {
  const nearest = nearestName(slot.name, [...declared]);
  const mend = nearest === undefined ? "Declare it in the intent's slots." : `Did you mean '${nearest}'?`;
  const nearestSlot = intent.slots.find((candidate) => candidate.name.value === nearest);
  return findingOf(undeclaredSlot, {
    part,
    range: slot.nameRange,
    message: `Slot '${slot.name}' is not declared in intent '${intent.name.value}'. ${mend}`,
    related: nearestSlot
      ? [
          {
            part: 'model',
            range: nearestSlot.name.range,
            message: `'${nearestSlot.name.value}' is declared here`,
          },
        ]
      : [],
    fix:
      nearest === undefined
        ? { kind: 'declare-slot', slot: slot.name, intent: intent.name.value }
        : { kind: 'rename', to: nearest },
  });
}
