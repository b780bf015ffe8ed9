/** Counts above names: samples and slots of an intent, values and uses of a type, uses of a prompt. */
import type { CodeLens, Location } from 'vscode-languageserver-types';
import type { SourceDocument } from '../analysis/snapshot';
import { t } from '../base/l10n';
import type { Catalog } from '../catalog/types';
import type { Intent, InteractionModel, Prompt, SlotType } from '../model/types';
import type { Located, TextRange } from '../text/range';
import type { FeatureContext } from './featureContext';
import { counted } from './hover/listed';
import { indexOf } from './modelIndex';
import { toWireRange } from './wireRange';

/** The client's command that shows places: `[uri, position, locations]`, as the protocol writes them. */
export const showUsesCommand = 'skillLens.showUses';

export function provideCodeLenses({ snapshot, document, catalog }: FeatureContext): CodeLens[] {
  if (document.part === 'samples') return [];
  const { model } = snapshot;
  return [
    ...model.intents.flatMap((intent) => lensOfIntent(document, intent, catalog)),
    ...(model.form === 'legacy' ? [] : model.slotTypes).flatMap((type) =>
      lensesOfType(document, type, model),
    ),
    ...model.prompts.map((prompt) => lensOfPrompt(document, prompt, model)),
  ];
}

/** An intent that Alexa ships needs no samples: without them there is nothing to count. */
function lensOfIntent(
  document: SourceDocument,
  { name, samples, slots }: Intent,
  catalog: Catalog,
): CodeLens[] {
  const isBare = samples.length === 0 && slots.length === 0;
  if (isBare && catalog.intent(name.value) !== undefined) return [];
  const counts = [
    counted(samples.length, 'sample'),
    ...(slots.length > 0 ? [counted(slots.length, 'slot')] : []),
  ];
  return [plainLens(document, name.range, counts.join(', '))];
}

function lensesOfType(
  document: SourceDocument,
  { name, values }: SlotType,
  model: InteractionModel,
): CodeLens[] {
  const uses = indexOf(model).typeUses.get(name.value) ?? [];
  const intents = new Set(uses.map(({ intent }) => intent)).size;
  const places = uses.flatMap(({ slot }) => (slot.type === undefined ? [] : [slot.type]));
  return [
    plainLens(document, name.range, counted(values.length, 'value')),
    usesLens(
      document,
      name.range,
      intents === 0 ? t('not used') : t('used by {0}', counted(intents, 'intent')),
      places,
    ),
  ];
}

function lensOfPrompt(document: SourceDocument, { id }: Prompt, model: InteractionModel): CodeLens {
  const uses = indexOf(model).promptUses.get(id.value) ?? [];
  const title = uses.length === 0 ? t('not used') : counted(uses.length, 'use');
  return usesLens(
    document,
    id.range,
    title,
    uses.map(({ reference }) => reference.id),
  );
}

/** Text alone: a command without a name cannot be clicked. */
function plainLens(document: SourceDocument, range: TextRange, title: string): CodeLens {
  return { range: toWireRange(document, range), command: { title, command: '' } };
}

function usesLens(
  document: SourceDocument,
  range: TextRange,
  title: string,
  places: readonly Located<string>[],
): CodeLens {
  if (places.length === 0) return plainLens(document, range, title);
  const shown = toWireRange(document, range);
  const locations = places.map(
    (place): Location => ({ uri: document.uri, range: toWireRange(document, place.range) }),
  );
  return {
    range: shown,
    command: { title, command: showUsesCommand, arguments: [document.uri, shown.start, locations] },
  };
}
