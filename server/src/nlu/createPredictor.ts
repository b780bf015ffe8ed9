import type { CheckpointInfo, Predictor } from './api';
import { createInterpreter, type Interpreter } from './interpret';
import type { OpinionReader } from './opinion';
import { predictionOf } from './predictionOf';
import { labelsOfToday } from './renamedIntents';
import type { SkillText } from './skillText';
import { tokenize } from './tokenize';
import type { LabelSet } from './types';
import { withoutText } from './withoutText';
import type { WordVectors } from './wordVectors';

/** Something that has learned a skill. */
export interface Learned {
  readonly opinions: OpinionReader;
  readonly labels: LabelSet;
  readonly temperature: number;
  readonly vectors: WordVectors | undefined;
  dispose(): void;
}

/** Texts in, predictions out: the way of the network and of the quick model alike. */
export function createPredictor(info: CheckpointInfo, locale: string, learned: Learned): Predictor {
  const { opinions, labels, temperature, vectors, dispose } = learned;
  const alone = withoutText(labels, locale);
  const interpreters = new WeakMap<SkillText, Interpreter>();
  const interpreterFor = (skill: SkillText): Interpreter => {
    const known = interpreters.get(skill);
    if (known !== undefined) return known;
    const today = labelsOfToday(labels, info.learned, skill);
    const fresh = createInterpreter(opinions, { labels: today, skill, temperature, vectors });
    interpreters.set(skill, fresh);
    return fresh;
  };
  return Object.freeze({
    info,
    labels,
    predict(utterances, skill = alone, without) {
      const { intents, read } = interpreterFor(skill);
      const tokens = utterances.map((utterance) => tokenize(utterance, locale));
      const readings = read(
        tokens.map((list) => list.map(({ text }) => text)),
        utterances.map((utterance, i) => ({
          without: without?.[i],
          text: { utterance, tokens: tokens[i]! },
        })),
      );
      return utterances.map((utterance, i) => predictionOf(utterance, tokens[i]!, readings[i]!, intents));
    },
    dispose,
  } satisfies Predictor);
}
