import { t } from '../base/l10n';
import { declaredSlot } from '../analysis/corpus/lexicon';
import type { Catalog } from '../catalog/types';
import type { Intent, InteractionModel } from '../model/types';
import { nearestName } from '../text/nearestName';
import type { Frame, TestProblem, TestSet, TestUtterance } from './types';

/**
 * A set as it can be held against a model: what expects an intent that is nowhere is an error and left out, a slot that the
 * intent does not have a warning, as that test can only fail.
 */
export function checkTests(set: TestSet, model: InteractionModel, catalog: Catalog): TestSet {
  const problems: TestProblem[] = [...set.problems];
  const tests = set.tests.filter((test) => {
    const found = test.expected.flatMap((frame) => problemOf(frame, test, model, catalog) ?? []);
    problems.push(...found);
    return !found.some(({ severity }) => severity === 'error');
  });
  return { ...set, tests, problems: problems.sort((a, b) => a.range.start - b.range.start) };
}

function problemOf(
  { intent: name, slots }: Frame,
  { place }: TestUtterance,
  model: InteractionModel,
  catalog: Catalog,
): TestProblem | undefined {
  const intents = model.intents.filter((each) => each.name.value === name);
  if (intents.length === 0) {
    // Alexa's own intents are answers that a skill may have to take, declared or not; library intents carry <types>.
    if (catalog.intent(name) || name.includes('<')) return undefined;
    const names = [...model.intents.map((each) => each.name.value), ...catalog.intentNames];
    return {
      ...place,
      severity: 'error',
      message: t(
        "The model has no intent '{0}'. {1}",
        name,
        mendOf(name, names, t('Expect an intent of the model.')),
      ),
    };
  }
  const stranger = slots.find((slot) => !intents.some((intent) => declaresSlot(intent, slot.name)));
  if (stranger === undefined || name.includes('<')) return undefined;
  const names = intents.flatMap((intent) => intent.slots.map((slot) => slot.name.value));
  return {
    ...place,
    severity: 'warning',
    message: t(
      "Intent '{0}' has no slot '{1}'. {2}",
      name,
      stranger.name,
      mendOf(stranger.name, names, t('Expect one of its slots.')),
    ),
  };
}

function declaresSlot(intent: Intent, name: string): boolean {
  return declaredSlot(intent, name)?.name.value === name;
}

function mendOf(name: string, names: readonly string[], otherwise: string): string {
  const suffixed = `${name}Intent`.toLowerCase();
  const nearest = nearestName(name, names) ?? names.find((each) => each.toLowerCase() === suffixed);
  return nearest === undefined ? otherwise : t("Did you mean '{0}'?", nearest);
}
