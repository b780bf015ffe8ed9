import { t } from '../../base/l10n';
import { type FileChange, type FixSite, modelDocument, type Offer } from './fix';

/** Adds intents that every skill needs. */
export function offerAddIntents(names: readonly string[], { context }: FixSite): Offer[] {
  const document = modelDocument(context);
  const { model } = context.snapshot;
  const known = new Set(model.intents.map((intent) => intent.name.value));
  const missing = names.filter((name) => !known.has(name));
  if (document === undefined || missing.length === 0) return [];
  const append = (name: string): FileChange => ({
    document,
    change: {
      kind: 'append',
      owner: model.languageModelRange,
      list: 'intents',
      after: 'invocationName',
      value: model.form === 'legacy' ? { intent: name } : { name, samples: [] },
    },
  });
  return [{ title: t('Add {0}', missing.join(', ')), preferred: true, changes: () => missing.map(append) }];
}
