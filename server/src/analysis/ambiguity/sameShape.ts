import { normaliseTemplate } from '../../model/normaliseSample';
import type { Intent, InteractionModel, Sample, TemplateSlot } from '../../model/types';
import { samplesPartOf } from '../rules/rule';
import type { Finding } from '../types';

export const conflictingSamples = 'conflicting-samples';

/**
 * Samples of different intents that become equal once every slot is written as its type: `play {song}` and
 * `play {track}` of one type. No utterance can tell them apart. Samples equal to the letter are the rule
 * `duplicate-sample-across-intents`'s and left out here.
 */
export function findSameShape(model: InteractionModel): Finding[] {
  const findings: Finding[] = [];
  for (const shaped of groupByShape(model).values()) {
    const byIntent = groupByIntent(shaped);
    if (byIntent.size > 1) {
      findings.push(...shaped.flatMap((entry) => findingsFor(entry, byIntent, model)));
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start);
}

/** More rivals than these are not worth reading. */
const maxRelated = 10;

interface Shaped {
  readonly intent: Intent;
  readonly sample: Sample;
  /** Normalised, with the slots' own names. */
  readonly text: string;
}

function groupByShape(model: InteractionModel): Map<string, Shaped[]> {
  const groups = new Map<string, Shaped[]>();
  for (const intent of model.intents) {
    const types = new Map(intent.slots.map((slot) => [slot.name.value, slot.type?.value]));
    for (const sample of intent.samples) {
      const text = normaliseTemplate(sample.template, (slot) => `{${slot.name}}`);
      const shape = normaliseTemplate(sample.template, (slot) => shapeOf(slot, types));
      const group = groups.get(shape) ?? [];
      group.push({ intent, sample, text });
      groups.set(shape, group);
    }
  }
  groups.delete('');
  return groups;
}

/** A slot without a type is like no other. */
function shapeOf({ name }: TemplateSlot, types: ReadonlyMap<string, string | undefined>): string {
  const type = types.get(name);
  return type ? `{${type}}` : `{slot ${name}}`;
}

/** The first sample of each text, by intent. */
type Rivals = ReadonlyMap<Intent, ReadonlyMap<string, Sample>>;

function groupByIntent(group: readonly Shaped[]): Rivals {
  const byIntent = new Map<Intent, Map<string, Sample>>();
  for (const { intent, sample, text } of group) {
    const texts = byIntent.get(intent) ?? new Map<string, Sample>();
    byIntent.set(intent, texts);
    if (!texts.has(text)) {
      texts.set(text, sample);
    }
  }
  return byIntent;
}

function findingsFor({ intent, sample, text }: Shaped, byIntent: Rivals, model: InteractionModel): Finding[] {
  const part = samplesPartOf(model);
  const rivals = [...byIntent].filter(
    ([owner, texts]) => owner.name.value !== intent.name.value && !texts.has(text),
  );
  if (rivals.length === 0 || byIntent.get(intent)?.get(text) !== sample) {
    return [];
  }
  const related = rivals.slice(0, maxRelated).flatMap(([owner, texts]) =>
    [...texts.values()].slice(0, 1).map((rival) => ({
      part,
      range: rival.range,
      message: `also in ${owner.name.value}`,
      text: rival.text,
    })),
  );
  const names = related.map((rival) => `'${rival.text}'`).join(', ');
  return [
    {
      ruleId: conflictingSamples,
      severity: 'warning',
      part,
      range: sample.range,
      message: `Nothing tells this sample from ${names} of ${rivals.length > 1 ? 'other intents' : `intent '${rivals[0]![0].name.value}'`}: their slots have the same type.`,
      related: related.map(({ text: _text, ...place }) => place),
    },
  ];
}
