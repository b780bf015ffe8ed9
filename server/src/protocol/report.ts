/** The report on a model, as the editor's view shows it. */
import type { WireRange } from '../protocol';

/** Request, client to server: the report on a model and on tests of it. Cancellable like any LSP request. */
export const reportRequest = 'skillLens/report';
export interface ReportParams {
  readonly modelUri: string;
  /** Files of tests that are about it. */
  readonly testUris: readonly string[];
  /** BCP 47, of the editor. */
  readonly language: string;
  /** `memory` of the last report on the model; absent: there was none. */
  readonly before?: Readonly<Record<string, string>>;
}
export type ReportResult = WireReport | { readonly problem: string };

export interface WireReport {
  readonly title: string;
  /** What stands between `<body>` and its end: text is escaped, there are no scripts. */
  readonly html: string;
  readonly style: string;
  /** Where samples are, by the number that `data-sample` has. */
  readonly samples: readonly WirePlace[];
  /** Where tests are, by the two numbers that `data-test` has: file, and test in it. */
  readonly tests: readonly (readonly WirePlace[])[];
  /** Whether the files bring answers of Alexa's own; then there is a part `#alexa`. */
  readonly hasAnswers: boolean;
  readonly memory: Readonly<Record<string, string>>;
}

export interface WirePlace {
  readonly uri: string;
  readonly range: WireRange;
}
