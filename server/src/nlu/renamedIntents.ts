/** An intent that has been renamed since it was learned is heard as before: its samples tell under which name that was. */
import type { SkillText } from './skillText';
import type { LabelSet } from './types';

/** Of the samples looked at, those that were learned of the old name. */
const leastShare = 0.5;
/** A person renames a few before the model learns anew; where more are unknown, it is another skill's. */
const most = 8;

/**
 * The labels under the names that their intents have in the text, in the order in which they were learned.
 * @param learned names of the samples that were learned, see TrainingData.learned
 */
export function labelsOfToday(
  labels: LabelSet,
  learned: readonly string[] | undefined,
  skill: SkillText,
): LabelSet {
  const [inText, inLabels] = [new Set(skill.intents), new Set(labels.intents)];
  const gone = labels.intents.filter((name) => !inText.has(name));
  const fresh = skill.intents.filter((name) => !inLabels.has(name));
  if (learned === undefined || Math.min(gone.length, fresh.length) === 0) return labels;
  if (Math.max(gone.length, fresh.length) > most) return labels;
  return renamed(labels, pairsOf(gone, fresh, new Set(learned), skill));
}

/** New names by the old ones. */
function pairsOf(
  gone: readonly string[],
  fresh: readonly string[],
  learned: ReadonlySet<string>,
  skill: SkillText,
): ReadonlyMap<string, string> {
  const shareOf = (name: string, former: string): number => {
    const names = skill.namesOfSamples(name, former);
    return names.filter((each) => learned.has(each)).length / Math.max(1, names.length);
  };
  const pairs = new Map<string, string>();
  for (const name of fresh) {
    const former = gone.find((each) => !pairs.has(each) && shareOf(name, each) >= leastShare);
    if (former !== undefined) pairs.set(former, name);
  }
  return pairs;
}

function renamed(labels: LabelSet, names: ReadonlyMap<string, string>): LabelSet {
  if (names.size === 0) return labels;
  const nameOf = (former: string): string => names.get(former) ?? former;
  return {
    ...labels,
    intents: labels.intents.map(nameOf),
    intentSlots: Object.fromEntries(
      Object.entries(labels.intentSlots).map(([former, slots]) => [nameOf(former), slots]),
    ),
  };
}
