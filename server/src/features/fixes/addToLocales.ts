import { t } from '../../base/l10n';
import { noun } from '../../base/nouns';
import type { ModelSnapshot } from '../../analysis/snapshot';
import type { InteractionModel } from '../../model/types';
import { holds, type TextRange } from '../../text/range';
import { otherModels } from '../skillUses';
import type { Confirmation } from '../workspaceEdits';
import {
  copyChanges,
  type Declaration,
  declarationNoun,
  declaredName,
  lacks,
  speakAlike,
} from './declarations';
import { type FileChange, type FixSite, isInModel, type Offer, shown } from './fix';

/** Takes the intent, slot or slot type whose name is at the place to the locales that lack it. */
export function offerAddToLocales({ context, skill, range }: FixSite): Offer[] {
  const { snapshot } = context;
  if (!isInModel(context) || snapshot.model.form === 'legacy') return [];
  const declared = declarationAt(snapshot.model, range);
  if (declared === undefined) return [];
  const targets = otherModels(snapshot, skill).filter(
    ({ model }) => model.form !== 'legacy' && lacks(model, declared),
  );
  if (targets.length === 0) return [];
  const changesIn = (target: ModelSnapshot): FileChange[] => {
    const document = target.documents[0];
    const confirmation = confirmationFor(declared, snapshot.model, target.model);
    return document === undefined
      ? []
      : copyChanges(declared, context, target.model).map((change) => ({ document, change, confirmation }));
  };
  return [
    {
      title: t(
        "Add {0} '{1}' to {2}",
        noun(declarationNoun(declared.kind)),
        shown(declaredName(declared)),
        listOf(targets),
      ),
      changes: () => targets.flatMap(changesIn),
    },
  ];
}

function declarationAt({ intents, slotTypes }: InteractionModel, range: TextRange): Declaration | undefined {
  const intent = intents.find((each) => holds(each.range, range));
  const slot = intent?.slots.find((each) => holds(each.name.range, range));
  if (intent && slot) return { kind: 'slot', intent, slot };
  if (intent && holds(intent.name.range, range)) return { kind: 'intent', intent };
  // Amazon's own types are extended where a locale needs it.
  const type = slotTypes.find(
    ({ name }) => holds(name.range, range) && name.range.end > 0 && !name.value.startsWith('AMAZON.'),
  );
  return type && { kind: 'slot-type', type };
}

function listOf(targets: readonly ModelSnapshot[]): string {
  const names = targets.map(({ model }) => model.locale ?? t('another model'));
  return names.length <= 3 ? names.join(', ') : t('{0} other locales', names.length);
}

function confirmationFor(
  declared: Declaration,
  source: InteractionModel,
  target: InteractionModel,
): Confirmation {
  const what = `${noun(declarationNoun(declared.kind))} '${declaredName(declared)}'`;
  return {
    label: t('Add to {0}', target.locale ?? t('another model')),
    description: speakAlike(source, target)
      ? t('The {0} as it is in {1}.', what, source.locale ?? t('this model'))
      : t('The {0} without its samples; values are still to be translated.', what),
  };
}
