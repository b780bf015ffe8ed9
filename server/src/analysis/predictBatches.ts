/** Predictions for many texts without holding anybody up: from the cache, else in batches with turns between. */
import type { CancellationToken } from '../base/cancellation';
import { createLruCache, type LruCache } from '../base/lruCache';
import type { Scheduler } from '../base/scheduler';
import type { Predictor } from '../nlu/api';
import type { Prediction } from '../nlu/types';

/** A question to the model. Questions with the same key have the same answer. */
export interface Question<T> {
  readonly key: string;
  /** What to predict; asked for only when the cache has no answer. */
  utterances(): readonly string[];
  /** Sums the predictions up, one an utterance, in order. The result is kept. */
  answer(predictions: readonly Prediction[]): T;
}

export interface BatchPredictor<T> {
  /** Answers known without running the model; undefined where it would have to run. */
  known(predictor: Predictor, questions: readonly Question<T>[]): (T | undefined)[];
  /** The answer to one question, at once. */
  ask(predictor: Predictor, question: Question<T>): T;
  /**
   * Fills the cache for all questions in their order. Yields after each batch; ends early, without a word,
   * when cancelled.
   */
  run(
    predictor: Predictor,
    questions: readonly Question<T>[],
    cancellation: CancellationToken,
  ): AsyncGenerator<void, void>;
}

/** Utterances a batch, about: some tens of milliseconds, short enough to type through, and what the network takes at once. */
const utterancesPerBatch = 64;

export function createBatchPredictor<T>(scheduler: Scheduler, capacity: number): BatchPredictor<T> {
  // Answers live and die with the checkpoint that gave them.
  const caches = new WeakMap<Predictor, LruCache<string, T>>();
  const cacheOf = (predictor: Predictor): LruCache<string, T> => {
    const cache = caches.get(predictor) ?? createLruCache<string, T>(capacity);
    caches.set(predictor, cache);
    return cache;
  };
  const predict = (predictor: Predictor, asked: readonly Asked<T>[]): T[] => {
    const predictions = predictor.predict(asked.flatMap(({ utterances }) => utterances));
    let next = 0;
    return asked.map(({ question, utterances }) => {
      const answer = question.answer(predictions.slice(next, next + utterances.length));
      next += utterances.length;
      cacheOf(predictor).set(question.key, answer);
      return answer;
    });
  };

  return {
    known: (predictor, questions) => questions.map((question) => cacheOf(predictor).get(question.key)),
    ask(predictor, question) {
      return cacheOf(predictor).get(question.key) ?? predict(predictor, [ask(question)])[0]!;
    },
    async *run(predictor, questions, cancellation) {
      const open = unanswered(questions, cacheOf(predictor));
      for (let start = 0; start < open.length; ) {
        await scheduler.yield();
        if (cancellation.isCancellationRequested) return;
        const batch = nextBatch(open, start);
        predict(predictor, batch);
        start += batch.length;
        yield;
      }
    },
  };
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
function unanswered<T>(questions: readonly Question<T>[], cache: LruCache<string, T>): Question<T>[] {
  const byKey = new Map<string, Question<T>>();
  for (const question of questions) {
    if (!byKey.has(question.key) && cache.get(question.key) === undefined) byKey.set(question.key, question);
  }
  return [...byKey.values()];
}
