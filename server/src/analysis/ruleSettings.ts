/** What an author has decided about the rules: how much each one counts, and where it is not to be heard. */
import type { InteractionModel } from '../model/types';
import type { TextRange } from '../text/range';
import { fitsGlob } from './fileGlob';
import type { Finding, Severity } from './types';

export interface RuleSettings {
  /** By the rule's id. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly exceptions: readonly RuleException[];
}

/** Switches a rule off. With `intent` only in that intent, with `file` only in files that the glob fits. */
export interface RuleException {
  /** An id, or `*` for every rule. */
  readonly rule: string;
  readonly intent?: string | undefined;
  readonly file?: string | undefined;
}

export const defaultRuleSettings: RuleSettings = { severities: {}, exceptions: [] };

/** The findings as the author wants to hear them. `path` is the model's; exceptions for files need it. */
export function applySettings(
  findings: readonly Finding[],
  model: InteractionModel,
  { severities, exceptions }: RuleSettings,
  path = '',
): Finding[] {
  const here = exceptions.filter(({ file }) => file === undefined || fitsGlob(path, file));
  return findings.flatMap((finding) => {
    const severity = severities[finding.ruleId] ?? finding.severity;
    if (severity === 'off' || here.some((exception) => isExcepted(finding, exception, model))) {
      return [];
    }
    return [severity === finding.severity ? finding : { ...finding, severity }];
  });
}

function isExcepted(finding: Finding, { rule, intent }: RuleException, model: InteractionModel): boolean {
  if (rule !== '*' && rule !== finding.ruleId) {
    return false;
  }
  return (
    intent === undefined || placesOf(intent, finding, model).some((place) => encloses(place, finding.range))
  );
}

/** Where the intent stands in the finding's part: in the language model, the dialog, or the legacy samples. */
function placesOf(name: string, { part }: Finding, model: InteractionModel): TextRange[] {
  const intents = model.intents.filter((intent) => intent.name.value === name);
  if (part === 'samples') {
    return intents.flatMap(({ samples }) => samples.map(({ range }) => range));
  }
  const dialogs = (model.dialog?.intents ?? []).filter((intent) => intent.name.value === name);
  return [...intents, ...dialogs].map(({ range }) => range);
}

function encloses(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
