/** What the model makes of the sample or utterance at a place, and why. */
import type { Hover, Position } from 'vscode-languageserver-types';
import { isInReach } from '../analysis/corpus/reach';
import type { Confusions } from '../analysis/confusions/readConfusions';
import { explainPhrase, explainSample } from '../analysis/explainPrediction';
import type { SamplePredictor } from '../analysis/predictSamples';
import type { UtterancePredictor } from '../analysis/predictUtterances';
import type { ModelSnapshot, ScratchSnapshot, Snapshot, SourceDocument } from '../analysis/snapshot';
import { unseenPrediction } from '../analysis/verdicts/outOfSample';
import { unseenReading } from '../analysis/verdicts/unseenReading';
import { describeUnseen } from '../features/unseenHover';
import { provideSampleHover, sampleAt } from '../features/sampleHover';
import { provideUtteranceHover, utteranceAt } from '../features/utteranceHover';
import type { Predictor } from '../nlu/api';

/** A predictor as a document sees it. */
export interface TrainedView {
  readonly predictor: Predictor;
  /** True where the text has changed since it was trained. */
  readonly outdated: boolean;
}

export interface HoveredPlace {
  readonly snapshot: Snapshot;
  readonly document: SourceDocument;
  readonly position: Position;
  readonly trained: TrainedView | undefined;
  /** The model that a scratch file looks to. */
  readonly model: ModelSnapshot | undefined;
  /** The last reading of the samples by who had not seen them. */
  readonly confusions: Confusions | undefined;
}

export function createPredictionHover(
  samples: SamplePredictor,
  utterances: UtterancePredictor,
): (place: HoveredPlace) => Hover | undefined {
  const onUtterance = (snapshot: ScratchSnapshot, place: HoveredPlace): Hover | undefined => {
    const { document, position, trained, model } = place;
    const utterance = utteranceAt(snapshot, document.text.offsetAt(position));
    if (utterance === undefined) return undefined;
    if (trained === undefined) return provideUtteranceHover(snapshot, utterance, undefined);
    const { predictor, outdated } = trained;
    return provideUtteranceHover(snapshot, utterance, {
      prediction: utterances.predictOne(snapshot, predictor, utterance),
      explanation: explainPhrase(model, predictor, utterance.value),
      model,
      info: predictor.info,
      outdated,
    });
  };

  const onSample = (snapshot: ModelSnapshot, place: HoveredPlace): Hover | undefined => {
    const { document, position, trained, confusions } = place;
    const sample = sampleAt(snapshot, document.uri, document.text.offsetAt(position));
    if (sample === undefined || !isInReach(sample.sample)) return undefined;
    const unseen = confusions && unseenReading(confusions, sample);
    const evidence = unseen ? [describeUnseen(unseen, sample.intent.name.value)] : [];
    if (trained === undefined) return provideSampleHover(snapshot, sample, undefined, evidence);
    const { predictor, outdated } = trained;
    const live = samples.predictOne(snapshot, predictor, sample);
    const prediction = unseenPrediction(live, sample, predictor.info, confusions);
    const explanation = explainSample(snapshot, predictor, sample, live.intent);
    const answer = { prediction, explanation, info: predictor.info, outdated };
    return provideSampleHover(snapshot, sample, answer, evidence);
  };

  return (place) =>
    place.snapshot.kind === 'utterances'
      ? onUtterance(place.snapshot, place)
      : onSample(place.snapshot, place);
}
