/** Tests of a skill: read from their files, judged by whatever answers, and mended where the author says so. */
import { t } from '../base/l10n';
import { URI } from 'vscode-uri';
import { alikeSamples } from '../analysis/explainPrediction';
import type { LiveModel } from '../analysis/liveModel';
import type { Host } from '../analysis/host';
import type { UtterancePredictor } from '../analysis/predictUtterances';
import { sourceDocument } from '../analysis/snapshot';
import type { CancellationToken } from '../base/cancellation';
import type { FileSystem } from '../base/fileSystem';
import type { Catalog } from '../catalog/types';
import { acceptHeard } from '../evaluation/accepting/acceptHeard';
import { checkTests } from '../evaluation/checkTests';
import { hearTests } from '../evaluation/hearTests';
import { modelOfTests } from '../evaluation/modelOfTests';
import type { TestSet, TestUtterance, Verdict } from '../evaluation/types';
import { provideTestSet, readTests } from '../features/testing/testSet';
import { provideVerdict } from '../features/testing/verdict';
import { fromWireRange, toWireRange } from '../features/wireRange';
import type { Prediction } from '../nlu/types';
import type {
  AcceptHeardParams,
  AcceptHeardResult,
  JudgeTestsParams,
  TestSetParams,
  WireTestSet,
  WireVerdict,
} from '../protocol/testing';

export interface Testing {
  /** undefined: the file holds no tests, or is gone. */
  testSet(params: TestSetParams): Promise<WireTestSet | undefined>;
  /** One verdict a test; fewer when cancelled. */
  judge(
    model: LiveModel,
    tests: JudgeTestsParams['tests'],
    cancellation: CancellationToken,
  ): Promise<WireVerdict[]>;
  acceptHeard(params: AcceptHeardParams): AcceptHeardResult;
  /** The tests of a file with those that the model cannot have left out; undefined: no tests, or gone. */
  readTests(uri: string, model: LiveModel): Promise<ReadTests | undefined>;
  /** Verdicts as the evaluation has them; fewer when cancelled. */
  verdicts(
    model: LiveModel,
    tests: readonly TestUtterance[],
    cancellation: CancellationToken,
  ): Promise<Verdict[]>;
  /** What phrases are heard as, in their order. */
  hear(model: LiveModel, phrases: readonly string[]): Prediction[];
}

export interface ReadTests {
  readonly set: TestSet;
  readonly text: string;
}

export interface TestingOptions {
  readonly host: Pick<Host, 'modelSnapshot'>;
  readonly catalog: Catalog;
  readonly fileSystem: FileSystem;
  readonly utterances: UtterancePredictor;
}

export function createTesting({ host, catalog, fileSystem, utterances }: TestingOptions): Testing {
  const modelFor = async (params: TestSetParams, text: string) => {
    const { uri, modelUri, modelUris } = params;
    const found =
      modelUri === undefined
        ? await modelOfTests({ uri, text, known: modelUris }, fileSystem)
        : { uri: modelUri };
    if ('problem' in found) return found;
    const snapshot = await host.modelSnapshot(found.uri);
    return snapshot === undefined
      ? {
          problem: t('{0} is no interaction model. Name another one in skillLens.testing.models.', found.uri),
        }
      : { uri: snapshot.uri, model: snapshot.model };
  };

  const verdicts: Testing['verdicts'] = async ({ snapshot, predictor }, tests, cancellation) => {
    const all: Verdict[] = [];
    for await (const some of hearTests({ snapshot, predictor, utterances }, tests, cancellation)) {
      all.push(...some);
    }
    return all;
  };

  return {
    async testSet(params) {
      const text = params.text ?? (await fileSystem.readText(params.uri));
      const set = text === undefined ? undefined : readTests(params.uri, text);
      if (text === undefined || set === undefined) return undefined;
      return provideTestSet(params.uri, text, set, await modelFor(params, text), catalog);
    },
    async readTests(uri, { snapshot }) {
      const text = await fileSystem.readText(uri);
      const set = text === undefined ? undefined : readTests(URI.parse(uri).fsPath, text);
      return set && text !== undefined ? { set: checkTests(set, snapshot.model, catalog), text } : undefined;
    },
    verdicts,
    async judge(model, tests, cancellation) {
      const { snapshot } = model;
      const wire = (verdict: Verdict): WireVerdict =>
        provideVerdict(
          snapshot,
          verdict,
          () => alikeSamples(snapshot, verdict.test.utterance, verdict.heard.intent)[0]?.sample,
        );
      return (await verdicts(model, tests.map(toTest), cancellation)).map(wire);
    },
    hear: ({ snapshot, predictor }, phrases) =>
      phrases.map((value) => {
        const phrase = { value, range: { start: 0, end: value.length } };
        return utterances.predictOne(snapshot, predictor, phrase).prediction;
      }),
    acceptHeard({ uri, text, utterance, range, heard }) {
      const document = sourceDocument(uri, 'model', text, undefined);
      const accepted = acceptHeard(text, { utterance, range: fromWireRange(document, range), heard });
      if ('problem' in accepted) return accepted;
      return {
        edits: accepted.changes.map((change) => ({
          range: toWireRange(document, change.range),
          newText: change.newText,
        })),
      };
    },
  };
}

/** Places are the editor's business. */
function toTest({ utterance, expected, alexa }: JudgeTestsParams['tests'][number]): TestUtterance {
  const place = { path: '', line: 0, range: { start: 0, end: 0 } };
  return { utterance, expected, place, ...(alexa && { alexa }) };
}
