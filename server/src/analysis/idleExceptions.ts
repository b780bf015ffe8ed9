/** Exceptions for samples that have outlived what they were made for. */
import { t } from '../base/l10n';
import { URI } from 'vscode-uri';
import { confusableSample, confusionFindings } from './confusions/confusionFindings';
import type { Confusions } from './confusions/readConfusions';
import { fitsGlob } from './fileGlob';
import type { InteractionModel } from '../model/types';
import { excepts, type RuleException, type RuleSettings, samplePlaces } from './ruleSettings';
import type { ModelSnapshot } from './snapshot';
import type { Finding } from './types';

export const exceptionWithoutEffect = 'exception-without-effect';

/** Rules whose findings are all at hand here; of the others' exceptions only the sample is looked for. */
const judged: ReadonlySet<string> = new Set([confusableSample, 'conflicting-samples']);

/**
 * One finding an exception that names a sample which is gone, or of which there is nothing more to tell.
 * @param flagged what has been found in the model before any exception, conflicts among it
 * @param confusions of this text; undefined where there is nothing to confuse
 */
export function idleExceptions(
  { model, uri, samplesPart }: Pick<ModelSnapshot, 'model' | 'uri' | 'samplesPart'>,
  { exceptions }: RuleSettings,
  flagged: readonly Finding[],
  confusions: Confusions | undefined,
): Finding[] {
  if (exceptions.every(({ sample }) => sample === undefined)) return [];
  const { path } = URI.parse(uri);
  const confused = confusions ? confusionFindings(confusions, samplesPart, 'strict', flagged) : [];
  const found = [...flagged, ...confused];
  return exceptions.flatMap((exception): Finding[] => {
    const { file, intent: name, sample } = exception;
    if (sample === undefined || (file !== undefined && !fitsGlob(path, file))) return [];
    const intent = model.intents.find((each) => each.name.value === name);
    // Without a file the exception may be meant for another locale.
    if (file === undefined && name !== undefined && intent === undefined) return [];
    const why = whyIdle(exception, sample, found, model);
    if (why === undefined) return [];
    return [
      {
        ruleId: exceptionWithoutEffect,
        severity: 'information',
        message: t(
          'The exception from \'{0}\' for "{1}" has no effect any more: {2}. Take it out of .skill-lens.json.',
          exception.rule,
          sample,
          why,
        ),
        part: intent ? 'model' : samplesPart,
        range: intent?.name.range ?? { start: 0, end: 1 },
        related: [],
      },
    ];
  });
}

function whyIdle(
  exception: RuleException,
  sample: string,
  found: readonly Finding[],
  model: InteractionModel,
): string | undefined {
  if (samplePlaces(sample, exception.intent, model).length === 0) {
    return exception.intent === undefined
      ? t('there is no such sample')
      : t('{0} has no such sample', exception.intent);
  }
  if (!judged.has(exception.rule)) return undefined;
  return found.some(excepts(exception, model)) ? undefined : t('the rule has nothing more to say of it');
}
