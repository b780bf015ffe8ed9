import { t } from '../../base/l10n';
import type { Intent, TemplateSlot } from '../../model/types';
import { nearestName } from '../../text/nearestName';
import type { Finding, FindingFix } from '../types';
import { pages } from './documentation';
import { isSlotName } from './names';
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
    const guess = guesser([...declared].filter(isSlotName));
    return allSamplesOf(intent, context).flatMap((placed) =>
      placed.sample.template.parts.flatMap((part) =>
        part.kind === 'slot' && !declared.has(part.name)
          ? [undeclared(part, intent, guess(part.name), placed)]
          : [],
      ),
    );
  },
};

/** Library intents get their slots from Alexa, e.g. `{object.name}`. */
function bringsOwnSlots(intent: Intent, { catalog }: LocalContext): boolean {
  return intent.name.value.includes('<') || catalog.intent(intent.name.value)?.library === 'library';
}

/** Each is held against every declared name. */
const mostGuesses = 50;

/** The declared name that was probably meant; no more than some are worked out. */
function guesser(declared: readonly string[]): (name: string) => string | undefined {
  const guesses = new Map<string, string | undefined>();
  return (name) => {
    if (!guesses.has(name) && guesses.size < mostGuesses) guesses.set(name, nearestName(name, declared));
    return guesses.get(name);
  };
}

function undeclared(
  slot: TemplateSlot,
  intent: Intent,
  nearest: string | undefined,
  { part }: PlacedSample,
): Finding {
  const isDeclarable = isSlotName(slot.name);
  const name = isDeclarable ? t('it') : t('one with a name of letters and underscores');
  const mend =
    nearest === undefined ? t("Declare {0} in the intent's slots.", name) : t("Did you mean '{0}'?", nearest);
  const nearestSlot = intent.slots.find((candidate) => candidate.name.value === nearest);
  return findingOf(undeclaredSlot, {
    part,
    range: slot.nameRange,
    message: t("Slot '{0}' is not declared in intent '{1}'. {2}", slot.name, intent.name.value, mend),
    related: nearestSlot
      ? [
          {
            part: 'model',
            range: nearestSlot.name.range,
            message: t("'{0}' is declared here", nearestSlot.name.value),
          },
        ]
      : [],
    fix: nearest === undefined ? declaring(slot.name, intent, isDeclarable) : { kind: 'rename', to: nearest },
  });
}

/** No slot is declared under a name that is refused. */
function declaring(slot: string, { name }: Intent, isDeclarable: boolean): FindingFix | undefined {
  return isDeclarable ? { kind: 'declare-slot', slot, intent: name.value } : undefined;
}
