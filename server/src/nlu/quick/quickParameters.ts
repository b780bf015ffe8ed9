/** How the quick model is trained. Chosen on development skills. */
export interface QuickParameters {
  /** Passes of the training data that features are read from: each brings other slot values. */
  readonly passes: number;
  /** Utterances read at most over all passes, so that a huge skill takes no longer than a large one. */
  readonly mostUtterances: number;
  /** Times that training goes through one pass, pass after pass in turn; fewer where that is more than `mostUpdates`. */
  readonly epochs: number;
  /** Utterances learned from at most, counted each time. */
  readonly mostUpdates: number;
  /** Steps between two tags weighed at most over all epochs: some hundreds of slots in one intent are seconds. */
  readonly mostTagWork: number;
  /** First learning rates of AdaGrad; they fall to nothing in a line. */
  readonly intentRate: number;
  readonly tagRate: number;
  /**
   * Shares of features that an update does not see. For logistic regression that is a penalty on the weights
   * (Wager, Wang and Liang 2013), and did better than L2 at every strength tried.
   */
  readonly intentDropout: number;
  readonly tagDropout: number;
  /** Share of a slot's gazetteer matches that training hides: held-out and spoken values are often unlisted. */
  readonly gazetteerDropout: number;
}

export const quickParameters: QuickParameters = {
  passes: 4,
  mostUtterances: 6_000,
  epochs: 12,
  mostUpdates: 15_000,
  mostTagWork: 500_000_000,
  intentRate: 0.2,
  tagRate: 0.3,
  intentDropout: 0.3,
  tagDropout: 0.2,
  gazetteerDropout: 0.5,
};
