import { t } from '../../base/l10n';
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
    if (count === 0 || count >= enough || isBuiltIn(name.value)) return [];
    const message =
      count === 1
        ? t("Intent '{0}' has only 1 sample. Add more ways to say it.", name.value)
        : t("Intent '{0}' has only {1} samples. Add more ways to say it.", name.value, count);
    return [findingOf(fewSamples, { range: name.range, message })];
  },
};
