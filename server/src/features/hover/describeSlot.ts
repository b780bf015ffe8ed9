import { contentOf } from '../../analysis/origins';
import { t } from '../../base/l10n';
import type { Catalog } from '../../catalog/types';
import type { DialogSlot, Intent, InteractionModel, Slot } from '../../model/types';
import { code } from '../describeModel';
import { indexOf } from '../modelIndex';
import { describeBuiltInType } from './describeBuiltIn';
import { describeValues } from './describeType';
import { counted, listed, paragraphs } from './listed';

/** A slot of one intent, or in a prompt's text of all the intents that use the prompt. */
export function describeSlot(
  name: string,
  intentNames: readonly string[],
  model: InteractionModel,
  catalog: Catalog,
): string {
  const index = indexOf(model);
  const found = intentNames.flatMap((intentName) => {
    const intent = index.intents.get(intentName);
    const slot = intent?.slots.find((each) => each.name.value === name);
    return intent && slot ? [{ intent, slot }] : [];
  });
  const [first] = found;
  if (first === undefined) return undeclared(name, intentNames);
  const dialogSlot = index.dialogIntents
    .get(first.intent.name.value)
    ?.slots.find((slot) => slot.name.value === name);
  const owners = found.map(({ intent }) => intent.name.value);
  return paragraphs(
    t('**{0}** slot of {1}, in {2}', code(name), listed(owners), describeUse(first.intent, name)),
    describeTypeOf(first.slot, model, catalog),
    describeAsking(first.slot, dialogSlot),
  );
}

function undeclared(name: string, intentNames: readonly string[]): string {
  return intentNames.length === 0
    ? t('**{0}** slot of an unknown intent: nothing uses this prompt.', code(name))
    : t('**{0}** is no slot of {1}: declare it under `slots`.', code(name), listed(intentNames));
}

function describeUse(intent: Intent, name: string): string {
  const { samples } = contentOf(intent);
  const count = samples.filter(({ template }) =>
    template.parts.some((part) => part.kind === 'slot' && part.name === name),
  ).length;
  return count === 0 ? t('none of its samples') : t('{0} of {1}', count, counted(samples.length, 'sample'));
}

/** What Alexa makes of what is said: the type with its values. */
function describeTypeOf({ type }: Slot, model: InteractionModel, catalog: Catalog): string {
  if (type === undefined) return t('It has no type.');
  const own = indexOf(model).slotTypes.get(type.value);
  const builtIn = catalog.slotType(type.value);
  if (own === undefined && builtIn === undefined)
    return t('Type {0}, which is not defined.', code(type.value));
  return paragraphs(
    t('Type {0}', code(type.value)),
    builtIn && describeBuiltInType(builtIn, model.locale),
    own && describeValues(own, builtIn === undefined ? '' : t('Added here: ')),
  );
}

function describeAsking({ samples, multipleValues }: Slot, dialogSlot: DialogSlot | undefined): string {
  const facts = [
    dialogSlot?.elicitationRequired?.value === true ? t('Alexa asks for it.') : '',
    dialogSlot?.confirmationRequired?.value === true ? t('Alexa confirms it.') : '',
    dialogSlot !== undefined && dialogSlot.validations.length > 0
      ? t('Checked by {0}.', counted(dialogSlot.validations.length, 'rule'))
      : '',
    samples.length > 0 ? t('{0} for its answer.', counted(samples.length, 'sample')) : '',
    multipleValues?.value === true ? t('Can hold several values.') : '',
  ];
  return facts.filter((fact) => fact !== '').join(' ');
}
