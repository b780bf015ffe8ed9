import { t } from '../../base/l10n';
import { escapeJson } from '../jsonStyle';
import { confirmationFor } from '../rename/confirmation';
import { mendName, refuseName } from '../rename/nameRules';
import { isRefusal, renameTarget } from '../rename/renameTarget';
import { otherModels, usesInSkill } from '../skillUses';
import { type FileChange, type FixSite, isInModel, type Offer, shown } from './fix';

/** Gives a name that Alexa does not take a spelling that it does, everywhere. */
export function offerRenameSymbol({ context, skill, range }: FixSite): Offer[] {
  const target = isInModel(context) ? renameTarget(context, range.start) : undefined;
  if (target === undefined || isRefusal(target)) return [];
  const to = mendName(target.name);
  const models = [context.snapshot, ...otherModels(context.snapshot, skill)];
  if (to === '' || to === target.name || refuseName(target, to, models) !== undefined) return [];
  const changes = (): FileChange[] =>
    usesInSkill(context, target, skill).map((use) => ({
      document: use.document,
      change: {
        kind: 'replace',
        range: use.range,
        text: use.document.part === 'model' ? escapeJson(to) : to,
      },
      ...(use.elsewhere ? { confirmation: confirmationFor(use.document, target, to) } : {}),
    }));
  return [{ title: t("Rename '{0}' to '{1}' everywhere", shown(target.name), shown(to)), changes }];
}
