import { t } from '../../base/l10n';
import { noun } from '../../base/nouns';
import type { Skill } from '../../analysis/skill';
import type { Catalog } from '../../catalog/types';
import type { DialogIntent, Intent, InteractionModel } from '../../model/types';
import { code } from '../describeModel';
import { indexOf } from '../modelIndex';
import { describeBuiltInIntent } from './describeBuiltIn';
import { bullets, counted, listed, paragraphs } from './listed';

const shownSlots = 12;

/** An intent by its name: what it catches, its slots, its dialog, and how it stands in the other locales. */
export function describeIntent(
  name: string,
  model: InteractionModel,
  catalog: Catalog,
  skill: Skill | undefined,
): string {
  const builtIn = catalog.intent(name);
  const { intents, dialogIntents } = indexOf(model);
  const own = intents.get(name);
  const dialog = dialogIntents.get(name);
  return paragraphs(
    `**${code(name)}** ${builtIn === undefined ? noun('intent') : t('built-in intent')}${own === undefined ? '' : `, ${describeSamples(own, builtIn !== undefined)}`}`,
    builtIn && describeBuiltInIntent(builtIn, catalog, model.locale),
    own && describeSlots(own),
    own || builtIn ? '' : t('Not among the intents of this model.'),
    dialog && describeDialog(dialog),
    skill && describeLocales(name, model, skill),
  );
}

function describeSamples({ samples }: Intent, isBuiltIn: boolean): string {
  const count = counted(samples.length, 'sample');
  return isBuiltIn ? t('{0} of its own', count) : count;
}

function describeSlots({ slots }: Intent): string {
  const lines = slots
    .slice(0, shownSlots)
    .map(
      ({ name, type }) => `${nameOf(name.value)}: ${type === undefined ? t('no type') : code(type.value)}`,
    );
  if (slots.length > shownSlots) lines.push(t('and {0} more slots', slots.length - shownSlots));
  return bullets(lines);
}

function nameOf(slot: string): string {
  return slot.trim() === '' ? t('(no name)') : code(slot);
}

function describeDialog(intent: DialogIntent): string {
  const elicited = intent.slots.filter((slot) => slot.elicitationRequired?.value === true);
  const confirmed = intent.slots.filter((slot) => slot.confirmationRequired?.value === true);
  const facts = [
    elicited.length === 0 ? '' : t('Alexa asks for {0}', listed(elicited.map((slot) => slot.name.value))),
    confirmed.length === 0 ? '' : t('confirms {0}', listed(confirmed.map((slot) => slot.name.value))),
    intent.confirmationRequired?.value === true ? t('confirms the whole') : '',
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? t('In the dialog.') : t('In the dialog: {0}.', facts.join('; '));
}

function describeLocales(name: string, model: InteractionModel, { models }: Skill): string {
  const others = models.filter((other) => other.model !== model && other.model.locale !== model.locale);
  if (others.length === 0) return '';
  const missing: string[] = [];
  const there: string[] = [];
  for (const { model: other, uri } of others) {
    const locale = other.locale ?? uri.slice(uri.lastIndexOf('/') + 1);
    const intent = indexOf(other).intents.get(name);
    if (intent === undefined) missing.push(locale);
    else there.push(`${locale} (${counted(intent.samples.length, 'sample')})`);
  }
  return [
    there.length === 0 ? '' : t('Also in {0}.', there.join(', ')),
    missing.length === 0 ? '' : t('Missing in {0}.', missing.join(', ')),
  ]
    .filter((text) => text !== '')
    .join(' ');
}
