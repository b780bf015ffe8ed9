/** Verdicts as findings: worded and ranked by what they are, shown by how sure they are. */
import { shorten } from '../../text/shorten';
import { t } from '../../base/l10n';
import type { DocumentPart } from '../../model/types';
import type { Finding, RelatedPlace, Severity } from '../types';
import type { SamplePlace } from './gatherRows';
import { judgeSamples, type Verdict } from './judgeSamples';
import type { Confusions } from './readConfusions';

/** Characters of a sample in a message: whole in nearly every skill. */
const longestShown = 80;

export const confusableSample = 'confusable-sample';

/** How much an author wants to hear of samples that may be confused. */
export type Strictness = 'quiet' | 'normal' | 'strict';

/**
 * Scores from which a sample is told. On untouched English development skills `sure` flags 0.6 and `likely` 1.4 of 100 samples,
 * contrasts apart; bench/README.md has recall and precision.
 */
export const thresholds = { sure: 0.565, likely: 0.52 } as const;

/** Rules that say the same with certainty: such samples are not scored. */
const certainRules: ReadonlySet<string> = new Set(['conflicting-samples', 'duplicate-sample-across-intents']);

/**
 * One finding a sample that another intent could claim, in the order of the samples.
 * @param flagged what else has been found in the model
 */
export function confusionFindings(
  confusions: Confusions,
  part: DocumentPart,
  strictness: Strictness,
  flagged: readonly Finding[],
): Finding[] {
  const certain = new Set(
    flagged
      .filter(({ ruleId }) => certainRules.has(ruleId))
      .flatMap((finding) => [finding, ...finding.related])
      .map(({ range }) => range.start),
  );
  return judgeSamples(confusions).flatMap((verdict) => {
    const place = placeOf(confusions, verdict.sample);
    const severity = severityOf(verdict, strictness);
    if (severity === undefined || certain.has(place.sample.range.start)) return [];
    return [
      {
        ruleId: confusableSample,
        severity,
        message: describe(confusions, verdict),
        part,
        range: place.sample.range,
        related: related(confusions, verdict, part),
        confusion: { kind: verdict.kind, score: verdict.score },
        fix: { kind: 'move-sample', to: confusions.gathered.intents[verdict.rival]! },
      },
    ];
  });
}

/** Where the sample stands. */
export function placeOf({ gathered }: Pick<Confusions, 'gathered'>, sample: number): SamplePlace {
  return gathered.samples[sample]!.places[0]!;
}

/**
 * Whether an author is told, at the usual strictness. Without a word in common he sees no reason, and there is little: of 726 samples
 * planted in a wrong intent none was likely without one, of 215 untouched that were likely 28; in intents of few, where a sample
 * has nothing to be like, none of the planted was sure without one and 4 of the untouched were.
 */
export function isTold({ score, sharesWord, isOfFew }: Verdict): boolean {
  return sharesWord ? score >= thresholds.likely : !isOfFew && score >= thresholds.sure;
}

/** @returns undefined for what is not told at all */
function severityOf(verdict: Verdict, strictness: Strictness): Severity | undefined {
  const { score, kind } = verdict;
  const isSure = score >= thresholds.sure;
  if (!isTold(verdict) || (!isSure && strictness === 'quiet')) return undefined;
  // The author has most likely meant it so; worth knowing, not worth a warning.
  if (kind === 'contrast') return strictness === 'strict' ? 'information' : 'hint';
  return isSure || strictness === 'strict' ? 'warning' : 'information';
}

function describe(confusions: Confusions, verdict: Verdict): string {
  const { sample } = placeOf(confusions, verdict.sample);
  const own = placeOf(confusions, verdict.sample).intent.name.value;
  const rival = confusions.gathered.intents[verdict.rival]!;
  const text = t('"{0}"', shorten(sample.text, longestShown));
  const like =
    verdict.nearest === undefined
      ? ''
      : t(' ("{0}")', shorten(placeOf(confusions, verdict.nearest).sample.text, longestShown));
  switch (verdict.kind) {
    case 'mislabelled':
      return t(
        '{0} reads like a sample of {1}{2}, and like none of {3}. Does it belong there?',
        text,
        rival,
        like,
        own,
      );
    case 'close':
      return t(
        '{0} could as well be meant for {1}{2}. Make the samples of the two intents differ more.',
        text,
        rival,
        like,
      );
    case 'outlier':
      return t(
        '{0} is like no other sample of {1}. Add more like it, or it may be taken for {2}.',
        text,
        own,
        rival,
      );
    case 'contrast':
      return t(
        'Only {3} tells {0} from {1}{2}. Check that users are sure to say it.',
        text,
        rival,
        like,
        wordsOf(verdict),
      );
  }
}

function wordsOf({ oneWord }: Verdict): string {
  const word = oneWord?.here ?? oneWord?.there ?? '';
  return oneWord?.here === undefined ? t("the missing '{0}'", word) : `'${word}'`;
}

function related(confusions: Confusions, { nearest, rival }: Verdict, part: DocumentPart): RelatedPlace[] {
  if (nearest === undefined) return [];
  const { sample } = placeOf(confusions, nearest);
  return [
    {
      part,
      range: sample.range,
      message: t(
        'Most similar sample of {0}: "{1}"',
        confusions.gathered.intents[rival]!,
        shorten(sample.text, longestShown),
      ),
    },
  ];
}
