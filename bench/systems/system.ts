import type { Engine } from '../../server/src/engine/openEngine';
import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import type { Interpreter } from '../../server/src/nlu/interpret';
import type { Pretrained } from '../../server/src/nlu/pretrained';
import type { Reading } from '../../server/src/nlu/reading/reading';
import type { SkillText } from '../../server/src/nlu/skillText';
import type { TrainingData } from '../../server/src/nlu/types';

/** One way to learn a skill, as the benchmarks compare them. */
export interface System {
  readonly name: string;
  /** What a reader of the table must know. */
  readonly about: string;
  learn(data: TrainingData, how: LearnOptions): Promise<Learned>;
}

export interface LearnOptions {
  readonly engine: Engine;
  readonly pretrained: Pretrained;
  readonly seed: number;
  /** What the text of the skill says, read with what was learned. */
  readonly text: SystemText | undefined;
  /** For data of another size than a skill's; networks only. */
  readonly chosen?: Partial<HyperParameters>;
  /** Called as learning goes on, with a reader that is valid during the call; only networks have such a curve. */
  readonly watch: ((update: number, interpret: Interpreter) => void) | undefined;
}

export interface SystemText {
  /** With all values that the skill lists. */
  readonly complete: SkillText;
  /** With those that training knew. */
  readonly training: SkillText;
}

export type SystemReading = Pick<
  Reading,
  'answer' | 'spans' | 'intentProbabilities' | 'intent' | 'isRefused'
>;

/** Some peers answer later. */
export type Reader = (
  utterances: readonly (readonly string[])[],
) => readonly SystemReading[] | Promise<readonly SystemReading[]>;

export interface Readers {
  /** With all values that the skill lists. */
  readonly complete: Reader;
  /** With the lists that training knew only: values that nobody wrote down. */
  readonly unlisted: Reader;
}

export interface Learned {
  /** With the text of the skill, as the product answers; where none was given the same as `alone`. */
  readonly shipped: Readers;
  /** What was learned, without the text. */
  readonly alone: Readers;
  readonly updates: number;
  dispose(): void;
}
