import { ruleFailed } from './guarded';
import { pages } from './documentation';
import type { RuleFacts } from './rule';

/** What is found elsewhere: by the parser and by the comparisons between intents. */
export const otherFindings: readonly RuleFacts[] = [
  { id: 'empty-file', severity: 'error', documentation: pages.schema },
  { id: 'json-syntax', severity: 'error', documentation: undefined },
  { id: 'wrong-value-type', severity: 'error', documentation: pages.schema },
  { id: 'language-model-required', severity: 'error', documentation: pages.schema },
  { id: 'invocation-name-required', severity: 'error', documentation: pages.invocationName },
  { id: 'intents-required', severity: 'error', documentation: pages.schema },
  { id: 'intent-name-required', severity: 'error', documentation: pages.intents },
  { id: 'slot-name-required', severity: 'error', documentation: pages.intents },
  { id: 'name-required', severity: 'error', documentation: pages.schema },
  { id: 'conflicting-samples', severity: 'warning', documentation: pages.conflicts },
  { id: 'too-many-findings', severity: 'information', documentation: undefined },
  ruleFailed,
  { id: 'exception-without-effect', severity: 'information', documentation: undefined },
  { id: 'confusable-sample', severity: 'warning', documentation: pages.conflicts },
];
