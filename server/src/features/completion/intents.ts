import { t } from '../../base/l10n';
import type { BuiltInIntent, Catalog } from '../../catalog/types';
import type { DialogIntent, Intent, InteractionModel } from '../../model/types';
import { describeBuiltInIntent, knowledgeOf } from '../hover/describeBuiltIn';
import { describeIntent } from '../hover/describeIntent';
import { counted } from '../hover/listed';
import { indexOf } from '../modelIndex';
import type { Suggestion } from './suggestion';

/** Certification looks for these. */
const expected: ReadonlySet<string> = new Set([
  'AMAZON.HelpIntent',
  'AMAZON.StopIntent',
  'AMAZON.CancelIntent',
]);

/** Names for an intent that is being declared: those of the dialog, then built-in ones that are not there yet. */
export function intentsToDeclare(own: Intent, model: InteractionModel, catalog: Catalog): Suggestion[] {
  const { intents, dialogIntents } = indexOf(model);
  const isFree = (name: string): boolean => name === own.name.value || !intents.has(name);
  const inDialog = [...dialogIntents.keys()]
    .filter((name) => isFree(name) && catalog.intent(name) === undefined)
    .map((name): Suggestion => {
      return { name, kind: 'intent', detail: t('used in the dialog'), documentation: '', rank: 0 };
    });
  const builtIn = catalog.intentNames.filter(isFree).flatMap((name) => {
    const intent = catalog.intent(name);
    return intent === undefined ? [] : suggestBuiltIn(intent, catalog, model.locale);
  });
  return [...inDialog, ...builtIn];
}

function suggestBuiltIn(intent: BuiltInIntent, catalog: Catalog, locale: string | undefined): Suggestion[] {
  if (knowledgeOf(intent.locales, locale) === 'unknown') return [];
  const isStandard = intent.library === 'standard';
  return [
    {
      name: intent.name,
      kind: 'intent',
      detail: isStandard ? t('built-in') : t('built-in library'),
      documentation: describeBuiltInIntent(intent, catalog, locale),
      rank: expected.has(intent.name) ? 1 : isStandard ? 2 : 3,
      deprecated: intent.deprecated,
    },
  ];
}

/** Intents with slots that the dialog does not have yet; those without slots come last. */
export function intentsForDialog(own: DialogIntent, model: InteractionModel, catalog: Catalog): Suggestion[] {
  const { intents, dialogIntents } = indexOf(model);
  return [...intents.values()]
    .filter(({ name }) => name.value === own.name.value || !dialogIntents.has(name.value))
    .filter(({ name }) => catalog.intent(name.value) === undefined)
    .map(({ name, slots }) => ({
      name: name.value,
      kind: 'intent',
      detail: counted(slots.length, 'slot'),
      documentation: describeIntent(name.value, model, catalog, undefined),
      rank: slots.length > 0 ? 0 : 1,
    }));
}

/** Intents that a line of SampleUtterances.txt may begin with. */
export function intentsForLine(model: InteractionModel): Suggestion[] {
  return [...indexOf(model).intents.values()].map(({ name, samples }) => ({
    name: name.value,
    kind: 'intent',
    detail: counted(samples.length, 'sample'),
    documentation: '',
    rank: 0,
  }));
}
