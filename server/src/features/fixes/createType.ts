import { t } from '../../base/l10n';
import type { InteractionModel } from '../../model/types';
import type { AppendChange } from '../jsonEdits';
import type { JsonValue } from '../jsonStyle';
import { type FixSite, modelDocument, type Offer, shown } from './fix';
import { nameWords } from './nameWords';

/** Defines a slot type that is used, with one value to go on from. */
export function offerCreateType(type: string, { context }: FixSite): Offer[] {
  const document = modelDocument(context);
  const { model } = context.snapshot;
  // The types of a legacy model are not in its files; Amazon's own cannot be defined.
  if (document === undefined || model.form === 'legacy' || type === '' || type.startsWith('AMAZON.'))
    return [];
  return [
    {
      title: t("Create slot type '{0}'", shown(type)),
      changes: () => [{ document, change: appendType(model, type, [exampleValue(type)]) }],
    },
  ];
}

/** Puts a type at the end of `types`, in the form that the file has. */
export function appendType(model: InteractionModel, name: string, values: readonly string[]): AppendChange {
  return {
    kind: 'append',
    owner: model.languageModelRange,
    list: 'types',
    after: 'intents',
    value: { name, values: values.map((value) => valueInFormOf(model, value)) },
  };
}

/** The name in words: something to say, and plain to see that it is an example. */
export function exampleValue(name: string): string {
  return nameWords(name).join(' ') || 'example';
}

/** The old form has plain strings. */
function valueInFormOf({ slotTypes }: InteractionModel, value: string): JsonValue {
  const known = slotTypes.flatMap((type) => type.values)[0];
  const isPlain = known !== undefined && known.range.start === known.value.range.start;
  return isPlain ? value : { name: { value } };
}
