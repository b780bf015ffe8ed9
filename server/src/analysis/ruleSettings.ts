/** What an author has decided about the rules: how much each one counts, and where it is not to be heard. */
import { lazy } from '../base/lazy';
import type { DocumentPart, InteractionModel } from '../model/types';
import type { TextRange } from '../text/range';
import { normaliseSample } from '../model/normaliseSample';
import { fitsGlob } from './fileGlob';
import { samplesPartOf } from './rules/rule';
import type { Finding, Severity } from './types';

export interface RuleSettings {
  /** By the rule's id. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly exceptions: readonly RuleException[];
}

/**
 * Switches a rule off. With `intent` only in that intent, with `file` only in files that the glob fits, with `sample` only for
 * what is said of that sample itself.
 */
export interface RuleException {
  /** An id, or `*` for every rule. */
  readonly rule: string;
  readonly intent?: string | undefined;
  readonly file?: string | undefined;
  /** In any spelling that Alexa hears alike. */
  readonly sample?: string | undefined;
  /** Why it is so: for whoever reads the file. */
  readonly reason?: string | undefined;
}

export const defaultRuleSettings: RuleSettings = { severities: {}, exceptions: [] };

/** The findings as the author wants to hear them. `path` is the model's; exceptions for files need it. */
export function applySettings(
  findings: readonly Finding[],
  model: InteractionModel,
  { severities, exceptions }: RuleSettings,
  path = '',
): Finding[] {
  const here = exceptions
    .filter(({ file }) => file === undefined || fitsGlob(path, file))
    .map((exception) => ({ ...exception, places: placesOf(exception, model) }));
  return findings.flatMap((finding) => {
    const severity = severities[finding.ruleId] ?? finding.severity;
    if (severity === 'off' || here.some((exception) => isExcepted(finding, exception))) {
      return [];
    }
    return [severity === finding.severity ? finding : { ...finding, severity }];
  });
}

/** An exception with the stretches of each part that it is about; undefined: all of them. */
type PlacedException = RuleException & { readonly places: Places | undefined };
type Places = (part: DocumentPart) => readonly TextRange[];

/** Tells whether the exception is about a finding of the model; whatever file it is for. */
export function excepts(exception: RuleException, model: InteractionModel): (finding: Finding) => boolean {
  const placed = { ...exception, places: placesOf(exception, model) };
  return (finding) => isExcepted(finding, placed);
}

function isExcepted(finding: Finding, { rule, sample, places }: PlacedException): boolean {
  if (rule !== '*' && rule !== finding.ruleId) {
    return false;
  }
  if (places === undefined) return true;
  // Samples that one utterance fits are told once a cause: whoever keeps one of them keeps them all.
  const said = finding.conflict && sample !== undefined ? [finding, ...finding.related] : [finding];
  return said.some(({ part, range }) => enclosed(range, places(part)));
}

/**
 * Where the intents of a name stand: in the language model, the dialog, or the legacy samples; where a sample is named, its
 * places alone. In order.
 */
function placesOf({ intent: name, sample }: RuleException, model: InteractionModel): Places | undefined {
  if (sample !== undefined) {
    const places = lazy(() => samplePlaces(sample, name, model));
    return (part) => (part === samplesPartOf(model) ? places() : []);
  }
  if (name === undefined) {
    return undefined;
  }
  const intents = model.intents.filter((intent) => intent.name.value === name);
  const dialogs = (model.dialog?.intents ?? []).filter((intent) => intent.name.value === name);
  const inModel = lazy(() => inOrder([...intents, ...dialogs].map(({ range }) => range)));
  const inSamples = lazy(() => inOrder(intents.flatMap(({ samples }) => samples.map(({ range }) => range))));
  return (part) => (part === 'samples' ? inSamples() : inModel());
}

/** Where the sample stands, in any spelling that Alexa hears alike. */
export function samplePlaces(
  text: string,
  intent: string | undefined,
  { intents }: InteractionModel,
): TextRange[] {
  const key = normaliseSample(text);
  const named = intents.filter(({ name }) => intent === undefined || name.value === intent);
  const samples = named.flatMap((each) => each.samples);
  return inOrder(samples.filter((each) => normaliseSample(each.text) === key).map(({ range }) => range));
}

function inOrder(ranges: readonly TextRange[]): TextRange[] {
  return ranges.toSorted((a, b) => a.start - b.start);
}

/** @param places in order, none within another */
function enclosed(inner: TextRange, places: readonly TextRange[]): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]!.start <= inner.start) low = middle + 1;
    else high = middle;
  }
  const last = places[low - 1];
  return last !== undefined && inner.end <= last.end;
}
