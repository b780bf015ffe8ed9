/** From a finding's fix to what the editor offers. */
import type { FindingFix } from '../../analysis/types';
import { nearestName } from '../../text/nearestName';
import { offerAddIntents } from './addIntents';
import { offerCarrierPhrase } from './carrierPhrase';
import { offerConvertLegacySlot } from './convertLegacySlot';
import { offerCreateType } from './createType';
import { offerDeclareSlot } from './declareSlot';
import { type FixSite, intentAround, type Offer, samplesAround } from './fix';
import { offerMoveSample } from './moveSample';
import { offerRemove } from './remove';
import { offerRename } from './rename';
import { offerReplace } from './replace';

/** The offers for one finding, the likeliest first. */
export function offersFor(fix: FindingFix, site: FixSite): Offer[] {
  switch (fix.kind) {
    case 'declare-slot':
      return [...nearestSlot(fix.slot, site), ...offerDeclareSlot(fix.slot, site)];
    case 'create-type':
      return offerCreateType(fix.type, site);
    case 'remove':
      return offerRemove(site);
    case 'rename':
      return [...offerRename(fix.to, site), ...insteadOfRename(site)];
    case 'replace':
      return offerReplace(fix.range, fix.text, site);
    case 'add-intents':
      return offerAddIntents(fix.names, site);
    case 'move-sample':
      return offerMoveSample(fix.to, site);
    case 'carrier-phrase':
      return offerCarrierPhrase(site);
    case 'convert-legacy-slot':
      return offerConvertLegacySlot(site);
  }
}

function nearestSlot(slot: string, site: FixSite): Offer[] {
  const names = intentAround(site.context, site.range)?.slots.map(({ name }) => name.value) ?? [];
  const nearest = nearestName(slot, names);
  return nearest === undefined ? [] : offerRename(nearest, site);
}

/** A name close to a known one may be new all the same. */
function insteadOfRename(site: FixSite): Offer[] {
  const { context, range } = site;
  const { model } = context.snapshot;
  const intent = intentAround(context, range);
  const slot = samplesAround(context, range)
    .flatMap((sample) => sample.template.parts)
    .find((part) => part.kind === 'slot' && part.nameRange.start === range.start);
  if (slot?.kind === 'slot') return offerDeclareSlot(slot.name, site);
  const type = intent?.slots.find((each) => each.type?.range.start === range.start)?.type?.value;
  const isDefined = model.slotTypes.some(({ name }) => name.value === type);
  return type === undefined || isDefined ? [] : offerCreateType(type, site);
}
