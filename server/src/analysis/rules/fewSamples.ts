import { pages } from './documentation';
import { findingOf, type IntentRule, isBuiltIn } from './rule';

/** Ours: Amazon says "more rather than fewer" and gives no number. */
const enough = 5;

/** A custom intent with hardly any samples. */
export const fewSamples: IntentRule = {
  id: 'few-samples',
  severity: 'hint',
  documentation: pages.intentDesign,
  checkIntent({ name, samples }) {
    const count = samples.length;
    const message = `Intent '${name.value}' has only ${count} ${count === 1 ? 'sample' : 'samples'}. Add more ways to say it.`;
    return count === 0 || count >= enough || isBuiltIn(name.value)
      ? []
      : [findingOf(fewSamples, { range: name.range, message })];
  },
};
