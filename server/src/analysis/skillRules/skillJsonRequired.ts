import { t } from '../../base/l10n';
import { headOf, placedFinding, type SkillRule } from './skillRule';

/** A skill package without its manifest. Once for a skill: its first model says it. */
export const skillJsonRequired: SkillRule = {
  id: 'skill-json-required',
  severity: 'hint',
  documentation: undefined,
  check({ models, manifest }) {
    const packaged = models.find(({ uri }) => uri.includes('/skill-package/interactionModels/custom/'));
    return manifest || !packaged
      ? []
      : [
          placedFinding(skillJsonRequired, packaged.uri, {
            range: headOf(packaged.model),
            message: t(
              "The folder 'skill-package' has no skill.json with a 'manifest', without which it cannot be deployed. Add one.",
            ),
          }),
        ];
  },
};
