import { t } from '../../base/l10n';
import type { Finding, RelatedPlace } from '../types';

/** More marks for one cause than these hide all else. */
const mostMarked = 50;
/** An editor shows no more of them at one place. */
const mostRivals = 10;

/** One finding a place: who edits a sample wants to see it there, wherever the cause is told. */
export function perPlace(finding: Finding): Finding[] {
  const own = ownPlace(finding);
  const places = [own, ...finding.related];
  return places.slice(0, mostMarked).map((place, index) => ({
    ...finding,
    part: place.part,
    range: place.range,
    related: places.filter((_, other) => other !== index).slice(0, mostRivals),
  }));
}

function ownPlace({ part, range, conflict }: Finding): RelatedPlace {
  return {
    part,
    range,
    message: conflict ? t('the first of them: "{0}"', conflict.witness) : t('the first of them'),
  };
}
