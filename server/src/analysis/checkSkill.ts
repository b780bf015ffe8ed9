import { URI } from 'vscode-uri';
import { groupBy } from '../base/groupBy';
import { applySettings, defaultRuleSettings, type RuleSettings } from './ruleSettings';
import { guarded } from './rules/guarded';
import type { Skill } from './skill';
import { skillRules } from './skillRules';
import type { PlacedFinding, SkillRule } from './skillRules/skillRule';
import type { Finding } from './types';

/**
 * What the rules about whole skills find, by the URI of the file that it is in: models, skill.json, annotation sets.
 * In the order of each text, as the author wants to hear it.
 */
export function checkSkill(
  skill: Skill,
  settings: RuleSettings = defaultRuleSettings,
): ReadonlyMap<string, Finding[]> {
  const placed = skillRules.flatMap((rule) => guardedPlaced(rule, skill));
  const byUri = groupBy(placed, ({ uri }) => uri);
  return new Map(
    Array.from(byUri, ([uri, group]) => {
      const findings = group.map(({ finding }) => finding).sort((a, b) => a.range.start - b.range.start);
      return [uri, heard(findings, uri, skill, settings)];
    }),
  );
}

/** What a rule finds, or that it failed, told at the first model. */
function guardedPlaced(rule: SkillRule, skill: Skill): PlacedFinding[] {
  let placed: PlacedFinding[] = [];
  const failed = guarded(rule, () => {
    placed = rule.check(skill);
    return [];
  });
  const [model] = skill.models;
  return model === undefined
    ? placed
    : [...placed, ...failed.map((finding) => ({ uri: model.uri, finding }))];
}

function heard(findings: readonly Finding[], uri: string, skill: Skill, settings: RuleSettings): Finding[] {
  const own = skill.models.find(({ documents }) => documents.some((document) => document.uri === uri));
  // Beside the models there are no intents that an exception could mean.
  const exceptions = own
    ? settings.exceptions
    : settings.exceptions.filter(({ intent }) => intent === undefined);
  const model = (own ?? skill.models[0])?.model;
  return model === undefined
    ? [...findings]
    : applySettings(findings, model, { ...settings, exceptions }, URI.parse(uri).path);
}
