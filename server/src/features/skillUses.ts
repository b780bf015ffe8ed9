/** Where a whole skill names the thing at a place: every locale's model and the annotation sets. */
import type { AnnotationSet, Skill } from '../analysis/skill';
import type { ModelSnapshot, SourceDocument } from '../analysis/snapshot';
import type { Located, TextRange } from '../text/range';
import type { FeatureContext } from './featureContext';
import type { ModelSymbol } from './symbolAt';
import { type Use, usesOf } from './symbolUses';

export interface SkillUse {
  readonly document: SourceDocument;
  readonly range: TextRange;
  readonly place: Use['place'] | 'annotation';
  /** In another locale's model or an annotation set. */
  readonly elsewhere: boolean;
}

/** The model's own uses come first, then those of the other locales and of the annotation sets. */
export function usesInSkill(
  { snapshot }: FeatureContext,
  symbol: ModelSymbol,
  skill: Skill | undefined,
): SkillUse[] {
  const others = otherModels(snapshot, skill);
  return [
    ...usesInModel(snapshot, symbol, false),
    ...others.flatMap((other) => usesInModel(other, symbol, true)),
    ...(skill?.annotationSets ?? []).flatMap((set) => usesInAnnotations(set, symbol)),
  ];
}

/** The skill's models in the other locales. */
export function otherModels(snapshot: ModelSnapshot, skill: Skill | undefined): readonly ModelSnapshot[] {
  const own = new Set([snapshot.uri, ...snapshot.documents.map((document) => document.uri)]);
  return (skill?.models ?? []).filter((model) => !own.has(model.uri));
}

function usesInModel(snapshot: ModelSnapshot, symbol: ModelSymbol, elsewhere: boolean): SkillUse[] {
  return usesOf(snapshot, symbol).flatMap(({ part, range, place }) => {
    const document = snapshot.documents.find((each) => each.part === part);
    return document === undefined ? [] : [{ document, range, place, elsewhere }];
  });
}

function usesInAnnotations({ document, annotations }: AnnotationSet, symbol: ModelSymbol): SkillUse[] {
  const intents = annotations.flatMap((annotation) => annotation.intents);
  const found: Located<string>[] = [];
  if (symbol.kind === 'intent') {
    found.push(...intents.map((intent) => intent.name));
  } else if (symbol.kind === 'slot') {
    const ofOwners = intents.filter((intent) => symbol.intents.includes(intent.name.value));
    found.push(...ofOwners.flatMap((intent) => intent.slots.map((slot) => slot.name)));
  }
  // A slot with several values is listed once for each, under the one name that it has.
  const ranges = new Map(
    found.filter(({ value }) => value === symbol.name).map(({ range }) => [range.start, range]),
  );
  return [...ranges.values()].map((range) => ({ document, range, place: 'annotation', elsewhere: true }));
}
