/** What became of a test as the editor shows it, with what there is to do about it. */
import { samplesDocument, type IntentSample, type ModelSnapshot } from '../../analysis/snapshot';
import type { Frame, Verdict } from '../../evaluation/types';
import type { WireSample, WireVerdict } from '../../protocol/testing';
import { toWireRange } from '../wireRange';
import { frameTexts, summaryOf } from './frameText';
import { toWireFrame } from './testSet';

/** @param alike the sample of the heard intent that is most like the utterance, asked for where no sample takes all of it */
export function provideVerdict(
  snapshot: ModelSnapshot,
  verdict: Verdict,
  alike: () => IntentSample | undefined,
): WireVerdict {
  const { expected, heard, passed, intentRight, test } = verdict;
  const texts = frameTexts(verdict, snapshot.model);
  // Nobody asks where a test that passes comes from.
  const drawn = passed ? undefined : (sampleOfMatch(snapshot, verdict) ?? alike());
  const drawnBy = drawn && wireSample(snapshot, drawn);
  return {
    passed,
    intentRight,
    heard: toWireFrame(heard),
    confidence: heard.confidence,
    expectedText: texts.expected,
    heardText: texts.heard,
    summary: summaryOf(verdict),
    ...(expected && { sample: { intent: expected.intent, text: sampleFor(test.utterance, expected) } }),
    ...(drawnBy && { drawnBy }),
  };
}

function sampleOfMatch({ samples }: ModelSnapshot, { heard: { match } }: Verdict): IntentSample | undefined {
  if (match === undefined) return undefined;
  return samples.find(
    ({ intent, sample }) => intent.name.value === match.intent && sample.text === match.sample,
  );
}

function wireSample(snapshot: ModelSnapshot, { intent, sample }: IntentSample): WireSample | undefined {
  const document = samplesDocument(snapshot);
  return (
    document && {
      uri: document.uri,
      range: toWireRange(document, sample.range),
      intent: intent.name.value,
      text: sample.text,
    }
  );
}

/** The utterance with slots in the place of the values that it holds word by word. */
export function sampleFor(utterance: string, { slots }: Frame): string {
  // A long value first: a shorter one may be a part of it.
  const byLength = slots.toSorted((a, b) => b.value.length - a.value.length);
  return byLength
    .reduce((text, { name, value }) => withSlot(text, value, name), utterance)
    .trim()
    .replace(/\s+/g, ' ');
}

function withSlot(text: string, value: string, name: string): string {
  const literal = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const place = new RegExp(`(?<![\\p{L}\\p{N}{])${literal}(?![\\p{L}\\p{N}}])`, 'iu').exec(text);
  return place === null
    ? text
    : `${text.slice(0, place.index)}{${name}}${text.slice(place.index + place[0].length)}`;
}
