import german from '../../assets/l10n/de.json';
import germanCatalog from '../../assets/l10n/catalog.de.json';
import germanJson from '../../assets/l10n/json.de.json';
import germanSchema from '../../assets/l10n/schema.de.json';
import { speak } from '../base/l10n';

/** Findings, hovers and actions in the language of the client's user, where there is one of ours: English or German. */
export function speakLike(locale: string | undefined): void {
  if (/^de\b/i.test(locale ?? '')) {
    speak('de', { ...germanJson, ...germanSchema, ...germanCatalog, ...german });
  } else speak('en', {});
}
