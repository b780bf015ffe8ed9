import { t } from '../../base/l10n';
import { noun, nouns } from '../../base/nouns';
import type { ModelSnapshot } from '../../analysis/snapshot';
import type { InteractionModel } from '../../model/types';
import { holds, type TextRange } from '../../text/range';
import { otherModels } from '../skillUses';
import {
  copyChanges,
  type Declaration,
  declarationNoun,
  declaredName,
  lacks,
  type Origin,
  speakAlike,
} from './declarations';
import { type FileChange, type FixSite, isInModel, type Offer, shown } from './fix';

interface Missing {
  readonly declared: Declaration;
  readonly from: Origin;
}

/** Brings what this model lacks and others have: what the finding's message names at its place. */
export function offerAddFromLocales({ context, skill, range }: FixSite, message: string): Offer[] {
  const { snapshot, document } = context;
  if (!isInModel(context) || snapshot.model.form === 'legacy') return [];
  const missing = missingIn(snapshot, otherModels(snapshot, skill), range);
  const named = missing.filter(({ declared }) => message.includes(`'${declaredName(declared)}'`));
  const [first] = named;
  if (first === undefined) return [];
  // A message that counts them names the first few only.
  const wanted = /^\d/.test(message)
    ? missing.filter(({ declared }) => declared.kind === first.declared.kind)
    : named;
  const { kind } = first.declared;
  const what =
    wanted.length === 1
      ? t(
          "{0} '{1}' from {2}",
          noun(declarationNoun(kind)),
          shown(declaredName(first.declared)),
          first.from.snapshot.model.locale ?? t('another model'),
        )
      : t('{0} {1} from other locales', wanted.length, nouns(declarationNoun(kind)));
  return [
    {
      title: t('Add {0}', what),
      changes: () =>
        wanted.flatMap(({ declared, from }) =>
          copyChanges(declared, from, snapshot.model).map((change): FileChange => ({ document, change })),
        ),
    },
  ];
}

/** Models of the same language come first: their samples can be taken along. */
function missingIn(own: ModelSnapshot, others: readonly ModelSnapshot[], range: TextRange): Missing[] {
  const ranked = others.toSorted(
    (a, b) => Number(speakAlike(own.model, b.model)) - Number(speakAlike(own.model, a.model)),
  );
  const found = new Map<string, Missing>();
  for (const snapshot of ranked) {
    const document = snapshot.documents[0];
    if (document === undefined || snapshot.model.form === 'legacy') continue;
    for (const declared of declarationsFor(snapshot.model, own.model, range)) {
      const key = `${declared.kind} ${declaredName(declared)}`;
      if (!found.has(key) && lacks(own.model, declared))
        found.set(key, { declared, from: { snapshot, document } });
    }
  }
  return [...found.values()];
}

/** At an intent's name its slots, else intents and slot types. */
function declarationsFor(source: InteractionModel, own: InteractionModel, range: TextRange): Declaration[] {
  const here = own.intents.find((intent) => holds(intent.name.range, range));
  if (here !== undefined) {
    return source.intents
      .filter((intent) => intent.name.value === here.name.value)
      .flatMap((intent) => intent.slots.map((slot): Declaration => ({ kind: 'slot', intent, slot })));
  }
  const types = source.slotTypes.filter((type) => !type.name.value.startsWith('AMAZON.'));
  return [
    ...source.intents.map((intent): Declaration => ({ kind: 'intent', intent })),
    ...types.map((type): Declaration => ({ kind: 'slot-type', type })),
  ];
}
