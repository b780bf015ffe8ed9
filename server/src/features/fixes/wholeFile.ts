/** Rules that tell once an intent, asked again until they are quiet: the mend of the whole file. */
import { rules } from '../../analysis/rules';
import {
  allSamplesOf,
  createRuleContext,
  type IntentRule,
  type RuleContext,
} from '../../analysis/rules/rule';
import { parseTemplate } from '../../model/parseTemplate';
import type { DocumentPart, Intent, Sample } from '../../model/types';
import type { FeatureContext } from '../featureContext';

/** A sample with what it is to become; undefined: it is to go. */
export interface Mended {
  readonly sample: Sample;
  readonly part: DocumentPart;
  readonly text: string | undefined;
}

/** A rule that never falls silent must not hold the editor. */
const maxRounds = 100;

export function intentRuleOf(ruleId: string): IntentRule | undefined {
  return rules.intent.find((rule) => rule.id === ruleId);
}

/** Every sample that the rule's own fixes would change or remove, in the order of the tree. */
export function* mendedSamples(rule: IntentRule, { snapshot, catalog }: FeatureContext): Generator<Mended> {
  const { model } = snapshot;
  const context = createRuleContext(model, catalog);
  for (const intent of model.intents) {
    if (rule.checkIntent(intent, context).length === 0) continue;
    yield* removed(rule, intent, context);
    for (const { sample, part } of allSamplesOf(intent, context)) {
      const text = rewritten(rule, intent, sample, context);
      if (text !== sample.text) yield { sample, part, text };
    }
  }
}

/** One sample with all that the rule would replace in it. */
export function mendedText(
  rule: IntentRule,
  intent: Intent,
  sample: Sample,
  { snapshot, catalog }: FeatureContext,
): string {
  return rewritten(rule, intent, sample, createRuleContext(snapshot.model, catalog));
}

function rewritten(rule: IntentRule, intent: Intent, { text: before }: Sample, context: RuleContext): string {
  const slots = intent.slots.map((slot) => ({ ...slot, samples: [] }));
  let text = before;
  for (let round = 0; round < maxRounds; round++) {
    const fixes = rule.checkIntent({ ...intent, slots, samples: [sampleOf(text)] }, context);
    const fix = fixes.map((finding) => finding.fix).find((each) => each?.kind === 'replace');
    if (fix === undefined) break;
    text = text.slice(0, fix.range.start) + fix.text + text.slice(fix.range.end);
  }
  return text;
}

function* removed(rule: IntentRule, intent: Intent, context: RuleContext): Generator<Mended> {
  let left = intent;
  for (let round = 0; round < maxRounds; round++) {
    const starts = new Set(
      rule
        .checkIntent(left, context)
        .flatMap(({ fix, range }) => (fix?.kind === 'remove' ? [range.start] : [])),
    );
    const going = left.samples.filter(({ range }) => starts.has(range.start));
    if (going.length === 0) return;
    yield* going.map((sample) => ({ sample, part: context.samplesPart, text: undefined }));
    left = { ...left, samples: left.samples.filter((sample) => !going.includes(sample)) };
  }
}

/** Alone in a text of its own, so that offsets count from its beginning. */
function sampleOf(text: string): Sample {
  return { text, range: { start: 0, end: text.length }, template: parseTemplate(text) };
}
