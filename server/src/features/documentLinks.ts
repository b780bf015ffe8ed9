import type { DocumentLink } from 'vscode-languageserver-types';
import { pages } from '../analysis/rules/documentation';
import type { ScratchSnapshot, SourceDocument } from '../analysis/snapshot';
import { t } from '../base/l10n';
import type { Catalog } from '../catalog/types';
import type { InteractionModel } from '../model/types';
import type { Located } from '../text/range';
import type { FeatureContext } from './featureContext';
import { toWireRange } from './wireRange';

/** Names of what Alexa ships, to the pages that document it. */
export function provideDocumentLinks({ snapshot, document, catalog }: FeatureContext): DocumentLink[] {
  if (document.part === 'samples') return [];
  const { model } = snapshot;
  return [
    ...typeNames(model).flatMap((name) =>
      catalog.slotType(name.value) === undefined
        ? []
        : [linkOf(document, name, pages.slotTypes, t('Slot type reference'))],
    ),
    ...intentNames(model).flatMap((name) => {
      const page = intentPage(name.value, catalog);
      return page === undefined ? [] : [linkOf(document, name, page, t('Built-in intents'))];
    }),
  ];
}

/** The `model:` line of a scratch file, to the model that answers. */
export function provideScratchLinks({ file, modelUri, documents }: ScratchSnapshot): DocumentLink[] {
  if (file.model === undefined || modelUri === undefined) return [];
  return [linkOf(documents[0], file.model, modelUri, t('Interaction model'))];
}

function intentPage(name: string, catalog: Catalog): string | undefined {
  const library = catalog.intent(name)?.library;
  if (library === undefined) return undefined;
  return library === 'standard' ? pages.standardIntents : pages.intentLibrary;
}

function typeNames({ intents, slotTypes, dialog, form }: InteractionModel): Located<string>[] {
  const slots = [...intents, ...(dialog?.intents ?? [])].flatMap(
    (intent): { type: Located<string> | undefined }[] => [...intent.slots],
  );
  return [
    ...slots.flatMap(({ type }) => (type === undefined ? [] : [type])),
    ...(form === 'legacy' ? [] : slotTypes.map(({ name }) => name)),
  ];
}

function intentNames({ intents, dialog }: InteractionModel): Located<string>[] {
  return [...intents, ...(dialog?.intents ?? [])].map(({ name }) => name);
}

function linkOf(
  document: SourceDocument,
  { range }: Located<string>,
  target: string,
  tooltip: string,
): DocumentLink {
  return { range: toWireRange(document, range), target, tooltip };
}
