import { holds } from '../../text/range';
import { t } from '../../base/l10n';
import type { TemplateSlot } from '../../model/types';
import { escapeJson } from '../jsonStyle';
import { type FileChange, type FixSite, type Offer, samplesAround, shown } from './fix';

/** `{value|Slot}` of the old text format becomes `{Slot}`. */
export function offerConvertLegacySlot({ context, range }: FixSite): Offer[] {
  const { document } = context;
  const found = slotsAround(context, range);
  const first = found[0];
  if (first === undefined) return [];
  const changes = (): FileChange[] =>
    found.map((slot) => ({
      document,
      change: { kind: 'replace', range: slot.range, text: braced(slot, document.part === 'model') },
    }));
  return [{ title: t('Write {0}', `{${shown(first.name)}}`), preferred: true, changes }];
}

function slotsAround(context: FixSite['context'], range: FixSite['range']): TemplateSlot[] {
  const parts = samplesAround(context, range).flatMap((sample) => sample.template.parts);
  const slots = parts.filter((part) => part.kind === 'slot').filter((slot) => slot.example !== undefined);
  // The finding is the slot, a part of it, or the whole sample.
  return slots.filter((slot) => holds(range, slot.range) || holds(slot.range, range));
}

function braced({ name }: TemplateSlot, escaped: boolean): string {
  return `{${escaped ? escapeJson(name) : name}}`;
}
