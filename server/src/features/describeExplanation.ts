/** Markdown pieces of the hover card: intents as bars, words that pull, samples that are alike, things to do. */
import type { AlikeSample, Pull } from '../analysis/explainPrediction';
import { samplesDocument, type ModelSnapshot } from '../analysis/snapshot';
import { t } from '../base/l10n';
import type { Prediction, ScoredIntent } from '../nlu/types';
import { code, percent } from './describeModel';
import { toWireRange } from './wireRange';

const barLength = 10;
const shownIntents = 4;
/** Below it an intent is not worth a line. */
const leastConfidence = 0.005;

/** One line an intent, best first; the sample's own is marked. */
export function describeRanking(intents: readonly ScoredIntent[], own?: string): string {
  const shown = intents
    .slice(0, shownIntents)
    .filter(({ confidence }, i) => i === 0 || confidence >= leastConfidence);
  return shown
    .map(({ intent, confidence }) => {
      const mark = intent === own && shown[0]?.intent !== own ? t(' ← its own') : '';
      return `${code(bar(confidence))} ${percent(confidence)} ${code(intent)}${mark}`;
    })
    .join('  \n');
}

function bar(share: number): string {
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * barLength);
  return '▰'.repeat(filled) + '▱'.repeat(barLength - filled);
}

export function describePulls(pulls: readonly Pull[], intent: string): string {
  if (pulls.length === 0) return '';
  const words = pulls.map(({ word, drop }, i) =>
    // What the figure is need not be said twice.
    i === 0 ? t('{0} (−{1} without it)', code(word), percent(drop)) : `${code(word)} (−${percent(drop)})`,
  );
  return t('Pulls towards {0}: {1}', code(intent), words.join(', '));
}

/** Each with a link to its line. */
export function describeAlike(alike: readonly AlikeSample[], snapshot: ModelSnapshot | undefined): string {
  const document = snapshot && samplesDocument(snapshot);
  if (document === undefined || alike.length === 0) return '';
  const lines = alike.map(({ sample: { intent, sample } }) => {
    const { line } = toWireRange(document, sample.range).start;
    const place = `[${t('line {0}', line + 1)}](${document.uri}#L${line + 1})`;
    return t('- {0} of {1}, {2}', code(sample.text), code(intent.name.value), place);
  });
  return t('Rests on samples like\n{0}', lines.join('\n'));
}

/** Word by word, where any of them is heard as a slot. */
export function describeTokens({ utterance, slots }: Prediction): string {
  if (slots.length === 0) return '';
  const words = Array.from(utterance.matchAll(/\S+/g), (match) => {
    const slot = slots.find(({ start, end }) => match.index < end && match.index + match[0].length > start);
    return { word: match[0], slot: slot?.name };
  });
  const cells = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  return [
    cells(words.map(({ word }) => inCell(word))),
    cells(words.map(() => ':--')),
    cells(words.map(({ slot }) => (slot === undefined ? '' : inCell(slot)))),
  ].join('\n');
}

/** Links that run commands; a client that does not trust them shows their words. */
export function describeActions(isOutdated: boolean): string {
  const learn = isOutdated ? t('[Learn the present text](command:skillLens.finetune) · ') : '';
  return t(
    '{0}[Try an utterance](command:skillLens.tryUtterance) · [What the signs mean](command:skillLens.showLegend)',
    learn,
  );
}

/** Inline code in a table, where a bar would begin the next cell. */
function inCell(text: string): string {
  return code(text).replaceAll('|', '\\|');
}
