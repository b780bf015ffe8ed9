import { declaredSlot } from '../../analysis/corpus/lexicon';
import { t } from '../../base/l10n';
import type { Intent } from '../../model/types';
import {
  type FileChange,
  type FixSite,
  intentAround,
  modelDocument,
  type Offer,
  samplesAround,
  shown,
} from './fix';

/** Puts a sample under the intent that it reads like, with the slots that are not declared there. */
export function offerMoveSample(to: string, site: FixSite): Offer[] {
  const { context, range } = site;
  const { model } = context.snapshot;
  const document = modelDocument(context);
  const from = intentAround(context, range);
  const target = model.intents.find(({ name }) => name.value === to);
  const sample = samplesAround(context, range)[0];
  // An old model's samples are lines of another file, which its own rules keep in order.
  if (!document || !from || !target || !sample || model.form === 'legacy' || from === target) return [];
  const append = (list: string, value: string | { name: string; type: string }): FileChange => ({
    document,
    change: { kind: 'append', owner: target.range, list, after: list === 'slots' ? 'name' : 'slots', value },
  });
  return [
    {
      title: t('Move it to {0}', shown(to)),
      changes: () => [
        { document, change: { kind: 'remove', range: sample.range } },
        append('samples', sample.text),
        ...missingSlots(sample.template.parts, from, target).map((slot) => append('slots', slot)),
      ],
    },
  ];
}

function missingSlots(
  parts: Intent['samples'][number]['template']['parts'],
  from: Intent,
  target: Intent,
): { name: string; type: string }[] {
  const names = new Set(parts.flatMap((part) => (part.kind === 'slot' ? [part.name] : [])));
  return [...names].flatMap((name) => {
    const type = declaredSlot(from, name)?.type?.value;
    return type === undefined || declaredSlot(target, name) ? [] : [{ name, type }];
  });
}
