/** Everything that shapes the network and its training, in one value; a checkpoint carries it. */
export interface HyperParameters {
  /** Numbers a word's embedding has. */
  readonly wordWidth: number;
  /** Numbers a word's character feature has: the mean of its n-grams' embeddings. */
  readonly characterWidth: number;
  /** Rows of the hashed n-gram table. */
  readonly characterBuckets: number;
  /** Hidden units a direction, in each of the three bi-LSTMs. */
  readonly hidden: number;
  /** Words kept in the vocabulary, the most frequent first. */
  readonly vocabularyLimit: number;
  /** Tokens read of an utterance; what follows is not seen. */
  readonly maxTokens: number;
  /** Layers that training leaves as they came: `shared`, `character`. */
  readonly frozenLayers: readonly string[];
  /** Whether output layers start from prototypes of the samples, where the pretrained network has learned to make them. */
  readonly startsFromPrototypes: boolean;
  readonly embeddingDropout: number;
  readonly hiddenDropout: number;
  /** Share of words that training shows as unknown, so that unknown words mean something. */
  readonly wordDropout: number;
  /** Share of a slot's gazetteer matches that training hides. */
  readonly gazetteerDropout: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Gradients of a greater global norm are scaled down to it. */
  readonly maxGradientNorm: number;
  /** Updates whatever the size of the skill, and more for each training sample, up to a limit. */
  readonly baseUpdates: number;
  readonly updatesPerSample: number;
  readonly maxUpdates: number;
  /** Share of the updates after which the held-out samples are read, and then learned from too. */
  readonly wholeFrom: number;
  /** Updates of a training that goes on from the last checkpoint, and more for each sample that is new. */
  readonly continuedUpdates: number;
  readonly continuedUpdatesPerSample: number;
  readonly continuedRate: number;
  /** So many go on from one another, then one begins anew: what small steps may have bent stays bounded. */
  readonly mostContinued: number;
  /** Share of a batch that is of new samples, as long as there are any. */
  readonly newShare: number;
  /** Weight of the n-gram reader's opinion beside the network's, in logarithms: of intents and of tags. */
  readonly ngramIntentWeight: number;
  readonly ngramTagWeight: number;
}

/** Chosen on development skills; the widths are bound to the pretrained network's (`PretrainedShape`). */
export const defaultHyperParameters: HyperParameters = {
  wordWidth: 64,
  characterWidth: 32,
  characterBuckets: 2048,
  hidden: 64,
  vocabularyLimit: 10_000,
  maxTokens: 64,
  frozenLayers: [],
  startsFromPrototypes: false,
  embeddingDropout: 0.1,
  hiddenDropout: 0.15,
  wordDropout: 0.05,
  gazetteerDropout: 0.3,
  batchSize: 16,
  learningRate: 5e-3,
  maxGradientNorm: 5,
  baseUpdates: 450,
  updatesPerSample: 0.75,
  maxUpdates: 1500,
  wholeFrom: 0.7,
  continuedUpdates: 40,
  continuedUpdatesPerSample: 1,
  continuedRate: 8e-3,
  mostContinued: 5,
  newShare: 0.4,
  ngramIntentWeight: 0.57,
  ngramTagWeight: 0.3,
};

/** What a pretrained start changes: it needs fewer updates, and its character table is better than a skill can make it. */
export const pretrainedHyperParameters: Partial<HyperParameters> = {
  frozenLayers: ['character'],
  startsFromPrototypes: true,
  learningRate: 0.012,
  baseUpdates: 200,
  updatesPerSample: 0.5,
};

/**
 * Outside English the n-grams say more beside the network: most of what it was pretrained on is English. Fitted on the development skills.
 */
export function mixFor(language: string): Partial<HyperParameters> {
  return language === 'en' ? {} : { ngramIntentWeight: 0.55, ngramTagWeight: 0.4 };
}

/** Updates of a training that goes on, with so many samples that are new. */
export function continuedBudget(added: number, samples: number, hyper: HyperParameters): number {
  const wanted = Math.round(hyper.continuedUpdates + hyper.continuedUpdatesPerSample * added);
  return Math.min(wanted, updateBudget(samples, hyper));
}

/** Updates that a skill of so many distinct samples may take at most. */
export function updateBudget(samples: number, hyper: HyperParameters): number {
  return Math.min(hyper.maxUpdates, Math.round(hyper.baseUpdates + hyper.updatesPerSample * samples));
}
