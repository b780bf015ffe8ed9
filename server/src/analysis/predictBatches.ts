/** Predictions for many texts without holding anybody up: from the cache, else in batches with turns between. */
import type { CancellationToken } from '../base/cancellation';
import { createLruCache, type LruCache } from '../base/lruCache';
import type { Scheduler } from '../base/scheduler';
import type { Predictor } from '../nlu/api';
import type { SampleName } from '../grammar/grammar';
import type { SkillText } from '../nlu/skillText';
import { textChange } from '../nlu/textChange';
import type { Prediction } from '../nlu/types';

/** A question to the model. Questions with the same key have the same answer, as long as the skill's text is the same. */
export interface Question<T> {
  readonly key: string;
  /** What to predict; asked for only when the cache has no answer. */
  utterances(): readonly string[];
  /** The sample that the utterances come from: it has no say. */
  readonly without?: SampleName;
  /** Sums the predictions up, one an utterance, in order. The result is kept. */
  answer(predictions: readonly Prediction[]): T;
}

/** What answers: something that has learned the skill, and the skill's text as it stands. */
export interface Answerer {
  readonly predictor: Predictor;
  /** Undefined: what was learned speaks alone. */
  readonly skill: SkillText | undefined;
}

export interface BatchPredictor<T> {
  /** Answers known without running the model; undefined where it would have to run. */
  known(answerer: Answerer, questions: readonly Question<T>[]): (T | undefined)[];
  /** The answer to one question, at once. */
  ask(answerer: Answerer, question: Question<T>): T;
  /**
   * Fills the cache for all questions in their order. Yields after each batch, and lets others have a turn before each where there
   * are more than a few questions; ends early, without a word,
   * when cancelled.
   */
  run(
    answerer: Answerer,
    questions: readonly Question<T>[],
    cancellation: CancellationToken,
  ): AsyncGenerator<void, void>;
}

/** Utterances a batch, about: some tens of milliseconds, short enough to type through, and what the network takes at once. */
const utterancesPerBatch = 64;
/** A line that is being written: its author waits for it, and it takes less than a turn does. */
const askedAtOnce = 2;
/** For what is edited meanwhile, too. */
const roomPerQuestion = 2;

/** An answer with what it was given to, to know whether an edit of the text touches it. */
interface Kept<T> {
  readonly answer: T;
  readonly utterances: readonly string[];
}

/** The answers of one predictor, as far as they hold for one version of the text. */
interface Answers<T> {
  skill: SkillText | undefined;
  readonly cache: LruCache<string, Kept<T>>;
}

export function createBatchPredictor<T>(scheduler: Scheduler, capacity: number): BatchPredictor<T> {
  // Answers live and die with the checkpoint that gave them.
  const answersOf = new WeakMap<Predictor, Answers<T>>();
  const cacheOf = ({ predictor, skill }: Answerer): LruCache<string, Kept<T>> => {
    const answers = answersOf.get(predictor) ?? { skill, cache: createLruCache<string, Kept<T>>(capacity) };
    answersOf.set(predictor, answers);
    if (answers.skill !== skill) forgetTouched(answers, skill);
    return answers.cache;
  };
  const predict = (answerer: Answerer, asked: readonly Asked<T>[]): T[] => {
    const without = asked.flatMap(({ question, utterances }) => utterances.map(() => question.without));
    const utterances = asked.flatMap((each) => each.utterances);
    const predictions = answerer.predictor.predict(utterances, answerer.skill, without);
    const cache = cacheOf(answerer);
    let next = 0;
    return asked.map(({ question, utterances: own }) => {
      const answer = question.answer(predictions.slice(next, next + own.length));
      next += own.length;
      cache.set(question.key, { answer, utterances: own });
      return answer;
    });
  };

  return {
    known(answerer, questions) {
      const cache = cacheOf(answerer);
      return questions.map((question) => cache.get(question.key)?.answer);
    },
    ask(answerer, question) {
      return cacheOf(answerer).get(question.key)?.answer ?? predict(answerer, [ask(question)])[0]!;
    },
    async *run(answerer, questions, cancellation) {
      const cache = cacheOf(answerer);
      // A model with more questions than there is room for would forget the first before it has answered the last.
      cache.reserve(roomPerQuestion * questions.length);
      const open = unanswered(questions, cache);
      for (let start = 0; start < open.length; ) {
        if (open.length > askedAtOnce) await scheduler.yield();
        if (cancellation.isCancellationRequested) return;
        const batch = nextBatch(open, start);
        predict(answerer, batch);
        start += batch.length;
        yield;
      }
    },
  };
}

function forgetTouched<T>(answers: Answers<T>, skill: SkillText | undefined): void {
  const change = answers.skill && skill && textChange(answers.skill, skill);
  answers.cache.keepOnly(({ utterances }) =>
    change ? !utterances.some((utterance) => change.touches(utterance)) : false,
  );
  answers.skill = skill;
}

interface Asked<T> {
  readonly question: Question<T>;
  readonly utterances: readonly string[];
}

function ask<T>(question: Question<T>): Asked<T> {
  return { question, utterances: question.utterances() };
}

function nextBatch<T>(questions: readonly Question<T>[], start: number): Asked<T>[] {
  const batch: Asked<T>[] = [];
  let utterances = 0;
  for (let i = start; i < questions.length && utterances < utterancesPerBatch; i++) {
    const asked = ask(questions[i]!);
    batch.push(asked);
    utterances += asked.utterances.length;
  }
  return batch;
}

/** Each key once. */
function unanswered<T>(questions: readonly Question<T>[], cache: LruCache<string, Kept<T>>): Question<T>[] {
  const byKey = new Map<string, Question<T>>();
  for (const question of questions) {
    if (!byKey.has(question.key) && cache.get(question.key) === undefined) byKey.set(question.key, question);
  }
  return [...byKey.values()];
}
