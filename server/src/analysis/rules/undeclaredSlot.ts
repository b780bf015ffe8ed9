import type { Intent, TemplateSlot } from '../../model/types';
import { nearestName } from '../../text/nearestName';
import type { Finding } from '../types';
import { allSamplesOf, type PlacedSample, type Rule, type RuleContext } from './rule';

/** A `{slot}` in a sample that its intent does not declare; case matters. */
export const undeclaredSlot: Rule = {
  id: 'sample-slot-defined',
  severity: 'error',
  check(context) {
    return context.model.intents.flatMap((intent) =>
      bringsOwnSlots(intent, context) ? [] : checkIntent(intent, context),
    );
  },
};

/** Library intents get their slots from Alexa, e.g. `{object.name}`. */
function bringsOwnSlots(intent: Intent, { catalog }: RuleContext): boolean {
  return intent.name.value.includes('<') || catalog.intent(intent.name.value)?.library === 'library';
}

function checkIntent(intent: Intent, context: RuleContext): Finding[] {
  const declared = new Set(intent.slots.map((slot) => slot.name.value).filter((name) => name !== ''));
  return allSamplesOf(intent, context).flatMap((placed) =>
    placed.sample.template.parts.flatMap((part) =>
      part.kind === 'slot' && !declared.has(part.name) ? [findingFor(part, intent, declared, placed)] : [],
    ),
  );
}

function findingFor(
  slot: TemplateSlot,
  intent: Intent,
  declared: ReadonlySet<string>,
  { part }: PlacedSample,
): Finding {
  const nearest = nearestName(slot.name, [...declared]);
  const mend = nearest === undefined ? "Declare it in the intent's slots." : `Did you mean '${nearest}'?`;
  const nearestSlot = intent.slots.find((candidate) => candidate.name.value === nearest);
  return {
    ruleId: undeclaredSlot.id,
    severity: undeclaredSlot.severity,
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
  };
}
