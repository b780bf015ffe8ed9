import type { Intent, InteractionModel } from '../../model/types';
import { samplesPartOf } from '../rules/rule';
import type { Finding } from '../types';
import { findFilledShapes } from './filledShape';
import { conflictingSamples, type ShapedSample, sampleOf, shapesOf } from './shapes';

/**
 * Samples of different intents that one utterance fits: those that become equal once every slot is written as its
 * type, as `play {song}` and `play {track}` of one type; and, milder, those that spell out what another's slot takes.
 * Samples equal to the letter are the rule `duplicate-sample-across-intents`'s and left out here.
 */
export function findSameShape(model: InteractionModel): Finding[] {
  const findings = findFilledShapes(model);
  for (const byIntent of groupByShape(model).values()) {
    if (byIntent.size > 1) {
      for (const [intent, texts] of byIntent) {
        findings.push(
          ...Array.from(texts.values(), (shaped) => compare(intent, shaped, byIntent, model)).flat(),
        );
      }
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start);
}

/** More rivals than these are not worth reading. */
const maxRelated = 10;

/** The first sample of each text, by intent. */
type Rivals = ReadonlyMap<Intent, ReadonlyMap<string, ShapedSample>>;

function groupByShape({ intents }: InteractionModel): ReadonlyMap<string, Rivals> {
  const groups = new Map<string, Map<Intent, Map<string, ShapedSample>>>();
  for (const intent of intents) {
    for (const shaped of shapesOf(intent)) {
      const group = groups.get(shaped.shape) ?? new Map<Intent, Map<string, ShapedSample>>();
      groups.set(shaped.shape, group);
      const texts = group.get(intent) ?? new Map<string, ShapedSample>();
      group.set(intent, texts);
      if (!texts.has(shaped.text)) {
        texts.set(shaped.text, shaped);
      }
    }
  }
  return groups;
}

function compare(intent: Intent, shaped: ShapedSample, byIntent: Rivals, model: InteractionModel): Finding[] {
  const part = samplesPartOf(model);
  const rivals = [...byIntent].filter(
    ([owner, texts]) => owner.name.value !== intent.name.value && !texts.has(shaped.text),
  );
  if (rivals.length === 0) {
    return [];
  }
  const shown = rivals
    .slice(0, maxRelated)
    .flatMap(([owner, texts]) =>
      [...texts.values()].slice(0, 1).map((rival) => ({ owner, sample: sampleOf(owner, rival) })),
    );
  const names = shown.map(({ sample }) => `'${sample.text}'`).join(', ');
  return [
    {
      ruleId: conflictingSamples,
      severity: 'warning',
      part,
      range: sampleOf(intent, shaped).range,
      message: `Nothing tells this sample from ${names} of ${rivals.length > 1 ? 'other intents' : `intent '${rivals[0]![0].name.value}'`}: their slots have the same type.`,
      related: shown.map(({ owner, sample }) => ({
        part,
        range: sample.range,
        message: `also in ${owner.name.value}`,
      })),
    },
  ];
}
