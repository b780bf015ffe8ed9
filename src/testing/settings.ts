/** How tests are found. Values of package.json; a test holds the two together. */
export interface TestingSettings {
  readonly enabled: boolean;
  /** Globs of files that may hold tests: what is no test by its content is passed over. */
  readonly files: readonly string[];
  /** Models by globs of the files whose tests are about them; paths are the workspace folder's. */
  readonly models: Readonly<Record<string, string>>;
}

export const defaultTestingSettings: TestingSettings = {
  enabled: true,
  files: [
    '**/*{annotation,Annotation,utterance,Utterance,evaluation,Evaluation,nlu,NLU}*.{json,jsonl,csv,tsv}',
    '**/*{annotation,Annotation,utterance,Utterance,evaluation,Evaluation,nlu,NLU}*/**/*.{json,jsonl,csv,tsv}',
  ],
  models: {},
};
