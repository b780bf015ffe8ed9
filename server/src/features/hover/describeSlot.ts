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
    `**${code(name)}** slot of ${listed(owners)}, in ${describeUse(first.intent, name)}`,
    describeTypeOf(first.slot, model, catalog),
    describeAsking(first.slot, dialogSlot),
  );
}

function undeclared(name: string, intentNames: readonly string[]): string {
  return intentNames.length === 0
    ? `**${code(name)}** slot of an unknown intent: nothing uses this prompt.`
    : `**${code(name)}** is no slot of ${listed(intentNames)}: declare it under \`slots\`.`;
}

function describeUse({ samples }: Intent, name: string): string {
  const count = samples.filter(({ template }) =>
    template.parts.some((part) => part.kind === 'slot' && part.name === name),
  ).length;
  return count === 0 ? 'none of its samples' : `${count} of ${counted(samples.length, 'sample')}`;
}

/** What Alexa makes of what is said: the type with its values. */
function describeTypeOf({ type }: Slot, model: InteractionModel, catalog: Catalog): string {
  if (type === undefined) return 'It has no type.';
  const own = indexOf(model).slotTypes.get(type.value);
  const builtIn = catalog.slotType(type.value);
  if (own === undefined && builtIn === undefined) return `Type ${code(type.value)}, which is not defined.`;
  return paragraphs(
    `Type ${code(type.value)}`,
    builtIn && describeBuiltInType(builtIn, model.locale),
    own && describeValues(own, builtIn === undefined ? '' : 'Added here: '),
  );
}

function describeAsking({ samples, multipleValues }: Slot, dialogSlot: DialogSlot | undefined): string {
  const facts = [
    dialogSlot?.elicitationRequired?.value === true ? 'Alexa asks for it.' : '',
    dialogSlot?.confirmationRequired?.value === true ? 'Alexa confirms it.' : '',
    dialogSlot !== undefined && dialogSlot.validations.length > 0
      ? `Checked by ${counted(dialogSlot.validations.length, 'rule')}.`
      : '',
    samples.length > 0 ? `${counted(samples.length, 'sample')} for its answer.` : '',
    multipleValues?.value === true ? 'Can hold several values.' : '',
  ];
  return facts.filter((fact) => fact !== '').join(' ');
}
