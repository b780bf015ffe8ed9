import { t } from '../../base/l10n';
import { isBuiltIn } from '../rules/rule';
import { localeDrift } from './localeDrift';
import {
  type LocalModel,
  localModelsOf,
  type PlacedFinding,
  placedFinding,
  type SkillRule,
} from './skillRule';

/** A slot with another custom type than in the skill's first locale. Of Amazon's types each locale has its own. */
export const slotTypeDrift: SkillRule = {
  ...localeDrift,
  check(skill) {
    const [first, ...others] = localModelsOf(skill);
    return first === undefined ? [] : others.flatMap((other) => compare(first, other));
  },
};

function compare(first: LocalModel, { model, uri }: LocalModel): PlacedFinding[] {
  const types = typesOf(first);
  return model.intents.flatMap((intent) =>
    intent.slots.flatMap(({ name, type }) => {
      const there = types.get(keyOf(intent.name.value, name.value));
      return !type || !there || there === type.value || isBuiltIn(type.value) || type.value === ''
        ? []
        : [
            placedFinding(localeDrift, uri, {
              range: type.range,
              message: t(
                "Slot '{0}' of intent '{1}' has type '{2}' in {3}. Keep the locales in step.",
                name.value,
                intent.name.value,
                there,
                first.locale,
              ),
            }),
          ];
    }),
  );
}

function typesOf({ model }: LocalModel): ReadonlyMap<string, string> {
  return new Map(
    model.intents.flatMap((intent) =>
      intent.slots.flatMap(({ name, type }): [string, string][] =>
        !type || isBuiltIn(type.value) || type.value === ''
          ? []
          : [[keyOf(intent.name.value, name.value), type.value]],
      ),
    ),
  );
}

function keyOf(intent: string, slot: string): string {
  return `${intent} ${slot}`;
}
